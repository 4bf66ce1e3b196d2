import { expect, test } from 'vitest';
import { mentionFinder } from '#shared/consistency/claim/mentions.ts';
import { rowNamesOf } from '#shared/consistency/claim/rowNames.ts';
import { passagesOf } from '#shared/consistency/query/passage.ts';
import { wordingsIn } from '#shared/consistency/query/wording.ts';
import { wordReader } from '#shared/consistency/query/wordReader.ts';
import { figuresOf } from '#shared/consistency/source/figures.ts';
import { scopesIn } from '#shared/consistency/source/scopes.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const document = documentOfFixture([
  '清河县督查通报',
  '各单位：',
  '青石镇、大湾乡未整改问题共9个，其余单位整改21个。',
  '附件：整改情况表',
  '清河县督查室',
  '2024年7月12日',
  '== 附件｜整改情况表',
  '单位|问题数（个）|已整改（个）',
  '青石镇|12|7',
  '大湾乡|10|6',
  '县教育局|15|13',
  '县水利局|8|8',
  '合计|45|34',
]);
const reader = wordReader(document.annexes, mentionFinder(rowNamesOf(document.annexes, document.issuer)));
const passage = passagesOf(document.paragraphs).find(({ sentence }) => sentence.text.includes('青石镇'));
const [annex] = reader.annexes;

test('a passage may speak of all rows, of each that it names, of those named together, and of the rest', () => {
  if (!passage || !annex) throw new Error('no passage');
  const scopes = scopesIn(reader)(annex, passage).map(({ rows, rest }) => [rows.map(({ name }) => name).join(), rest]);
  expect(scopes).toContainEqual(['青石镇,大湾乡,县教育局,县水利局', false]);
  expect(scopes).toContainEqual(['青石镇', false]);
  expect(scopes).toContainEqual(['青石镇,大湾乡', false]);
  expect(scopes).toContainEqual(['县教育局,县水利局', true]);
});

test('sums, gaps between columns and how many rows there are come of these; the rest only where the words speak of others', () => {
  if (!passage || !annex) throw new Error('no passage');
  const scopes = scopesIn(reader)(annex, passage);
  const [wording] = wordingsIn('问题9个');
  if (!wording) throw new Error('no number');
  const said = (words: string): string[] =>
    figuresOf(scopes, wording, words).map(({ say, value }) => `${say}=${value / 100}`);
  expect(said('未整改')).toContainEqual(expect.stringMatching(/问题数.*与.*已整改.*之差=9$/u));
  expect(said('整改')).not.toContainEqual(expect.stringMatching(/之差/u));
  expect(said('其余单位')).toContainEqual(expect.stringMatching(/已整改.*合计=21$/u));
  expect(said('问题')).not.toContainEqual(expect.stringMatching(/已整改.*合计=21$/u));
});

test('columns that the words name are added up, and rows counted that have some of one', () => {
  if (!passage || !annex) throw new Error('no passage');
  const scopes = scopesIn(reader)(annex, passage);
  const said = (text: string): string[] => {
    const [wording] = wordingsIn(text);
    if (!wording) throw new Error('no number');
    return figuresOf(scopes, wording, text).map(({ say, value }) => `${say}=${value / 100}`);
  };
  expect(said('问题数和已整改数共79个')).toContainEqual(expect.stringMatching(/“问题数.*”、“已整改.*”之和=79$/u));
  expect(said('4个单位已整改')).toContainEqual(expect.stringMatching(/有“已整改.*”的行数=4$/u));
});
