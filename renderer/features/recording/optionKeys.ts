import type { LeafColumn } from '#shared/pack/column.ts';

export interface KeyedOption {
  readonly value: string;
  /** The key that chooses it; "" when the ninth has gone. */
  readonly key: string;
}

/** The answers that one key chooses: the key of the pack, else 1–9 by place. */
export function keyedOptions(column: LeafColumn): KeyedOption[] {
  if (column.kind !== 'choice') return [];
  const taken = new Set(column.options.map((option) => option.key?.toLowerCase()));
  return column.options.map((option, index) => {
    const digit = String(index + 1);
    const free = index < 9 && !taken.has(digit) ? digit : '';
    return { value: option.value, key: option.key?.toLowerCase() ?? free };
  });
}

/** The option that this key chooses. A digit counts by place even where the pack gives letters, unless a letter key claims it. */
export function optionForKey(column: LeafColumn, key: string): string | null {
  if (column.kind !== 'choice' || key.length !== 1) return null;
  const wanted = key.toLowerCase();
  const named = column.options.find((option) => option.key?.toLowerCase() === wanted);
  if (named !== undefined) return named.value;
  const index = /^[1-9]$/.test(wanted) ? Number(wanted) - 1 : -1;
  return column.options[index]?.value ?? null;
}
