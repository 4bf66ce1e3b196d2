import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

async function workbookOf(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('表'), workbook);
  const file = path.join(temporaryFolder(), 'a.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

function fileOf(content: Buffer | string, name = 'a.xlsx'): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

/** A workbook written by hand, part by part. */
async function packageOf(sheet: string, more: Record<string, string> = {}): Promise<string> {
  const zip = new JSZip();
  const parts: Record<string, string> = {
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="表" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return fileOf(await zip.generateAsync({ type: 'nodebuffer' }));
}

describe('what people wrote beside a cell', () => {
  it('is told, and the cell is read as it stands', async () => {
    const file = await workbookOf((sheet) => {
      sheet.getCell('B2').value = 88;
      sheet.getCell('B2').note = '应为90，\n已核实';
    });
    const [sheet] = await readWorkbook(file);
    expect(sheet?.rows[1]?.[1]?.number).toBe(88);
    expect(sheet?.remarks).toEqual([
      {
        severity: 'warning',
        row: 1,
        column: 1,
        message: '这一格有批注“应为90， 已核实”，批注没有导入，格中的内容照常读入。请核对。',
      },
    ]);
  });

  it('stops no file where it is damaged: that is told', async () => {
    const file = await packageOf('<row r="1"><c r="A1" t="str"><v>甲</v></c></row>', {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="r1" Type="http://x/comments" Target="../comments1.xml"/></Relationships>',
      'xl/comments1.xml': '<comments><commentList><comment ref="A1">',
    });
    const [sheet] = await readWorkbook(file);
    expect(sheet?.rows[0]?.[0]?.text).toBe('甲');
    expect(sheet?.remarks?.map(({ message }) => message)).toEqual([
      '这张工作表的批注读不出来，没有导入；格中的内容照常读入。',
    ]);
  });
});

describe('cells are read as displayed', () => {
  it('rich text is joined, a link gives its text, a formula its result', async () => {
    const file = await workbookOf((sheet) => {
      sheet.getCell('A1').value = { richText: [{ text: '超期' }, { text: '签收' }] };
      sheet.getCell('B1').value = { text: '县政府网', hyperlink: 'http://www.example.gov.cn' };
      sheet.getCell('C1').value = { formula: 'A9*2', result: 14 };
      sheet.getCell('D1').value = { formula: 'A9', result: '—' };
      sheet.getCell('E1').value = new Date(Date.UTC(2022, 4, 6));
      sheet.getCell('E1').numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getCell('F1').value = true;
    });
    const cells = (await readWorkbook(file))[0]?.rows[0] ?? [];
    expect(cells.map(({ text }) => text)).toEqual(['超期签收', '县政府网', '14', '—', '2022年5月6日', 'TRUE']);
    expect(cells[4]).toMatchObject({ number: null, date: '2022-05-06' });
  });

  it('a merged region has its value in the upper left cell only', async () => {
    const file = await packageOf(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"><v>5</v></c></row><row r="2"><c r="A2"><v>6</v></c><c r="C2"><v>7</v></c></row>',
      {
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"><v>5</v></c></row><row r="2"><c r="A2"><v>6</v></c><c r="C2"><v>7</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A9:XFD9"/></mergeCells></worksheet>',
      },
    );
    const [sheet] = await readWorkbook(file);
    expect(sheet?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([['甲'], ['', '', '7']]);
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  it('empty rows and columns at the end are dropped, in between they stay', async () => {
    const file = await workbookOf((sheet) => {
      sheet.getCell('B3').value = '甲';
      sheet.getCell('Z90').border = { top: { style: 'thin' } };
      sheet.getCell('C3').value = '';
    });
    expect((await readWorkbook(file))[0]?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      [],
      [],
      ['', '甲'],
    ]);
  });

  it('hidden sheets are passed over', async () => {
    const file = await workbookOf((sheet, workbook) => {
      sheet.getCell('A1').value = '甲';
      workbook.addWorksheet('码表', { state: 'hidden' }).getCell('A1').value = '乙';
    });
    expect((await readWorkbook(file)).map(({ name }) => name)).toEqual(['表']);
  });

  it('names with a prefix, cells without a place and phonetic guides are understood', async () => {
    const file = await packageOf('', {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="s"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>县_x0041_</x:t><x:rPh><x:t>xian</x:t></x:rPh></x:is></x:c><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect((await readWorkbook(file))[0]?.rows[0]?.map(({ text }) => text)).toEqual(['县A', '3']);
  });
});

describe('numbers as other programs store them', () => {
  const styled = (styles: string, workbook = '') => ({
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/workbook.xml': `<workbook xmlns:r="r">${workbook}<sheets><sheet name="表" r:id="r1"/></sheets></workbook>`,
  });
  const firstCell = async (sheet: string, more: Record<string, string>) =>
    (await readWorkbook(await packageOf(sheet, more)))[0]?.rows[0]?.[0];

  it('a format without any text prints like none', async () => {
    const styles = '<numFmts><numFmt numFmtId="0" formatCode=""/></numFmts><cellXfs><xf numFmtId="0"/></cellXfs>';
    expect(await firstCell('<row><c s="0"><v>5</v></c></row>', styled(styles))).toMatchObject({ text: '5', number: 5 });
  });

  it('days count from 1904 though newer Excel names the workbook twice', async () => {
    const workbook = '<workbookPr date1904="1"/><extLst><ext><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>';
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    expect(await firstCell('<row><c s="0"><v>43225</v></c></row>', styled(styles, workbook))).toMatchObject({
      date: '2022-05-06',
    });
  });

  it('a text in its cell counts, not what stands beside it for other programs', async () => {
    const cell = '<row><c t="inlineStr"><is><t>1.</t></is><v>0</v></c></row>';
    expect(await firstCell(cell, {})).toMatchObject({ text: '1.' });
  });
});

describe('a file that cannot be read says why', () => {
  const failing = async (file: string, words: string, limits = {}) =>
    expect(readWorkbook(file, limits)).rejects.toMatchObject({ code: 'file', message: expect.stringContaining(words) });

  it('when it is missing, a folder, empty or something else', async () => {
    await failing(path.join(temporaryFolder(), '没有.xlsx'), '找不到');
    const folder = path.join(temporaryFolder(), 'a.xlsx');
    mkdirSync(folder);
    await failing(folder, '文件夹');
    await failing(fileOf(''), '空文件');
    await failing(fileOf('单位,得分\n县财政局,98'), '不是 Excel 工作簿');
  });

  it('when it is an older .xls or has a password', async () => {
    const header = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    await failing(fileOf(Buffer.concat([header, Buffer.alloc(2000)])), '.xls');
    await failing(
      fileOf(Buffer.concat([header, Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le')])),
      '密码',
    );
  });

  it('when it is another kind of zip', async () => {
    const zip = new JSZip();
    zip.file('word/document.xml', '<document/>');
    await failing(fileOf(await zip.generateAsync({ type: 'nodebuffer' })), '不是 Excel 工作簿');
  });

  it('when it is cut off or a byte has changed', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('表').getCell('A1').value = '甲';
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    await failing(fileOf(bytes.subarray(0, bytes.length / 2)), '已损坏');
    const sheet = bytes.indexOf('xl/worksheets/sheet1.xml') + 60;
    bytes[sheet] = (bytes[sheet] ?? 0) ^ 0xff;
    await failing(fileOf(bytes), '已损坏');
  });

  it('when its XML is broken or declares entities', async () => {
    await failing(await packageOf('<row><c><v>1</c></row>'), '已损坏');
    const bomb =
      '<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>';
    await failing(await packageOf('', { 'xl/worksheets/sheet1.xml': bomb }), '已损坏');
  });

  it('when it declares to unpack to too much, or unpacks to more than it declares', async () => {
    const file = await packageOf(`<row><c><v>${'1'.repeat(50_000)}</v></c></row>`);
    await failing(file, '过大', { unpackedBytes: 40_000 });
    await failing(fileOf(lyingZip()), '已损坏');
  });

  it('when it has too many rows or columns', async () => {
    const rows = Array.from({ length: 30 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`);
    await failing(await packageOf(rows.join('')), '超过 20 行', { rows: 20 });
    await failing(await packageOf('<row r="1"><c r="ZZ1"><v>1</v></c></row>'), '400 列');
  });
});

/** A zip whose one file unpacks to 10 MB and claims 10 bytes. */
function lyingZip(): Buffer {
  const name = Buffer.from('xl/workbook.xml');
  const packed = deflateRawSync(Buffer.alloc(10_000_000));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(10, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}
