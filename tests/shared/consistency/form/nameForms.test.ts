import { expect, test } from 'vitest';
import { checkNameForms, type KnownNames } from '#shared/consistency/form/nameForms.ts';
import { gridOfSheet } from '#shared/consistency/read/blockDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const sign = ['清河县人民政府办公室', '2023年5月6日'];

function annexOf(label: string, ...names: string[]) {
  const rows = [['单位', '条数'], ...names.map((name, at) => [name, String(at)])];
  const cells = rows.map((row) => row.map((text) => ({ text, number: null, percent: false, date: null })));
  const grid = gridOfSheet({ name: '表', rows: cells, merges: [] }, label, '情况表');
  if (!grid) throw new Error('no table');
  return grid;
}

function hints(texts: string[], annexes: ReturnType<typeof annexOf>[] = [], known: KnownNames = []) {
  return checkNameForms(readParagraphs([...texts, ...sign], annexes), known);
}

test('two ways to write one unit in the text are hinted at, with both places', () => {
  const [hint, ...more] = hints([
    '对县卫健局、县财政局提出表扬。',
    '县卫生健康局和县教育局要整改，县卫生健康局要报告。',
  ]);
  expect(more).toEqual([]);
  expect(hint).toMatchObject({ severity: 'hint', claimed: '县卫健局', found: '县卫生健康局', where: '正文第1段' });
  expect(hint?.message).toContain('“县卫健局”（正文第1段）、“县卫生健康局”（正文第2段，共2处）');
});

test('where the text has one form and the annexes another it is told once, with a row to look at', () => {
  const annex = annexOf('附件1', '县教育和体育局', '县市场监督管理局', '县财政局');
  const [hint, ...more] = hints(['县教体局、县市场监管局要整改。'], [annex]);
  expect(more).toEqual([]);
  expect(hint?.rows).toEqual([{ annex: '附件1', row: 1, subject: '县教育和体育局' }]);
  expect(hint?.message).toContain('另有 1 个单位');
  const two = hints(['通报如下。'], [annexOf('附件1', '县发改局'), annexOf('附件2', '县发展和改革局')]);
  expect(two).toMatchObject([{ place: null, where: '附件1第1行', rows: [{ row: 1 }, { annex: '附件2' }] }]);
});

test.each([
  ['the place before a name or none', ['县财政局、财政局、清河县财政局要整改。']],
  ['another unit with a word more', ['县自然资源局、县自然资源和规划局要整改。']],
  ['the same office of another place', ['县卫健局和五原县卫生健康局要整改。']],
  ['titles and quotations', ['县卫健局印发《县卫生健康局工作规则》，在“县卫生健康局”发布。']],
  ['a post and no office', ['县卫健局局长、县卫生健康局长会议。']],
])('left in peace: %s', (_, texts) => {
  expect(hints(texts)).toEqual([]);
});

test('the register knows names that no words tell', () => {
  const known = [['县数字经济发展中心', '县数经中心', '数经中心']];
  expect(hints(['县数经中心、县数字经济发展中心要整改。'])).toEqual([]);
  expect(hints(['县数经中心、县数字经济发展中心要整改。'], [], known)).toMatchObject([{ claimed: '县数经中心' }]);
});
