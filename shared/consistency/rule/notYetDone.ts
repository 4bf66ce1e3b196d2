import type { FindMentions } from '../claim/mentions.ts';
import { quantifiedIn } from '../claim/quantified.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Passage } from '../query/passage.ts';
import type { WordReader } from '../query/wordReader.ts';
import { clarity, type Reading, readingsIn } from './quantifiers.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const notYet = /[尚仍还]未(?=[^,;。、\d]{2,8}(?:到位|完毕|完成|办结|销号|清零)(?:[,;。]|$))/gu;
const notMeant = /部分|有的|个别|\d[^,;。]{0,8}$/u;

/** 白沙县报警尚未处置到位, where an annex shows that all of it is: what all of them are said to be would be borne out by every row. */
export function checkNotYetDone(reader: WordReader, passage: Passage, mentionsIn: FindMentions): Discrepancy[] {
  const { sentence } = passage;
  return [...sentence.text.matchAll(notYet)].flatMap(({ index }): Discrepancy[] => {
    const text = `${sentence.text.slice(0, index)}全部${sentence.text.slice(index + 2)}`;
    const each = quantifiedIn(text).find(({ subject }) => subject[1] === index);
    const subject = text.slice(each?.subject[0] ?? index, index);
    const named = mentionsIn(subject).at(-1);
    if (!each || !named || notMeant.test(subject.slice(named.end).replace(/^等?\d+[家个](?:\p{Script=Han}{2})?/u, '')))
      return [];
    const turned = { ...passage, sentence: { ...sentence, text } };
    const readings = reader.annexes
      .flatMap((annex) => readingsIn(reader, annex, turned, each))
      .filter((reading) => reading.named && isClear(reading));
    const [best] = readings.toSorted((a, b) => clarity(b) - clarity(a));
    if (!best || readings.some((other) => clarity(other) > clarity(best) - 3 && !isAllDone(other))) return [];
    const claimed = sentence.text.slice(index, each.predicate[1]);
    const who = best.rows.map(({ name }) => `“${name}”`).join('、');
    const message = `文中写作“${claimed}”，${nameOfAnnex(best.annex)}里${who}${best.predicate.say}。请核对。`;
    const rows = best.rows.map((row) => rowPlace(best.annex, row));
    const claim = { severity: 'doubt', rule: 'quantifier', claimed, found: '都已完成', message, rows } as const;
    return [inText(sentence, index, each.predicate[1], claim)];
  });
}

/** That its rate is 100 %, its part the whole, or nothing is left; that there is some says nothing of all. */
function isClear({ predicate: { cover, left, say } }: Reading): boolean {
  return cover >= 2 && left <= cover && /为 100%|等于“|”为 0$/u.test(say);
}

/** Of each row it is known, and so. */
function isAllDone({ rows, predicate }: Reading): boolean {
  return rows.length > 0 && rows.length <= 8 && rows.every((row) => predicate.fits(row) === true);
}
