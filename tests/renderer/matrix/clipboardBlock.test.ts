import { describe, expect, test } from 'vitest';
import { formatHtml, readBlock } from '../../../renderer/features/matrix/clipboardBlock.ts';

/** As Excel wraps what it copies. */
const page = (rows: string) =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {padding:0}</style></head><body>
<table border=0 width=216 style='border-collapse:collapse'><!--StartFragment--><col width=72>${rows}<!--EndFragment--></table></body></html>`;

describe('cells on the clipboard', () => {
  test('what a merged cell says stands in every cell that it covered, downwards and across', () => {
    const html = page(
      '<tr><td rowspan=2 class=xl65 style=\'height:30pt\'>教育局</td><td>是</td><td>1</td></tr><tr><td colspan="2">否</td></tr>',
    );
    const merged = [
      ['教育局', '是', '1'],
      ['教育局', '否', '否'],
    ];
    expect(readBlock(html, '教育局\t是\t1\r\n\t否\t\r\n')).toEqual(merged);
    expect(readBlock(html, ''), 'without plain text').toEqual(merged);
  });

  test('a cell merged at the right edge reaches as far as in its sheet', () => {
    const html = page('<tr><td>甲</td><td colspan=3>乙</td></tr>');
    expect(readBlock(html, '甲\t乙\t\t')).toEqual([['甲', '乙', '乙', '乙']]);
  });

  test('the plain text is taken to the letter; the page only tells what was merged', () => {
    const html = page('<tr><td rowspan=2>  007 </td><td>一<br>二</td></tr><tr><td>三</td></tr>');
    expect(readBlock(html, ' 007 \t"一\n\n二"\r\n\t三')).toEqual([
      [' 007 ', '一\n\n二'],
      [' 007 ', '三'],
    ]);
  });

  test('Word leaves covered cells out of its plain text: there the page says where each stands', () => {
    const html = page('<tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr>');
    expect(readBlock(html, '甲\t1\r\n2')).toEqual([
      ['甲', '1'],
      ['甲', '2'],
    ]);
  });

  test('a page that holds more than one table is taken as its plain text', () => {
    const html = `<p>说明</p>${page('<tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr>')}`;
    expect(readBlock(html, '说明')).toEqual([['说明']]);
    expect(readBlock('', '')).toEqual([]);
  });

  test('copied cells come back as they were, signs and line breaks too', () => {
    const rows = [
      ['<b>&"甲"', '上\n下'],
      ['007', ''],
    ];
    expect(readBlock(formatHtml(rows), '')).toEqual(rows);
  });

  test('texts that a spreadsheet would take for numbers or dates are marked as texts', () => {
    const html = formatHtml([['1-2', '007', '12.5', '0.8%']]);
    expect(html.match(/<td style="mso-number-format:'\\@'">/g)?.length).toBe(2);
    expect(html).toContain('<td>12.5</td><td>0.8%</td>');
  });
});
