import type { FindMentions } from '../claim/mentions.ts';
import { type Quantified, quantifiedIn } from '../claim/quantified.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { partsOfTable } from '../query/joinedTables.ts';
import type { Passage } from '../query/passage.ts';
import type { Predicate } from '../query/predicate.ts';
import { predicatesIn } from '../query/predicates.ts';
import { sizeSaid } from '../query/subjects.ts';
import { subjectOf } from '../query/unitColumns.ts';
import type { WordReader } from '../query/wordReader.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const otherTime = /上[季月年期批]|去年|同期|曾|此前|历次|连续|逐[月季年]|累计|其余|其他/u;

/** 14个单位约稿任务均未按时完成, where of 14 the contrary is so and of another number this. */
export function checkQuantifiedCounts(
  reader: WordReader,
  { sentence }: Passage,
  mentionsIn: FindMentions,
): Discrepancy[] {
  const { text } = sentence;
  return quantifiedIn(text).flatMap((each): Discrepancy[] => {
    const subject = text.slice(...each.subject);
    const told = each.said && !otherTime.test(subject) && mentionsIn(subject).length === 0 ? sizeSaid(subject) : null;
    if (told === null || told < fewest) return [];
    if (saidOf(reader, text, each, each.negated).some(({ size }) => size === told)) return [];
    const turned = saidOf(reader, text, each, !each.negated).find(({ size }) => size === told);
    if (!turned) return [];
    const { predicate } = turned;
    const [start, end] = [each.subject[1], each.predicate[1]];
    const rows = predicate.annex.rows.filter((row) => predicate.fits(row) === true);
    const message = `${nameOfAnnex(predicate.annex)}里${predicate.say}的正好是 ${told} 个，文中说法相反。请核对。`;
    const claim = {
      severity: 'doubt',
      rule: 'quantifier',
      claimed: text.slice(start, end),
      found: predicate.say,
    } as const;
    return [
      inText(sentence, start, end, {
        ...claim,
        rows: rows.slice(0, 40).map((row) => rowPlace(predicate.annex, row)),
        message,
      }),
    ];
  });
}

/** One or two of something are found in any table. */
const fewest = 3;

interface SaidOf {
  readonly predicate: Predicate;
  readonly size: number;
}

/** What the words can say of the units of a table, or of several of one form, and of how many it is so. */
function saidOf({ annexes, ...reader }: WordReader, text: string, each: Quantified, negated: boolean): SaidOf[] {
  const tables = annexes.filter((annex) => partsOfTable(annex)[0] === annex && subjectOf(annex).ofUnits);
  const all = tables
    .flatMap((annex) => predicatesIn({ annexes, ...reader }, annex, text, each.predicate, negated))
    .filter(({ cover, left }) => cover >= 2 && left < cover);
  const sizeOf = ({ annex, fits }: Predicate): number => annex.rows.filter((row) => fits(row) === true).length;
  const together = [...new Set(all.map(({ say }) => say))].flatMap((say): SaidOf[] => {
    const alike = all.filter((predicate) => predicate.say === say);
    const [first] = alike;
    return first ? [{ predicate: first, size: alike.reduce((sum, predicate) => sum + sizeOf(predicate), 0) }] : [];
  });
  return [...all.map((predicate) => ({ predicate, size: sizeOf(predicate) })), ...together];
}
