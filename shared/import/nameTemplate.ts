import type { LeafColumn } from '../pack/column.ts';
import { foldText } from './nameFold.ts';

export type NameColumn = Extract<LeafColumn, { kind: 'name' }>;

/**
 * Takes a printed name apart by the column's template: 云上甲（甲局） by {name}（{sponsor}） is name 云上甲, sponsor 甲局. A text
 * that does not fit the template is the name.
 */
export function parseName(column: NameColumn | null, text: string): Record<string, string> {
  const whole = { name: text };
  if (!column?.template?.includes('{name}')) return whole;
  const pieces = column.template.split(/\{([^{}]+)\}/u);
  const parsed: Record<string, string> = {};
  let rest = text;
  for (let index = 0; index < pieces.length; index += 2) {
    const literal = pieces[index] ?? '';
    const at =
      literal === '' ? (index === 0 ? 0 : rest.length) : findLiteral(rest, literal, index === pieces.length - 1);
    if (at < 0 || (index === 0 && at !== 0)) return whole;
    const attribute = pieces[index - 1];
    if (attribute !== undefined) parsed[attribute] = rest.slice(0, at).trim();
    rest = rest.slice(at + literal.length);
  }
  return parsed.name ? parsed : whole;
}

/** Where a literal of the template stands; brackets count as the same in both widths. The last one is looked for from the end. */
function findLiteral(text: string, literal: string, last: boolean): number {
  const width = literal.length;
  const places = Array.from({ length: Math.max(0, text.length - width + 1) }, (_, index) => index);
  const matches = (at: number) => foldText(text.slice(at, at + width)) === foldText(literal);
  return (last ? places.findLast(matches) : places.find(matches)) ?? -1;
}
