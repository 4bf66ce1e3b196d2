import { type Count, quantitiesIn } from '../claim/counts.ts';
import { countsNames } from '../claim/nameLists.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { unitFits } from '../query/amountAnswers.ts';
import { type NumberColumn, numberColumnsOf } from '../query/columnWords.ts';
import type { Passage } from '../query/passage.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { readOnceOf } from '../readOnce.ts';
import { equals } from './namedPlaces.ts';
import { pointingTo } from './pointingTo.ts';
import { numberAt } from './relations.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

/** The one row of a table that a text names by its title, and where the text does. */
interface Titled {
  readonly annex: AnnexGrid;
  readonly row: GridRow;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

const quoted = /《([^《》]{4,60})》|[“"]([^《》“”"]{3,40})[”"]/gu;
const ofChange = /增加|减少|增长|上升|下降|提高|降低|回落|增减|[升降]幅/u;
const ofThen = /上[一]?(?:季度|月|年|期|次)|去年|同期|同比|环比|原[来有]?|累计|平均|合计|总共|其[他余]|最[迟晚早]/u;
/** What may stand between a title and its number without saying of what it is. */
const filler = /已经?|达到?|长达|为|共|仅|只|有|[“”"(),:]/gu;

/** “城区管网改造”(落后27个百分点): a number right behind a title against the row of that title, in the column that the words beside it say. */
export function checkTitledValues(annexes: readonly AnnexGrid[], { sentence }: Passage): Discrepancy[] {
  const { text } = sentence;
  const titles = titlesIn(text, annexes);
  if (titles.length === 0) return [];
  const counts = quantitiesIn(text).filter(
    (count) => !titles.some((each) => each.start <= count.start && count.start < each.end) && !countsNames(text, count),
  );
  return titles.flatMap((titled) =>
    saidOf(titled, text, counts).flatMap((count) => {
      const words = text.slice(wordsFrom(text, titled.end, count, counts), count.start);
      const named = count.bound || count.rough ? null : columnMeant(titled, count, words);
      return named && !shows(titled, named, count) ? [report(sentence, titled, count, named)] : [];
    }),
  );
}

/** The numbers right behind a title; 分别 are of several. */
function saidOf({ end }: Titled, text: string, counts: readonly Count[]): readonly Count[] {
  const stretch = behind(text, end);
  const own = counts.filter((count) => count.start >= end && count.end <= end + stretch.length);
  return /分别|依次|各/u.test(stretch) ? [] : own;
}

function report(
  sentence: Sentence,
  { annex, row, title }: Titled,
  count: Count,
  { column }: NumberColumn,
): Discrepancy {
  const shown = row.cells[column.index]?.text ?? '';
  const said = sentence.text.slice(count.start, count.end);
  return inText(sentence, count.start, count.end, {
    severity: 'doubt',
    rule: 'named-value',
    claimed: said,
    found: shown,
    rows: [rowPlace(annex, row)],
    message: `${nameOfAnnex(annex)}里“${title}”的“${column.path.at(-1) ?? ''}”是 ${shown}，文中写作 ${said}。请核对。`,
  });
}

/** The rows of an annex by what alone one of them has in a cell: what may be called a title. */
const rowsByTitle: (annex: AnnexGrid) => ReadonlyMap<string, GridRow | null> = readOnceOf((annex) => {
  const rows = new Map<string, GridRow | null>();
  for (const row of annex.rows)
    for (const title of new Set(row.cells.map(({ folded }) => folded.replace(/^《(.*)》$/u, '$1'))))
      if (title.length >= 3 && !/^[\d.,%-]+$/u.test(title)) rows.set(title, rows.has(title) ? null : row);
  return rows;
});

function titlesIn(text: string, annexes: readonly AnnexGrid[]): Titled[] {
  const inQuotes = [...text.matchAll(quoted)].map((match) => ({
    title: match[1] ?? match[2] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...inQuotes, ...bareTitles(text, annexes)].flatMap((each) =>
    annexes.flatMap((annex): Titled[] => {
      const row = rowsByTitle(annex).get(each.title);
      return row ? [{ annex, row, ...each }] : [];
    }),
  );
}

/** 城区管网改造征拆(落后27个百分点): without quotes, the longest right before a bracket that a row has. */
function bareTitles(text: string, annexes: readonly AnnexGrid[]): Pick<Titled, 'title' | 'start' | 'end'>[] {
  return [...text.matchAll(/(?=([^,;。、:()“”"《》]{6,40}\())/gu)].flatMap(({ index: start, 1: printed = '' }) => {
    const title = printed.slice(0, -1);
    return annexes.some((annex) => rowsByTitle(annex).get(title)) ? [{ title, start, end: start + title.length }] : [];
  });
}

/** What is said of a title: its bracket, or up to the next title or the end of the second clause behind it. */
function behind(text: string, from: number): string {
  const rest = text.slice(from);
  const bracket = /^\([^()]*\)/u.exec(rest)?.[0];
  if (bracket !== undefined) return bracket;
  // “…”等3项: of more than this one.
  if (/^[、和及与等]/u.test(rest)) return '';
  return /^[^。;、“”"《》()]{0,8}(?:[^,。;“”"《》()]*,?){0,3}/u.exec(rest)?.[0] ?? '';
}

/** The words of a number reach back to the clause mark, to the number before or to the title. */
function wordsFrom(text: string, from: number, { start }: Count, counts: readonly Count[]): number {
  const before = counts.findLast(({ end }) => end <= start)?.end ?? 0;
  const clause = Math.max(...[',', '(', ';', '、'].map((mark) => text.lastIndexOf(mark, start - 1) + 1));
  return Math.max(from, before, clause);
}

/** The column that the words beside the number say; where they say nothing, the only one of its unit. */
function columnMeant({ annex, row }: Titled, count: Count, words: string): NumberColumn | null {
  if (ofThen.test(words)) return null;
  const rated = numberColumnsOf(annex)
    .filter((each) => fits(each, count) && numberAt(row, each.column) !== null)
    .filter(({ column }) => !ofChange.test(words) || ofChange.test(column.title))
    .map((each) => ({ each, points: pointingTo(each.column, words) }))
    .sort((a, b) => b.points - a.points);
  const [best, next] = rated;
  if (!best || best.points === next?.points) return null;
  if (best.points > 0) return best.each;
  const isOfUnit = best.each.column.title.includes(count.measure.replace(/^个/u, ''));
  return isOfUnit && words.replace(filler, '') === '' ? best.each : null;
}

function fits(named: NumberColumn, { measure }: Count): boolean {
  const { kind, title } = named.column;
  if (measure === '%') return kind === 'percent';
  if (measure === '个百分点') return /百分点|落后|差|增减|[升降]幅/u.test(title);
  return kind !== 'percent' && unitFits(named, measure);
}

function shows({ annex, row }: Titled, { column, times }: NumberColumn, count: Count): boolean {
  return equals({ ...count, value: count.value / times }, { annex, row, column });
}
