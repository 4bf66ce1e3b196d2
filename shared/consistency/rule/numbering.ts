import { chineseNumeral } from '../../text/chineseNumeral.ts';
import { readChineseNumeral } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence, TextDocument, TextParagraph } from '../read/textDocument.ts';
import { inText } from './report.ts';

/** 一、（一）1.（1）: each level counts from one under its heading, without a gap and without a repetition. */
export function checkNumbering({ paragraphs }: TextDocument): Discrepancy[] {
  const last = [0, 0, 0, 0, 0];
  /** Of the heading whose own list counts in the same form: 3.职责职能 and below it 1.、2. */
  const outer = [0, 0, 0, 0, 0];
  return paragraphs.flatMap((paragraph, at): Discrepancy[] => {
    const { level, number } = paragraph;
    const sentence = paragraph.sentences[0];
    // 第二部分 counts from one again.
    if (level === 0 && /^第[一二三四五六七八九十\d]{1,3}(?:部分|[章编篇])/u.test(paragraph.text.trim())) last.fill(0);
    // 备注: begins a list of its own; 总体情况:1.… has begun one.
    if (level === 0 && /[:：]\s*$/u.test(paragraph.text)) last.fill(0, 3);
    if (level === 0 && /[:：。]\s*1[.．、]\D/u.test(paragraph.text)) last[3] = 1;
    if (level === 0 || number === null || !sentence) return [];
    const expected = (last[level] ?? 0) + 1;
    const isNested = number === 1 && isBareHeading(paragraphs[at - 1], level);
    const isBack = (outer[level] ?? 0) > 0 && number === (outer[level] ?? 0) + 1;
    if (isNested) outer[level] = expected - 1;
    else if (isBack) outer[level] = 0;
    last[level] = number;
    last.fill(0, level + 1);
    outer.fill(0, level + 1);
    if (number === expected || isNested || isBack) return [];
    // A list quoted from another paper, or a first number lost, starts anywhere.
    const severity = expected === 1 ? 'doubt' : 'error';
    return [misnumbered(paragraph, sentence, expected, severity)];
  });
}

function isBareHeading(paragraph: TextParagraph | undefined, level: number): boolean {
  return paragraph?.level === level && level > 2 && paragraph.text.length <= 30 && !/[。；，,]/u.test(paragraph.text);
}

function misnumbered(
  paragraph: TextParagraph,
  sentence: Sentence,
  expected: number,
  severity: 'error' | 'doubt',
): Discrepancy {
  const number = paragraph.number ?? 0;
  const print = (value: number): string => {
    const text = paragraph.level < 3 ? chineseNumeral(value) : String(value);
    return { 1: `${text}、`, 2: `（${text}）`, 3: `${text}.`, 4: `（${text}）` }[paragraph.level] ?? text;
  };
  const what = number === expected - 1 ? '重复' : '不连续';
  return inText(sentence, 0, Math.min(4, sentence.text.length), {
    severity,
    rule: 'heading-number',
    claimed: print(number),
    found: print(expected),
    message: `标题序号${what}：这里应是“${print(expected)}”，写作“${print(number)}”。`,
  });
}

/** 一是…二是…三是 within one paragraph. */
export function checkEnumerations({ paragraphs }: TextDocument): Discrepancy[] {
  return paragraphs.flatMap(({ sentences }) => {
    let last = 0;
    return sentences.flatMap((sentence) =>
      [...sentence.text.matchAll(/(?<=^|[,;:。])([一二三四五六七八九十])(是|要)(?!否|定)/gu)].flatMap(
        (match): Discrepancy[] => {
          const number = readChineseNumeral(match[1] ?? '') ?? 0;
          const expected = last + 1;
          const restarts = number === 1;
          last = number;
          if (restarts || number === expected || expected === 1) return [];
          const right = `${chineseNumeral(expected)}${match[2]}`;
          return [
            inText(sentence, match.index, match.index + 2, {
              severity: 'error',
              rule: 'enumeration',
              claimed: match[0],
              found: right,
              message: `列举的序号不连续：这里应是“${right}”，写作“${match[0]}”。`,
            }),
          ];
        },
      ),
    );
  });
}
