import { expect, test } from 'vitest';
import { checkPaper } from '#shared/consistency/checkPaper.ts';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
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

const rows = [
  ['单位', '报送条数'],
  ['县政府办', '230'],
  ['县教育局', '30'],
  ['县民政局', '26'],
  ['县财政局', '8'],
  ['县水利局', '7'],
];
const praised = '县教育局、县民政局2个单位报送24条及以上。';
const beside = (...notes: string[]) => {
  const title = '信息报送情况表';
  const table = readGrid({ label: '附件', title, head: rows.slice(0, 1), body: rows.slice(1), notes });
  const texts = ['某县人民政府办公室关于信息报送情况的通报', praised, '某县人民政府办公室', '2023年5月6日'];
  return checkPaper(readParagraphs(texts, [table]));
};

test('the organiser that is left out is asked about, and no more when a note takes it out', () => {
  expect(beside().findings.map(({ severity, rule }) => [severity, rule])).toEqual([['doubt', 'organiser-left-out']]);
  const note = '注：县政府办为主办单位，不参加考核。';
  const { findings, noted } = beside(note);
  expect(findings).toEqual([]);
  expect(noted).toEqual([{ where: '附件', note: '注:县政府办为主办单位,不参加考核。' }]);
});
