import { slot } from '#shared/phrase/phrases.ts';
import { chosenWording, takeAt } from './suggestionKeys.ts';
import type { Grid } from './useGrid.ts';

/** Wordings that the column offers for what is being typed. */
export function WordingList({ grid }: { readonly grid: Grid }) {
  const { suggestions, edit, composition } = grid;
  if (suggestions === null || edit === null || composition.current !== null) return null;
  const chosen = chosenWording(grid);
  return (
    <div className="grid-options wordings" role="listbox" aria-label="常用语" data-testid="wordings">
      {suggestions.texts.map((text, index) => (
        <div
          key={text}
          role="option"
          tabIndex={-1}
          aria-selected={chosen === index}
          onMouseDown={(event) => {
            event.preventDefault();
            takeAt(grid, index);
          }}
        >
          <kbd>{chosen === null ? '' : index + 1}</kbd>
          {text.replaceAll(slot, '□')}
        </div>
      ))}
      <p className="muted">
        {chosen === null ? 'Alt+↓ 选用' : '回车选用，空格选用后接着写，数字键选第几条，Esc 按原样'}
      </p>
    </div>
  );
}
