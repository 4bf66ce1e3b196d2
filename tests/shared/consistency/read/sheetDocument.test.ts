import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readBytes } from '#electron/read/readBytes.ts';
import { documentsOfFiles } from '#shared/consistency/read/sheetDocument.ts';

const paperOf = (text: string) => {
  const [paper] = documentsOfFiles([{ name: '通报.txt', sheets: readBytes(Buffer.from(text), '通报.txt', true) }]);
  return paper?.document;
};

test('a text with commas of half width is a text, not rows of fields', () => {
  const paper = paperOf('本月检查38家,不合格3家,合格率92.1%。');
  expect(paper?.paragraphs.map(({ text }) => text)).toEqual(['本月检查38家,不合格3家,合格率92.1%。']);
  expect(paper?.annexes).toEqual([]);
});

test('a table in the text does not end the paper, and is no annex with a number', () => {
  const table = '单位 | 件数\n甲镇 | 5\n乙镇 | 7';
  const paper = paperOf(`关于情况的通报\n共12件。\n1.各镇情况：\n${table}\n二、要求\n请在5日内整改。\n2031年2月3日`);
  expect(paper?.paragraphs.map(({ text }) => text).slice(-3)).toEqual(['二、要求', '请在5日内整改。', '2031年2月3日']);
  expect(paper?.annexes).toMatchObject([{ label: '', title: '各镇情况' }]);
});

test('what a page prints around a paper is not of it; the value of a label may stand in the next line', () => {
  const page = ['首页 > 通报', '发布日期:', '2031年02月03日', '关于情况的通报', '共12件。', '【打印】'];
  expect(paperOf(page.join('\n\n'))?.paragraphs.map(({ text }) => text)).toEqual(['关于情况的通报', '共12件。']);
});

test('a paper that begins with its text has no title', () => {
  expect(paperOf('2031年2月，共收到12件，其中甲镇5件。\n共办结12件。')?.title).toBe('');
  expect(paperOf('各镇人民政府：\n2月办理情况\n共12件。\n请整改。')?.title).toBe('2月办理情况');
});

test('what breaks off in the middle of a sentence is not checked, and that is said', () => {
  const text = Buffer.from('关于情况的通报\n检查38家，合格35家。不合格的3家中，2家已');
  const [paper] = documentsOfFiles([{ name: '通报.txt', sheets: readBytes(text, '通报.txt', true) }]);
  expect(paper?.document.paragraphs.at(-1)?.text).toBe('检查38家，合格35家。');
  expect(paper?.remarks).toEqual([expect.objectContaining({ message: expect.stringContaining('断了') })]);
});

test('a short text after another paper is a paper of its own; a table with a note is an annex', () => {
  const file = (name: string, text: string) => ({ name, sheets: readBytes(Buffer.from(text), name, true) });
  const first = file('一.txt', '共12件。\n请整改。');
  expect(documentsOfFiles([first, file('二.txt', '共收到20件，办结20件。')])).toHaveLength(2);
  expect(documentsOfFiles([first, file('表.txt', '单位 | 件数\n甲镇 | 5\n乙镇 | 7\n注：不含来访。')])).toHaveLength(1);
});

const pageOf = (body: string) =>
  documentsOfFiles([
    { name: '页.html', sheets: readBytes(Buffer.from(`<html><body>${body}</body></html>`), '页.html', true) },
  ])[0];
const tableOf = (...rows: readonly string[]): string =>
  `<table>${rows.map((row) => `<tr><td>${row.split('｜').join('</td><td>')}</td></tr>`).join('')}</table>`;

test('a heading with its table at the end of a page breaks nothing off', () => {
  const page = pageOf(
    `<p>关于情况的报告</p><p>共12件。</p><p>二、统计表</p>${tableOf('指标｜件数', '受理｜12', '办结｜11')}`,
  );
  expect(page?.remarks).toEqual([]);
});

test('two tables of a text without titles are two, however alike their heads', () => {
  const one = tableOf('指数｜比例（%）｜首要', '1.45｜96.8｜臭氧');
  const page = pageOf(
    `<p>关于质量的通报</p><p>8月情况如下。</p>${one}<p>1—8月情况如下。</p>${tableOf('指数｜比例（%）｜首要', '1.78｜99.2｜臭氧')}<p>完毕。</p>`,
  );
  expect(page?.copies).toEqual([]);
  expect(page?.document.annexes.map(({ columns }) => columns.map(({ kind }) => kind))).toEqual([
    ['number', 'percent', 'name'],
    ['number', 'percent', 'name'],
  ]);
});

