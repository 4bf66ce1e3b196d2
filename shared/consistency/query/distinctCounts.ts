import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';
import type { Answer } from './answers.ts';
import type { RowSet } from './candidates.ts';
import type { Pick } from './picks.ts';
import type { Quantity } from './quantities.ts';
import { subjectOf } from './unitColumns.ts';
import { itemsOf } from './valueWords.ts';
import type { Span, Wording } from './wording.ts';

/** 10件民生实事, 涉及企业18家, 分属6个行业: how many different values a column has, where its head is what is counted. */
export function distinctOf(rows: RowSet, wording: Wording, text: string): Answer[] {
  const { annex } = rows;
  if (!'个家项类种件名户所处条'.includes(wording.quantity.measure)) return [];
  const { unit, ofUnits } = subjectOf(annex);
  return headsOf(annex).flatMap(({ column, noun }): Answer[] => {
    // 已整改问题27个 of a list of problems: each row is one, however many are alike.
    const isOfRows = !ofUnits && rowsAre.test(noun) && !'类种'.includes(wording.quantity.measure);
    const at = column.index === unit || isOfRows ? null : placeOf(noun, wording, text);
    if (at === null) return [];
    const size = valuesIn(annex, rows.rows, column.index).size;
    if (size < (kindHead.test(noun) ? 2 : 3) || size === rows.rows.length) return [];
    const pick: Pick = {
      annex,
      aspect: `values ${column.index}`,
      say: `不同的“${column.title}”`,
      rows: rows.rows,
      start: at,
      end: at + noun.length,
    };
    const of = { ...rows, picks: [...rows.picks, pick], fixed: [...rows.fixed, pick] };
    return [{ rows: of, column: null, aggregate: 'values', value: size * 100, naming: null, against: null }];
  });
}

/** What each row of a list is, however many are called alike. */
export const rowsAre: RegExp = /(?:问题|隐患|事项|任务|工单|案件|诉求|线索)$/u;

/** The columns whose values may be counted, and what their heads call them. */
const headsOf: (annex: AnnexGrid) => readonly { readonly column: GridColumn; readonly noun: string }[] = readOnceOf(
  (annex) =>
    annex.columns.flatMap((column) => {
      const noun = nounOfHead(annex, column);
      return noun === null ? [] : [{ column, noun }];
    }),
);

/** 实事 of 实事名称, 行业 of 所属行业; null for a column of other than short texts. */
function nounOfHead({ rows }: AnnexGrid, { kind, path, title, index }: GridColumn): string | null {
  if (kind !== 'name' && kind !== 'category' && kind !== 'text') return null;
  const noun = (path.at(-1) ?? title).replace(/\([^()]*\)|^(?:所属|所在|涉及|主要)|(?:名称|情况|[名别])$/gu, '');
  const isShort = rows.every((row) => (row.cells[index]?.folded ?? '').length <= 24);
  return noun.length >= 2 && isShort ? noun : null;
}

/** Where it stands: 10件民生实事, 企业18家, 18个小类. */
function placeOf(noun: string, { quantity, near, after, unitNoun }: Wording, text: string): number | null {
  // 7个村所在乡镇 are 村; 各有1个账号 is said of each.
  if ((unitNoun !== '' && !unitNoun.includes(noun)) || /[各均][有为]?$/u.test(text.slice(...near))) return null;
  const kinds = kindsBefore(noun, text.slice(quantity.end));
  if ('类种'.includes(quantity.measure) && kinds !== null) return quantity.end + kinds;
  const parted = '类种个'.includes(quantity.measure) ? partedBefore(noun, text, near, quantity) : null;
  if (parted !== null) return parted;
  const behind = text.slice(...after);
  const at = behind.indexOf(noun);
  if (at >= 0 && at <= 3 && !/[的,;、]/u.test(behind.slice(0, at))) return after[0] + at;
  const ahead = text.slice(...near).replace(/(?:共|有|为|是|达)+$/u, '');
  return ahead.endsWith(noun) ? near[0] + ahead.length - noun.length : null;
}

/** 6类47个问题, of a column 问题类型: of what there are so many kinds. */
function kindsBefore(noun: string, behind: string): number | null {
  const thing = /^(.{2,}?)(?:类型?|类别|种类|分类)$/u.exec(noun)?.[1];
  const said = /^\d+[个条件处项起]/u.exec(behind)?.[0];
  return thing !== undefined && said !== undefined && behind.startsWith(thing, said.length) ? said.length : null;
}

const kindHead = /(?:类型?|类别|种类|分类)$/u;

/** 38个问题分为5类, 归纳为5种, 分属5个类别: of a column of kinds, into how many of them. */
function partedBefore(noun: string, text: string, near: Span, { start, end, measure }: Quantity): number | null {
  const head = kindHead.exec(noun)?.[0];
  const parted = /(?:可?(?:划|区)?分[为成属]|归[纳并类]?[为成]|归属|分属|共分)$/u.exec(text.slice(near[0], start));
  if (head === undefined || !parted) return null;
  return measure !== '个' || text.startsWith(head, end) || /^(?:大?类|类[别型])/u.test(text.slice(end))
    ? near[0] + parted.index
    : null;
}

function valuesIn(annex: AnnexGrid, rows: readonly GridRow[], index: number): ReadonlySet<string> {
  const cell = (row: GridRow): string => row.cells[index]?.folded ?? '';
  const listed = itemsOf(annex, index) !== null;
  return new Set(
    rows.flatMap((row) => (listed ? cell(row).split(/[、;]/u) : [cell(row)])).filter((text) => text !== ''),
  );
}
