import { describe, expect, it } from 'vitest';
import { readBytes } from '#electron/read/readBytes.ts';

const workbook = (table: string, more = '') => `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="Default"/><Style ss:ID="rate"><NumberFormat ss:Format="Percent"/></Style>
<Style ss:ID="bold" ss:Parent="rate"><Font ss:Bold="1"/></Style><Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style></Styles>
<Worksheet ss:Name="汇总"><Table>${table}</Table></Worksheet>${more}</Workbook>`;
const read = (text: string) => readBytes(Buffer.from(text), '汇总.xls');
const cell = (type: string, value: string, more = '') => `<Cell ${more}><Data ss:Type="${type}">${value}</Data></Cell>`;
const texts = (text: string) => read(text)[0]?.rows.map((row) => row.map((each) => each.text));

describe('a workbook that is one XML text is read like any other', () => {
  it('cells and rows say where they stand, or stand after what is before them', () => {
    const rows = `<Row>${cell('String', '单位', 'ss:MergeAcross="1" ss:MergeDown="1"')}${cell('String', '得分')}</Row>
      <Row ss:Index="3" ss:Span="1">${cell('String', '县财政局', 'ss:Index="2"')}</Row><Row>${cell('Number', '88')}</Row>`;
    expect(texts(workbook(rows))).toEqual([['单位', '', '得分'], [], ['', '县财政局'], [], ['88']]);
    expect(read(workbook(rows))[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  it('numbers and days are displayed by the style of the cell, its row or its column', () => {
    const rows = `<Column ss:Index="2" ss:StyleID="day" ss:Span="1"/><Row ss:StyleID="bold">${cell('Number', '0.909')}</Row>
      <Row>${cell('Number', '12.5')}${cell('DateTime', '2022-05-06T00:00:00.000')}${cell('Number', '0.5', 'ss:StyleID="rate"')}</Row>`;
    const [sheet] = read(workbook(rows));
    expect(sheet?.rows[0]?.[0]).toMatchObject({ text: '90.90%', number: 0.909, percent: true });
    expect(sheet?.rows[1]?.map(({ text, date }) => date ?? text)).toEqual(['12.5', '2022-05-06', '50.00%']);
  });

  it('rich text is joined, what is written beside a cell is not its content', () => {
    const rich =
      '<Cell><ss:Data ss:Type="String"><B>县</B><Font>财政局</Font></ss:Data><Comment><ss:Data>应为公安局</ss:Data></Comment></Cell>';
    expect(texts(workbook(`<Row>${rich}${cell('Boolean', '1')}${cell('Error', '#N/A')}</Row>`))).toEqual([
      ['县财政局', 'TRUE', '#N/A'],
    ]);
  });

  it('hidden sheets are passed over, hidden rows told', () => {
    const hidden =
      '<Worksheet ss:Name="码表"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>';
    const sheets = read(workbook(`<Row ss:Hidden="1">${cell('String', '甲')}</Row>`, hidden));
    expect(sheets.map(({ name }) => name)).toEqual(['汇总']);
    expect(sheets[0]?.remarks?.[0]?.message).toContain('隐藏');
  });

  it('one that lies about its places or is cut off is refused with a sentence', () => {
    expect(() => read(workbook(`<Row ss:Index="99999999">${cell('String', '甲')}</Row>`))).toThrow('超过 20000 行');
    expect(() => read(workbook('<Row>').slice(0, -20))).toThrow('已损坏');
    expect(() => read('<?xml version="1.0"?><w:wordDocument xmlns:w="w"></w:wordDocument>')).toThrow('另存为 .docx');
  });
});
