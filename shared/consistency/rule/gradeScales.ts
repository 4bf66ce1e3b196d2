import { type Bound, type Count, countsIn, meets } from '../claim/counts.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { isPositive, isTicked } from './cellAnswers.ts';
import { numberAt } from './relations.ts';
import { limitsAmong, pointing } from './thresholds.ts';

/** 92分以上为优秀: of which rows it is so; null where a row stands on the very edge, or says nothing. */
interface Grade {
  readonly value: string;
  readonly fits: Fits;
}

type Fits = (row: GridRow) => boolean | null;

/** All grades that a sentence gives, by one way of reading what they are given for. */
export interface Scale {
  readonly say: string;
  readonly grades: readonly Grade[];
}

/** 92分(含)以上为优秀,85分(含)至92分为良好; in each column of scores that may be meant. */
export function scalesIn(annex: AnnexGrid, text: string, values: ReadonlySet<string>): Scale[] {
  const given = givenIn(text, values);
  const [first, last] = [given[0], given.at(-1)];
  if (!first || !last || new Set(given.map(({ value }) => value)).size < given.length) return [];
  const say = text.slice(first.start, last.end).replace(/^,/u, '');
  const ways = given.map(({ words, value }) => waysOf(annex, words).map((fits): Grade => ({ value, fits })));
  const most = Math.max(...ways.map(({ length }) => length));
  // Each grade is read in the same column as the others.
  if (ways.some(({ length }) => length !== most)) return [];
  return Array.from({ length: most }, (_, at) => ({ say, grades: ways.flatMap((grades) => grades[at] ?? []) }));
}

interface Given {
  readonly words: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What stands before 为优秀 in its sentence, from where the grade before it ends. */
function givenIn(text: string, values: ReadonlySet<string>): Given[] {
  const all = [...values].sort((a, b) => b.length - a.length);
  const verdict = new RegExp(`,?(?:[被应]?(?:评|判|认|确|划)?[定级]?)?为["“‘]?(${all.join('|')})`, 'gu');
  let from = 0;
  return [...text.matchAll(verdict)].map((match): Given => {
    const before = text.slice(0, match.index);
    const start = Math.max(from, before.search(/[^;:。]*$/u));
    const end = match.index + match[0].length;
    from = end;
    return { words: before.slice(start), value: match[1] ?? '', start, end };
  });
}

/** Readings of 最长未更新14天及以上,或未提供互动功能的: as many as columns may be meant. */
function waysOf(annex: AnnexGrid, words: string): Fits[] {
  // Whether the edge belongs to it is left open.
  const plain = words.replace(/\((?:不?含|包括)[^()]*\)/gu, '').replace(/的$/u, '');
  const parts = plain.split(/,?或者?(?=[^以])/u).map((part) => waysOfPart(annex, part));
  const most = Math.max(...parts.map(({ length }) => length));
  if (parts.some(({ length }) => length === 0) || (parts.length > 1 && parts.some(({ length }) => length > 1)))
    return [];
  return Array.from(
    { length: most },
    (_, at): Fits =>
      (row) =>
        anyOf(parts.map((ways) => ways[at]?.(row) ?? null)),
  );
}

function anyOf(told: readonly (boolean | null)[]): boolean | null {
  if (told.includes(true)) return true;
  return told.includes(null) ? null : false;
}

function waysOfPart(annex: AnnexGrid, part: string): Fits[] {
  const span = spanOf(annex, part);
  if (span) return [span];
  const limits = limitsAmong(part, countsIn(part));
  const [limit] = limits;
  if (!limit) return ticksOf(annex, part);
  if (limits.length > 1) return [];
  const [from, to] = limit;
  return columnsMeant(annex, part, from).map(
    (column): Fits =>
      (row) => {
        const number = numberAt(row, column);
        if (number === null || [from, to].some((limit) => limit?.value === number && !isEdgeTold(part, limit)))
          return null;
        return meets(number, boundOf(from), from.value) && (!to || meets(number, boundOf(to), to.value));
      },
  );
}

/** 发现1至3个问题, 未发现问题: both ends belong to it. */
function spanOf(annex: AnnexGrid, part: string): Fits | null {
  const [, none] = /(?:未发现|没有|无)(\p{Script=Han}{2,4}?)的?(?:,|$|结论)/u.exec(part) ?? [];
  const [, from = '0', to = '0', measure = ''] =
    /(\d{1,3})(?:至|到|[—–～~-])(\d{1,3})([个件条处次项天])/u.exec(part) ?? [];
  if (none === undefined && measure === '') return null;
  const column = annex.columns.find(
    ({ kind, title }) =>
      kind === 'number' && (none === undefined ? pointing(title, part, measure) > 0 : title.includes(none)),
  );
  if (!column) return null;
  return (row) => {
    const number = numberAt(row, column);
    return number === null ? null : number >= Number(from) * 100 && number <= Number(to) * 100;
  };
}

/** 85分及以上不足95分 says which end belongs to it, 85分以上 does not. */
function isEdgeTold(part: string, { start, end }: Count): boolean {
  return part.startsWith('及以上', end) || /(?:不[足满到]|未满|低于)$/u.test(part.slice(0, start));
}

function boundOf({ bound }: Count): Bound {
  return bound ?? 'atLeast';
}

/** By its name; of a score that has none, each that may be the whole. */
function columnsMeant(annex: AnnexGrid, part: string, { measure }: Count): GridColumn[] {
  const kind = measure === '%' ? 'percent' : 'number';
  const named = annex.columns
    .filter((column) => column.kind === kind)
    .map((column) => ({ column, score: pointing(column.title.replace(/[(（].*$/u, ''), part, measure) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  if (measure === '分') return named.filter(({ score }) => score >= 3).map(({ column }) => column);
  return named.slice(0, 1).map(({ column }) => column);
}

/** 未提供互动功能: a column of 有 and 无. */
function ticksOf(annex: AnnexGrid, part: string): Fits[] {
  const column = annex.columns.find(({ index, path }) => part.includes(path.at(-1) || '—') && isTicked(annex, index));
  if (!column) return [];
  const negated = /[未无不]|没有/u.test(part);
  return [
    (row) => {
      const text = row.cells[column.index]?.folded ?? '';
      return text === '' ? null : isPositive(text) !== negated;
    },
  ];
}
