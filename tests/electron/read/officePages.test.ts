import { describe, expect, it } from 'vitest';
import { readBytes } from '#electron/read/readBytes.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';

const texts = (sheet: RawSheet | undefined) => sheet?.rows.map((row) => row.map(({ text }) => text));
const read = (page: string | Buffer, name = '页.htm') => readBytes(Buffer.from(page), name);
const gb = (text: string) =>
  // 单位, 结果, 是 and 县财政局 in GB 2312: there is a decoder for it but no encoder.
  Buffer.from(
    text.replace(/单位|结果|是|县财政局/g, (word) => gbWords[word] ?? ''),
    'latin1',
  );
const latin = (hex: string) => Buffer.from(hex, 'hex').toString('latin1');
const gbWords: Record<string, string> = {
  单位: latin('b5a5cebb'),
  结果: latin('bde1b9fb'),
  是: latin('cac7'),
  县财政局: latin('cfd8b2c6d5febed6'),
};
const table = [
  ['单位', '结果'],
  ['县财政局', '是'],
];
const plain = '<table><tr><td>单位<td>结果<tr><td>县财政局<td>是</table>';

describe('pages that office programs save', () => {
  it('of Excel: rows that only set widths are hidden, stored numbers and conditions are left out', () => {
    const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312">
      <!--[if gte mso 9]><xml><x:ExcelWorkbook><x:Name>单位</x:Name></x:ExcelWorkbook></xml><![endif]--><style><!--td{mso-number-format:General}--></style></head>
      <body><table border=0 x:str><col width=72><tr height=19><td class=xl24>单位</td><td x:num="0.9">结果</td></tr><tr><td>县财政局</td><td>是</td></tr>
      <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72 style='width:54pt'></td><td></td></tr><![endif]></table></body></html>`;
    expect(texts(read(gb(page))[0])).toEqual(table);
  });

  it('of Word: deletions, hidden text and pinyin over characters are left out, spans of layout kept as text', () => {
    const page = `<html><body><div class=WordSection1><p class=MsoNormal><span lang=ZH-CN>附件<o:p></o:p></span></p>
      <table class=MsoTableGrid><tr><td><p class=MsoNormal><ruby>单<rt>dān</rt></ruby>位<o:p>&nbsp;</o:p></p></td><td><p>结<span style='mso-hide:all'>论</span>果</p></td></tr>
      <tr><td><p>县财<del cite="x" datetime="2024-01-01">税</del><ins>政</ins>局</p></td><td>是</td></tr></table></div></body></html>`;
    expect(texts(read(page)[0])).toEqual([['附件'], ...table]);
  });

  it('overlapping spans cover no cell twice', () => {
    const page =
      '<table><tr><td rowspan=3>甲<td colspan=2>乙<tr><td rowspan=2>丙<td>丁<tr><td colspan=5>戊<tr><td>己</table>';
    const [sheet] = read(page);
    expect(texts(sheet)).toEqual([['甲', '乙'], ['', '丙', '丁'], ['', '', '戊'], ['己']]);
  });

  it('entities of every kind', () => {
    expect(texts(read('<table><tr><td>&lt;甲&gt;&amp;&#20057;&#x4E19;&hellip;&nosuch;</table>')[0])).toEqual([
      ['<甲>&乙丙…&nosuch;'],
    ]);
  });

  it('a page of frames says where the tables are', () => {
    expect(() => read('<html><frameset rows="*,39"><frame src="x.files/sheet001.htm"></frameset></html>')).toThrow(
      /sheet001\.htm/,
    );
  });
});

describe('a page in one file (mht)', () => {
  const multipart = (...parts: string[]) =>
    `MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Next.01"\r\n\r\n本文档\r\n\r\n${parts.map((part) => `------=_Next.01\r\n${part}\r\n`).join('')}------=_Next.01--\r\n`;
  const html = (body: string, encoding: string) =>
    `Content-Location: file:///C:/1/sheet001.htm\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${body}`;
  const quoted = (text: string) =>
    [...Buffer.from(text)]
      .map((byte) =>
        byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
      )
      .join('')
      .replace(/(.{60}[^=]{2})/g, '$1=\r\n');

  it.each([
    ['quoted-printable', quoted(plain)],
    [
      'base64',
      Buffer.from(plain)
        .toString('base64')
        .replace(/(.{76})/g, '$1\r\n'),
    ],
    ['8bit', plain],
  ])('in %s', (encoding, body) => {
    const picture = 'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=';
    expect(texts(read(multipart(html(body, encoding), picture), '页.mht')[0])).toEqual(table);
  });

  it('of several sheets gives each, and the page that frames them none', () => {
    const frames = html('<frameset><frame src="sheet001.htm"></frameset>', '8bit');
    const sheets = read(multipart(frames, html(plain, '8bit'), html(plain.replace('是', '否'), '8bit')), '页.mht');
    expect(sheets.map(({ name, rows }) => [name, rows[1]?.[1]?.text])).toEqual([
      ['表1', '是'],
      ['表2', '否'],
    ]);
  });

  it('in GB 2312', () => {
    const part = `Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${plain}`;
    expect(texts(read(gb(multipart(part).replace('本文档', '')), '页.mht')[0])).toEqual(table);
  });

  it('without a page is refused', () => {
    expect(() => read(multipart('Content-Type: text/plain\r\n\r\n县'), '页.mht')).toThrow(/没有读取/);
  });
});
