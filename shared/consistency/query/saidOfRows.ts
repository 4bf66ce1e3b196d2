import type { Span } from '../claim/namedRuns.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { amountsSaid } from './listConditions.ts';
import type { Predicate } from './predicate.ts';
import { predicatesIn } from './predicates.ts';
import { subjectOf, unitsOf } from './unitColumns.ts';
import type { WordReader } from './wordReader.ts';

const denied = /(?:未曾|未能|未有|没有|未|没|无|零(?=[发报采更回答]))(?:一[条件个家项起篇例次处])?/gu;

/** 无故缺席 is a name, and denies nothing. */
function denialIn(reader: WordReader, annex: AnnexGrid, words: string): RegExpExecArray | undefined {
  const names = reader.namings(annex, words).flatMap(({ spans }) => spans);
  return [...words.matchAll(denied)].find(({ index }) => !names.some(([from, to]) => from <= index && index < to));
}

/** 全年没有约稿任务 denies what stands behind it, 整改未到位 what stands around it; 未完成 may be a value as well. */
export function saidIn(reader: WordReader, annex: AnnexGrid, text: string, [from, to]: Span): Predicate[] {
  const no = denialIn(reader, annex, text.slice(from, to));
  const amounts = amountsSaid(reader, annex, text, [from, to]);
  const plain = [...predicatesIn(reader, annex, text, [from, to], false), ...amounts, ...together(annex, amounts)];
  if (!no) return plain;
  const [start, end] = [from + no.index, from + no.index + no[0].length];
  const around = text.slice(0, start) + text.slice(end);
  const denying = [
    ...predicatesIn(reader, annex, text, [end, to], true),
    ...predicatesIn(reader, annex, around, [from, to - no[0].length], true),
  ].map((each) => ({
    ...each,
    // An empty cell of a column of numbers has nothing in it.
    fits: (row: GridRow) => each.fits(row) ?? isBlank(row, each.column),
  }));
  return [...plain, ...denying, ...absentIn(reader, annex, text.slice(end, to))];
}

/** 未发现问题: no row of it in the list of problems. */
function absentIn(reader: WordReader, annex: AnnexGrid, words: string): Predicate[] {
  const { unit, ofUnits } = subjectOf(annex);
  if (!ofUnits || unit === null) return [];
  const told = /^(?:发现|存在|出现|有)?(问题|情形|超期|通报|扣分)(?:的|$)/u.exec(words)?.[1];
  return reader.annexes
    .filter((other) => other !== annex && !subjectOf(other).ofUnits)
    .flatMap((other): Predicate[] => {
      const thing = told ?? subjectOf(other).thing;
      // 没有新签约项目, beside a list of 新签约项目.
      if (thing.length < 2 || !words.includes(thing) || !other.title.includes(thing)) return [];
      const listed = new Set(unitsOf(other, other.rows));
      const fits = (row: GridRow): boolean => !listed.has(row.cells[unit]?.folded ?? '');
      return [{ annex, column: null, say: `不在${other.label}里`, cover: thing.length, left: 0, fits }];
    });
}

function isBlank(row: GridRow, column: number | null): boolean | null {
  return column !== null && /^[-—/]?$/u.test(row.cells[column]?.folded ?? '') ? true : null;
}

/** 按时办结率和满意率均为100%: what is said of several columns at once. */
function together(annex: AnnexGrid, amounts: readonly Predicate[]): Predicate[] {
  const named = amounts.filter(({ column, cover }) => column !== null && cover >= 6);
  if (named.length < 2 || named.length > 4) return [];
  const fits = (row: GridRow): boolean => named.every((each) => each.fits(row) === true);
  const cover = named.reduce((sum, each) => sum + each.cover, 0);
  return [{ annex, column: null, say: named.map(({ say }) => say).join('、'), cover, left: 0, fits }];
}
