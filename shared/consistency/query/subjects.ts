import { countsIn } from '../claim/counts.ts';
import { clauseStart, type Quantified } from '../claim/quantified.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { type RowSet, rowSetsOf } from './candidates.ts';
import { othersSaid } from './coverage.ts';
import { contentLength } from './fillers.ts';
import type { Passage } from './passage.ts';
import { subjectOf, unitsOf } from './unitColumns.ts';
import type { WordReader } from './wordReader.ts';

/** The rows that the words in front mean: those named, those that meet a condition, or the others. */
export function subjectsOf(
  reader: WordReader,
  annex: AnnexGrid,
  { sentence, before }: Passage,
  each: Quantified,
): RowSet[] {
  const { text } = sentence;
  const picks = reader.picks(annex, text);
  const [from, to] = subjectOfWords(text, each.subject);
  const said = text.slice(from, to);
  // 除大坪乡外其余4个乡镇: who is named first is left out.
  const begins = from + (/^[^,;。]*除[^,;。]*?外/u.exec(said)?.[0].length ?? 0);
  const own = picks.filter(({ start, end }) => start >= begins && end <= to);
  const others = othersSaid.test(said);
  const sets = rowSetsOf({
    annex,
    near: own,
    before: [picks.filter(({ end }) => end <= begins), ...before.map((each) => reader.picks(annex, each))],
    others,
    without: [],
    each: false,
  });
  const told = sizeSaid(said);
  const isNamed = own.some(({ aspect }) => aspect === `column ${subjectOf(annex).unit}`);
  const fitting = sets.filter(
    (set) =>
      set.others === others &&
      set.rows.length > 0 &&
      (set.picks.length > 0 || others) &&
      (own.length > 0 ? set.picks.length === set.fixed.length : others || goesOn(text.slice(from, to + 2))) &&
      (told === null || isNamed || told === set.rows.length || told === unitsOf(annex, set.rows).length),
  );
  // 进驻中心的11个部门: the whole table has as many.
  const isAll = told !== null && told === annex.rows.length && told > 2;
  const whole = (isAll || /^(?:所有|没有|各)/u.test(said)) && !isNamed && !others;
  return [...fitting, ...(whole ? [{ annex, picks: [], fixed: [], rows: annex.rows, others: false }] : [])];
}

/** 行政诉讼5件,无被纠正情形; 虽有报送,但均未被采用: of whom the clause before speaks. */
function subjectOfWords(text: string, [from, to]: Quantified['subject']): Quantified['subject'] {
  const goes = /^(?:但|却|而|且|也|仍|其中)*$/u.test(text.slice(from, to));
  return !goes || from === 0 ? [from, to] : [clauseStart(text, from - 1), from - 1];
}

/** 目前均未整改 is said of what the sentence began with; 本季度全部检查 is not. */
function goesOn(words: string): boolean {
  return contentLength(words.slice(0, -2)) === 0 && !words.endsWith('全部');
}

/** 其余14个单位: how many it is said of. */
export function sizeSaid(subject: string): number | null {
  const last = countsIn(subject).at(-1);
  return last && '家个'.includes(last.measure) && last.bound === null ? last.value / 100 : null;
}
