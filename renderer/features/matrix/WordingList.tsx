import { slot } from '#shared/phrase/phrases.ts';
import { chosenWording, takeAt } from './suggestionKeys.ts';
import type { Grid } from './useGrid.ts';

const hints = {
  letters: '回车或数字键填入，空格选用后接着写，逗号选用并加逗号，Esc 按原样',
  number: '回车填入，↓ 选别的，Esc 按原样',
  beginning: '回车填入，Esc 按原样',
};

/** Wordings that the column offers for what is being typed. */
export function WordingList({ grid }: { readonly grid: Grid }) {
  const { suggestions, edit, composition } = grid;
  if (suggestions === null || edit === null || composition.current !== null) return null;
  const chosen = chosenWording(grid);
  return (
    <div className="grid-options wordings" role="listbox" aria-label="常用语" data-testid="wordings">
      {suggestions.offers.map(({ text, rest, word }, index) => (
        <div
          key={text}
          className={word ? 'word' : undefined}
          role="option"
          tabIndex={-1}
          aria-selected={chosen === index}
          onMouseDown={(event) => {
            event.preventDefault();
            takeAt(grid, index);
          }}
        >
          <kbd>{chosen === null || suggestions.by === 'number' ? '' : index + 1}</kbd>
          {text.replaceAll(slot, '□')}
          {rest !== '' && <span className="muted">{rest}</span>}
        </div>
      ))}
      <p className="muted">{chosen === null ? 'Alt+↓ 选用' : hints[suggestions.by]}</p>
    </div>
  );
}
