import { sumOver } from '../rule/relations.ts';
import { unitFits } from './amountAnswers.ts';
import type { Answer } from './answers.ts';
import type { RowSet } from './candidates.ts';
import type { Naming } from './columnWords.ts';
import { thingOf } from './periodColumns.ts';
import type { Wording } from './wording.ts';

/** 手机评价815次 where a row has 7月评价, 8月评价 and 9月评价: what words name in several months, and in none more than in others, added up. */
export function overPeriods(rows: RowSet, own: readonly Naming[], { quantity: { measure } }: Wording): Answer[] {
  const [first] = own;
  const thing = first ? thingOf(first.named.column) : null;
  const isOfAll = own.every(
    ({ named, strength }) =>
      named.column.kind === 'number' && thingOf(named.column) === thing && strength === first?.strength,
  );
  if (!first || own.length < 2 || thing === null || !isOfAll || !unitFits(first.named, measure)) return [];
  const value = own.reduce((sum, { named }) => sum + sumOver(rows.rows, named.column) * named.times, 0);
  return [{ rows, column: first.named, aggregate: 'sum', value, naming: first, against: null }];
}

/** 予以公开和部分公开合计106件: columns that words join, added up. */
export function joinedColumns(
  rows: RowSet,
  own: readonly Naming[],
  { quantity, near }: Wording,
  text: string,
): Answer[] {
  const { measure } = quantity;
  if (own.length < 2 || !/(?:合计|共计|总计|共|合起来)(?:为|有|达|是)?$/u.test(text.slice(...near))) return [];
  const inOrder = own
    .filter(({ whole, named }) => whole && named.column.kind === 'number' && unitFits(named, measure))
    .flatMap((naming) => (naming.spans[0] ? [{ naming, span: naming.spans[0] }] : []))
    .sort((a, b) => a.span[0] - b.span[0]);
  const isRun = inOrder.every(
    ({ span }, at) => at === 0 || /^(?:、|和|及|与|以及)$/u.test(text.slice(inOrder[at - 1]?.span[1], span[0])),
  );
  const [first] = inOrder;
  if (!first || inOrder.length < 2 || !isRun || new Set(inOrder.map(({ span }) => span[0])).size < inOrder.length)
    return [];
  const value = inOrder.reduce((sum, { naming: { named } }) => sum + sumOver(rows.rows, named.column) * named.times, 0);
  const naming = { ...first.naming, spans: inOrder.map(({ span }) => span) };
  return [{ rows, column: first.naming.named, aggregate: 'sum', value, naming, against: null }];
}
