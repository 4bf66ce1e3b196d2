import { useState } from 'react';
import { isComposing } from '../../ui/composing.ts';
import type { RowTab } from '../../ui/VirtualTable.tsx';

interface Props {
  readonly name: string;
  readonly serial: number;
  readonly last: number;
  readonly readOnly: boolean;
  readonly tab: RowTab;
  readonly onPlace: (serial: number) => void;
}

/** The place in the official order, as a number that can be typed over. */
export function OrderField({ name, serial, last, readOnly, tab, onPlace }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const place = () => {
    const wanted = typed === null || !/^\d+$/.test(typed.trim()) ? serial : Number(typed.trim());
    setTyped(null);
    if (wanted !== serial && wanted >= 1) onPlace(Math.min(wanted, last));
  };
  return (
    <input
      className="order-field"
      tabIndex={tab}
      data-testid="order-field"
      aria-label={`${name}的序号`}
      title="输入序号，回车移到那里；Alt+↑↓ 移动一位"
      inputMode="numeric"
      readOnly={readOnly}
      value={typed ?? String(serial)}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={place}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter') place();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
