import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readBytes } from '#electron/read/readBytes.ts';
import { rkNumber } from '#electron/read/xls/readXlsSheet.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { compoundOf, label, record, shorts, versions, workbookStream } from '../../fuzz/biffOf.ts';

const texts = (sheets: readonly RawSheet[]) => sheets.map(({ rows }) => rows.map((row) => row.map(({ text }) => text)));
const first = (bytes: Buffer | string) => texts(readBytes(Buffer.from(bytes), '表.txt'))[0];
const table = [
  ['单位', '结果'],
  ['县财政局', '是'],
  ['县公安局', '否'],
];

describe('text in any encoding is read without a question', () => {
  const text = table.map((row) => row.join(',')).join('\r\n');
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 LE', Buffer.from(text, 'utf16le')],
    ['UTF-16 BE', Buffer.from(text, 'utf16le').swap16()],
    ['GB18030', Buffer.from('b5a5cebb2cbde1b9fb0d0acfd8b2c6d5febed62ccac70d0acfd8b9abb0b2bed62cb7f1', 'hex')],
  ])('%s', (_, bytes) => expect(first(bytes)).toEqual(table));
});

describe('the delimiter is found', () => {
  it.each([',', '\t', ';', '|', '　　'])('%j', (delimiter) =>
    expect(first(table.map((row) => row.join(delimiter)).join('\n'))).toEqual(table),
  );

  it('a table that was copied out of a page one cell to a line is a table', () => {
    const cells = ['单位', '收到', '办结率', '甲镇', '5', '100%', '乙镇', '7', '100%', '丙局', '12', '75%'];
    const [sheet] = readBytes(Buffer.from(`办理情况\n${cells.join(' |\n')} |\n`), '表.txt');
    expect(sheet?.rows.slice(sheet.table?.firstRow).map((row) => row.map(({ text }) => text))).toEqual([
      ['单位', '收到', '办结率'],
      ['甲镇', '5', '100%'],
      ['乙镇', '7', '100%'],
      ['丙局', '12', '75%'],
    ]);
  });

  it('quotes keep delimiters, line breaks and quotes; rows may be ragged', () => {
    expect(first('单位,结果\n"县,局","第一行\r\n""二"""\n县公安局\n某,是,多')).toEqual([
      ['单位', '结果'],
      ['县,局', '第一行\n"二"'],
      ['县公安局'],
      ['某', '是', '多'],
    ]);
  });

  it('prose with commas is a row for each paragraph', () => {
    const lines = ['第一段,有逗号,两个。', '', '第二段没有。', '第三段,一个。'];
    expect(first(lines.join('\n'))).toEqual(lines.map((line) => (line === '' ? [] : [line])));
  });
});

describe('a table copied with each cell in a line of its own', () => {
  const rows = [
    ['名次', '单位', '结果'],
    ['1', '县财政局', '95.5'],
    ['1', '县公安局', ' '],
    ['3', '县教育局', '90'],
  ];
  const stacked = (more: readonly string[] = []) => ['考评情况', ...rows.flat(), ...more].join('\n\n');

  it('is as wide as its numbers say; a blank is an empty cell, what follows stays below', () => {
    expect(first(stacked(['注：不含转载。']))).toEqual([
      ['考评情况'],
      ...rows.map((row) => row.map((text) => text.trim())).map((row) => (row.at(-1) === '' ? row.slice(0, -1) : row)),
      ['注：不含转载。'],
    ]);
  });

  it('stays lines where a cell is missing, for then nobody knows what belongs where', () => {
    const lost = ['考评情况', ...rows.flat().filter((text) => text !== ' ')].join('\n\n');
    expect(first(lost)?.every((row) => row.length < 2)).toBe(true);
  });
});

describe('Word tables', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const grid = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid>';
  const tableOf = (...rows: string[]) => `<w:tbl>${grid}${rows.join('')}</w:tbl>`;
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  async function read(body: string): Promise<RawSheet[]> {
    const zip = new JSZip();
    zip.file('word/document.xml', `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`);
    return readBytes(await zip.generateAsync({ type: 'nodebuffer' }), '表.docx');
  }

  it('keep merges, the title before them and the notes after', async () => {
    const [sheet] = await read(
      paragraph('附件1') +
        tableOf(
          row(cell('检查情况', '<w:gridSpan w:val="2"/>')),
          row(cell('县区', '<w:vMerge w:val="restart"/>'), cell('一')),
          row(cell('', '<w:vMerge/>'), cell('二')),
        ) +
        paragraph('注：截至6月30日'),
    );
    expect(sheet && texts([sheet])[0]).toEqual([
      ['附件1'],
      ['检查情况'],
      ['县区', '一'],
      ['', '二'],
      ['注：截至6月30日'],
    ]);
    expect(sheet?.name).toBe('表1');
    expect(sheet?.table).toEqual({ number: 1, firstRow: 1 });
    expect(sheet?.merges).toContainEqual({ top: 2, left: 0, bottom: 3, right: 0 });
    expect(sheet?.merges).toContainEqual({ top: 1, left: 0, bottom: 1, right: 1 });
  });

  it('split over pages are one, with text between them two', async () => {
    const part = (text: string) => tableOf(row(cell(text), cell('是')));
    expect(texts(await read(`${part('甲')}<w:p/>${part('乙')}`))).toEqual([
      [
        ['甲', '是'],
        ['乙', '是'],
      ],
    ]);
    expect(await read(part('甲') + paragraph('附件2') + part('乙'))).toHaveLength(2);
  });

  it('have insertions, and no deletions, hidden text or text boxes', async () => {
    const body = `<w:tc><w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p></w:tc>`;
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell('删')}</w:tr>`;
    expect(texts(await read(tableOf(row(body), deleted)))).toEqual([[['新']]]);
  });

  it('inside a cell become its text, with a remark', async () => {
    const [sheet] = await read(tableOf(row(cell('外'), `<w:tc>${tableOf(row(cell('内'), cell('里')))}<w:p/></w:tc>`)));
    expect(sheet?.rows[0]?.map(({ text }) => text)).toEqual(['外', '内 里']);
    expect(sheet?.remarks).toMatchObject([{ severity: 'info', row: 0, column: 1 }]);
  });
});

it('a page keeps spans, lines in cells and the title; scripts and what is hidden are left out', () => {
  const html = `<html><head><title>x</title></head><body><script>var a='<table>'</script><p>表一&nbsp;标题</p>
    <table><tr><th rowspan=2>单位<th colspan="2">得&#20998;</tr><tr><td>甲<br>乙<td style="display:none">隐</td><td>丙</table><p>注：无</p></body></html>`;
  const [sheet] = readBytes(Buffer.from(html), '页.xls');
  expect(sheet && texts([sheet])[0]).toEqual([['表一 标题'], ['单位', '得分'], ['', '甲\n乙', '丙'], ['注：无']]);
  expect(sheet?.merges).toContainEqual({ top: 1, left: 0, bottom: 2, right: 0 });
});

