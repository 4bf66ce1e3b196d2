import type { FindMentions } from '../claim/mentions.ts';
import { quantifiedIn } from '../claim/quantified.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { partsOfTable } from '../query/joinedTables.ts';
import type { Passage } from '../query/passage.ts';
import { subjectOf } from '../query/unitColumns.ts';
import type { WordReader } from '../query/wordReader.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const problems = /^(?:被)?(?:发现|存在|出现|查出|反馈)?(?:任何|突出|明显)?问题$/u;

/** 甲、乙均未发现问题, where every problem has a row in a list: who is in it, and who is not. */
export function checkListedProblems(
  { annexes }: WordReader,
  { sentence }: Passage,
  mentionsIn: FindMentions,
): Discrepancy[] {
  const lists = annexes.filter(isListOfProblems);
  const [list] = lists;
  if (!list || lists.length > 1) return [];
  const { text } = sentence;
  return quantifiedIn(text).flatMap(({ subject: [from, to], predicate, negated }): Discrepancy[] => {
    const named = mentionsIn(text).filter(({ start, end }) => start >= from && end <= to);
    if (named.length < 2 || !problems.test(text.slice(...predicate))) return [];
    const wrong = named.filter(({ rows }) => rows.some(({ annex }) => annex === list) === negated);
    if (wrong.length === 0) return [];
    const names = wrong.map(({ name }) => `“${name}”`).join('、');
    const message = `${nameOfAnnex(list)}里${negated ? '有' : '没有'}${names}的问题。`;
    const rows = wrong.flatMap((each) =>
      each.rows.filter(({ annex }) => annex === list).map(({ row }) => rowPlace(list, row)),
    );
    const severity = wrong.length === named.length ? 'error' : 'doubt';
    const claim = {
      severity,
      rule: 'quantifier',
      claimed: text.slice(to, predicate[1]),
      found: names,
      rows,
      message,
    } as const;
    return [inText(sentence, to, predicate[1], claim)];
  });
}

/** A row is a problem; in a table with numbers of problems these tell it. */
function isListOfProblems(annex: AnnexGrid): boolean {
  const { unit, ofUnits, ledger } = subjectOf(annex);
  const isOwn = partsOfTable(annex)[0] === annex;
  return (
    isOwn &&
    unit !== null &&
    !ofUnits &&
    ledger &&
    /问题/u.test(annex.title) &&
    /清单|台账|名单|目录/u.test(annex.title)
  );
}