test('lines that were cut at the margin of a page are paragraphs again', () => {
  const lines = [
    '关于三季度情况的通报',
    '各单位：',
    '共受理诉求40件，其中咨询25件，投诉15',
    '件。办结36件，办结率90%，比二季度提高',
    '2个百分点，各单位都按要求完成了任务，',
    '没有超期。',
    '一、各镇情况',
    '甲镇受理15件。',
  ];
  expect(paperOf(lines.join('\n'))?.paragraphs.map(({ text }) => text)).toEqual([
    '关于三季度情况的通报',
    '各单位：',
    '共受理诉求40件，其中咨询25件，投诉15件。办结36件，办结率90%，比二季度提高2个百分点，各单位都按要求完成了任务，没有超期。',
    '一、各镇情况',
    '甲镇受理15件。',
  ]);
});

test('a line break behind a comma ends no sentence', () => {
  const page = pageOf('<p>关于情况的通报</p><p>共受理诉求40件，<br>其中咨询25件，投诉15件。<br>甲镇最多。</p>');
  expect(page?.document.paragraphs.map(({ text }) => text).slice(1)).toEqual([
    '共受理诉求40件，其中咨询25件，投诉15件。',
    '甲镇最多。',
  ]);
});

test('the caption of a table is its title', () => {
  const table = tableOf('单位｜件数', '甲镇｜5', '乙镇｜7').replace(
    '<table>',
    '<table><caption>各镇情况（单位：件）</caption>',
  );
  const page = pageOf(`<p>关于情况的通报</p><p>共12件。</p>${table}<p>完毕。</p>`);
  expect(page?.document.annexes.map(({ title, rows }) => [title, rows.length])).toEqual([['各镇情况(单位:件)', 2]]);
});

test('a long table in a short text leaves the text a text; a total over two columns stands under its numbers', () => {
  const rows = ['甲', '乙', '丙', '丁', '戊', '己'].map((name, at) => `${at + 1} | ${name}镇 | ${10 + at} | ${at} |`);
  const lines = [
    '关于三季度抽检情况的通报',
    '三季度共抽检75批次，不合格15批次，各镇都按要求完成了任务。',
    '附件',
    '各镇抽检情况表',
    '序号 | 单位 | 抽检批次 | 不合格批次 |',
    ...rows,
    '总计 | 75 | 15 |',
  ];
  const paper = paperOf(lines.join('\n'));
  expect(paper?.paragraphs[1]?.text).toContain('共抽检75批次');
  expect(paper?.annexes.map(({ rows, totals }) => [rows.length, totals[0]?.cells.map(({ text }) => text)])).toEqual([
    [6, ['总计', '', '75', '15']],
  ]);
});

test('the sheets of a workbook called 附件 are the annexes that they say they are', async () => {
  const book = new ExcelJS.Workbook();
  for (const number of [1, 2]) {
    const sheet = book.addWorksheet(`附件${number}`);
    sheet.addRows([
      ['单位', '办结（件）'],
      ['甲镇', 5],
      ['乙镇', number],
    ]);
  }
  const sheets = readBytes(Buffer.from(await book.xlsx.writeBuffer()), '附件.xlsx', true);
  const text = readBytes(Buffer.from('关于办理情况的通报\n共办结12件。\n请各镇抓紧办理。'), '通报.txt', true);
  const labels = (name: string) =>
    documentsOfFiles([
      { name: '通报.txt', sheets: text },
      { name, sheets },
    ])[0]?.document.annexes.map(({ label, number }) => [label, number]);
  expect(labels('附件.xlsx')).toEqual([
    ['附件1', 1],
    ['附件2', 2],
  ]);
  expect(labels('附件2.xlsx')).toEqual([
    ['附件2', 2],
    ['附件2', 2],
  ]);
});

test('an annex file without a number is the one that the 附件说明 names by its title', () => {
  const page = (name: string, text: string) => ({
    name,
    sheets: readBytes(Buffer.from(text), name, name.endsWith('.txt')),
  });
  const text = '关于情况的通报\n共12件。现予通报。\n请整改。\n附件：1. 分月情况表\n2. 各镇办理情况表\n3. 问题清单';
  const table = (title: string) => `${title}\n单位,件数\n甲镇,5\n乙镇,7\n`;
  const [paper] = documentsOfFiles([
    page('通报.txt', text),
    page('办理.csv', table('各镇办理情况表')),
    page('清单.csv', table('问题清单')),
  ]);
  expect(paper?.document.annexes).toMatchObject([
    { label: '附件2', title: '各镇办理情况表' },
    { label: '附件3', title: '问题清单' },
  ]);
});