it('a number of an xls file is packed in four ways', () => {
  expect([0x00000006 | 0, 0x3ff00000, 0x40590001, (12345 << 2) | 3].map((rk) => rkNumber(rk >>> 0))).toEqual([
    1, 1, 1, 123.45,
  ]);
});

describe('Excel 5 and what Excel saves as text', () => {
  const gb = (hex: string) => Buffer.from(hex, 'hex');
  const stream = workbookStream(versions.excel5, [
    label(0, 0, gb('b5a5cebb')),
    label(0, 1, gb('bde1b9fb')),
    label(1, 0, gb('cfd8b2c6d5febed6')),
    label(1, 1, gb('cac7')),
  ]);
  it.each([
    ['a bare stream', stream],
    ['a compound file', compoundOf('Book', stream)],
  ])('a workbook of Excel 5 in %s is read in its code page', (_, bytes) => {
    expect(first(bytes)).toEqual(table.slice(0, 2));
  });

  it('“Unicode text” has tabs, UTF-16 and quotes where a cell has a line break', () => {
    expect(first(Buffer.from('\ufeff单位\t结果\r\n县财政局\t"第一行\n第二行"\r\n', 'utf16le'))).toEqual([
      ['单位', '结果'],
      ['县财政局', '第一行\n第二行'],
    ]);
  });

  it('a million empty rows at the end are none, rows between stay', () => {
    expect(first(`单位,结果\n,\n甲,是\n${',\n'.repeat(100_000)}`)).toEqual([['单位', '结果'], [], ['甲', '是']]);
  });

  it('texts that begin like formulas are texts', () => {
    expect(first('单位,结果\n=1+1,+5\n-3,@甲')).toEqual([
      ['单位', '结果'],
      ['=1+1', '+5'],
      ['-3', '@甲'],
    ]);
  });
});

it('half a character is replaced and told, for no database keeps it', () => {
  const bytes = Buffer.from('\ufeff单位,结果\n县\ud83d局,是\n县\ud83d\ude00局,否', 'utf16le');
  const stream = workbookStream(versions.excel97, [label(0, 0, '县\ud83d局'), label(1, 0, '县\ud83d\ude00局')]);
  const [sheet] = readBytes(stream, '表.xls');
  expect(sheet && texts([sheet])[0]).toEqual([['县\ufffd局'], ['县\ud83d\ude00局']]);
  expect(sheet?.remarks).toMatchObject([{ severity: 'warning', row: 0, column: 0 }]);
  expect(first(bytes)?.[1]).toEqual(['县\ufffd局', '是']);
});

describe('what an xls file shows about its cells', () => {
  const font = (flags: number) => record(0x31, shorts(200, flags, 0, 400, 0, 0, 0));
  const format = (ofFont: number) => record(0xe0, shorts(ofFont, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  // Fonts 0 to 3, then 5: there is no font 4. Only the last is struck through, and cell format 1 is set in it.
  const globals = [font(0), font(0), font(0), font(0), font(0x08), format(0), format(5)];
  const styled = (row: number, column: number, text: string, cellFormat: number) => {
    const cell = label(row, column, text);
    cell.writeUInt16LE(cellFormat, 8);
    return cell;
  };
  const hiddenRow = (row: number) => record(0x208, shorts(row, 0, 2, 255, 0, 0, 0x20, 0));
  const sheet = [hiddenRow(1), styled(0, 0, '单位', 0), styled(1, 0, '县财政局', 0), styled(1, 1, '否', 1)];

  it('struck texts and hidden rows are told as of an xlsx file', () => {
    const [read] = readBytes(workbookStream(versions.excel97, sheet, 936, globals), '表.xls');
    expect(read?.remarks).toEqual([
      expect.objectContaining({ row: 1, column: 1, message: expect.stringContaining('删除线') }),
      expect.objectContaining({ row: 1, column: null, message: expect.stringContaining('隐藏') }),
    ]);
  });

  it('an empty text without its flags and a formula in the numbering of Excel 4 are read', () => {
    const empty = record(0x204, shorts(0, 0, 0, 0));
    const seven = Buffer.alloc(8);
    seven.writeDoubleLE(7);
    const formula = record(0x406, Buffer.concat([shorts(0, 1, 0), seven, shorts(0, 0, 0)]));
    const [read] = readBytes(workbookStream(versions.excel97, [empty, formula]), '表.xls');
    expect(read?.rows[0]?.map(({ number }) => number)).toEqual([null, 7]);
  });
});
