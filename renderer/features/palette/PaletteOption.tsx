import type { Found } from '../../ui/useMatcher.ts';
import { itemKinds, type PaletteItem } from './paletteItem.ts';

interface Props {
  readonly id: string;
  readonly found: Found<PaletteItem>;
  readonly active: boolean;
  readonly onChoose: () => void;
}

export function PaletteOption({ id, found, active, onChoose }: Props) {
  const { entry, text, ranges } = found;
  const title = entry.texts[0] ?? '';
  const other = text !== title;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus
    <div
      id={id}
      role="option"
      aria-selected={active}
      className="palette-option"
      data-key={entry.key}
      onClick={onChoose}
    >
      <small>{itemKinds[entry.kind]}</small>
      <span className="palette-title">
        {other ? title : <Marked text={title} ranges={ranges} />}
        {other && (
          <em>
            <Marked text={text} ranges={ranges} />
          </em>
        )}
      </span>
      {!other && entry.remark !== '' && <span className="palette-remark">{entry.remark}</span>}
      {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
    </div>
  );
}

function Marked({ text, ranges }: { readonly text: string; readonly ranges: Found<PaletteItem>['ranges'] }) {
  const [range] = ranges;
  if (range === undefined) return text;
  const [from, to] = range;
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}
