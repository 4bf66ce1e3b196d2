import { expect, test } from 'vitest';
import { checkPaper } from '#shared/consistency/checkPaper.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const wrong = '受理信件205件，已办结199件，正在办理5件。';
const check = (texts: readonly string[], declared: Parameters<typeof checkPaper>[1] = []) =>
  checkPaper(readParagraphs(texts), declared);

test('a discrepancy keeps its key when paragraphs are put in above it', () => {
  const [key] = check([wrong]).findings.map((finding) => finding.key);
  expect(check(['情况如下。', wrong]).findings.map((finding) => finding.key)).toEqual([key]);
});

test('a discrepancy keeps its key when its paragraph moves and is numbered anew', () => {
  const keyOf = (text: string) => check([text]).findings.find(({ rule }) => rule === 'done-and-open')?.key;
  expect(keyOf(`（一）${wrong}`)).toBe(keyOf(`（二）${wrong}`));
});

test('another number is another question', () => {
  const [key] = check([wrong]).findings.map((finding) => finding.key);
  const [other] = check([wrong.replace('5件。', '4件。')]).findings.map((finding) => finding.key);
  expect(other).not.toBe(key);
});

test('two that are alike have two keys', () => {
  const keys = check([wrong, wrong]).findings.map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
});

test('what has been declared with a reason is reported apart', () => {
  const [first] = check([wrong]).findings;
  const reason = '另有1件在核实';
  const one = check([wrong, wrong], [{ rule: 'done-and-open', key: first?.key ?? '', reason }]);
  expect([one.findings.length, one.excused.map((each) => each.reason)]).toEqual([1, [reason]]);
  const all = check([wrong, wrong], [{ rule: 'done-and-open', key: null, reason }]);
  expect([all.findings.length, all.excused.length]).toEqual([0, 2]);
});
