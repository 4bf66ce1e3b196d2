import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const annex = readGrid({
  label: '附件',
  title: '承办情况表',
  head: [['类别', '单位', '承办（件）', '办结（件）']],
  body: [
    ['乡镇', '甲镇', '120', '110'],
    ['乡镇', '乙镇', '84', '84'],
    ['部门', '县住建局', '236', '201'],
    ['部门', '县城管局', '160', '155'],
  ],
  notes: [],
});
const told = (text: string) =>
  checkDocument(readParagraphs(['某县关于承办情况的通报', text], [annex])).map(({ severity, rule }) => [
    severity,
    rule,
  ]);

test('a rate that other numbers of the paper come to was held to the wrong ones: nobody is accused', () => {
  const asserted = told('乡镇承办204件，部门承办396件，部门承办量占66.00%。').filter(
    ([severity]) => severity === 'error',
  );
  expect(asserted).toEqual([]);
});

test('a rate that nothing comes to is asserted as before', () => {
  expect(told('全县受理600件，办结550件，办结率93.4%。')).toContainEqual(['error', 'rate']);
});

test('where many more are like those named than are named, some are meant', () => {
  const names = readGrid({
    label: '附件',
    title: '评估表',
    head: [['类别', '单位', '得分']],
    body: ['一', '二', '三', '四', '五', '六', '七', '八'].map((name, at) => ['乡镇', `${name}河镇`, String(80 + at)]),
    notes: [],
  });
  const said = checkDocument(
    readParagraphs(['某县关于评估情况的通报', '表现较好的乡镇有3个，分别为一河镇、二河镇、三河镇。'], [names]),
  );
  expect(said.filter(({ severity }) => severity === 'error')).toEqual([]);
});
