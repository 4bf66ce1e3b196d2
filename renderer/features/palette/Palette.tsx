import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { isComposing } from '../../ui/composing.ts';
import type { Found, Matcher } from '../../ui/useMatcher.ts';
import { PaletteOption } from './PaletteOption.tsx';
import type { PaletteItem } from './paletteItem.ts';
import { recentKeys } from './recentFound.ts';

interface Props {
  readonly items: readonly PaletteItem[];
  /** Looks through the items; its index outlives one opening. */
  readonly match: Matcher<PaletteItem>;
  readonly onChoose: (item: PaletteItem) => void;
  readonly onClose: () => void;
}

const most = 40;

/** Find anything: one field, a list below it, the keyboard alone. */
export function Palette({ items, match, onChoose, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement | null>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const found = useMemo(
    () => (query.trim() === '' ? recentFirst(items).slice(0, most) : match(query, most)),
    [match, items, query],
  );
  const active = Math.min(chosen, found.length - 1);

  useLayoutEffect(() => {
    // Modal: the rest of the page is out of reach. Closed before it is taken away, it gives the focus back to where it was.
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  useEffect(() => {
    // The index is built while the first key is still on its way.
    const timer = setTimeout(() => match('a', 1), 30);
    return () => clearTimeout(timer);
  }, [match]);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    const item = found[active]?.entry;
    if (step !== undefined) setChosen(Math.max(0, Math.min(active + step, found.length - 1)));
    else if (event.key === 'Enter' && item !== undefined) onChoose(item);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="查找"
      data-testid="palette"
      onCancel={(event) => {
        // Escape is handled above, where it can be told from one that ends a composition.
        event.preventDefault();
      }}
      onMouseDown={(event) => event.target === dialog.current && onClose()}
    >
      <input
        autoFocus
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
        aria-label="查找单位、附件、事项、问题、账号和命令"
        placeholder="单位、附件、事项、问题、账号、命令：汉字、拼音或首字母"
        data-testid="palette-input"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label="找到的" className="palette-list" tabIndex={-1}>
        {found.map((entry, index) => (
          <PaletteOption
            key={entry.entry.key}
            id={`${listId}-${index}`}
            found={entry}
            active={index === active}
            onChoose={() => onChoose(entry.entry)}
          />
        ))}
      </div>
      {found.length === 0 && <p className="palette-none">没有找到。可以只打首字母，例如 czj：财政局。</p>}
    </dialog>
  );
}

function recentFirst(items: readonly PaletteItem[]): Found<PaletteItem>[] {
  const order = new Map(recentKeys().map((key, place) => [key, place]));
  const recent = items
    .filter(({ key }) => order.has(key))
    .sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
  const others = items
    .filter(({ key, kind }) => !order.has(key) && (kind === 'command' || kind === 'annex'))
    .slice(0, most);
  return [...recent, ...others].map((entry) => ({ entry, text: entry.texts[0] ?? '', ranges: [] }));
}
