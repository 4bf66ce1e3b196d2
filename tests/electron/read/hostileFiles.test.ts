import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readSource } from '#electron/read/readSource.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

function fileOf(content: Buffer | string, name = '表.xlsx'): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

async function zipOf(parts: Record<string, string | Buffer>, name?: string): Promise<string> {
  const zip = new JSZip();
  for (const [part, content] of Object.entries(parts)) zip.file(part, content);
  return fileOf(await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }), name);
}

const workbook = (sheet: string, more: Record<string, string | Buffer> = {}) =>
  zipOf({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="表" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  });
const document = (body: string) =>
  zipOf({ 'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` }, '表.docx');

/** Reads the file, or gives the sentence of the refusal; each within five seconds and a gigabyte. */
async function outcome(file: string): Promise<string> {
  const started = performance.now();
  // Other tests run in this process too: only what the file adds counts.
  const before = process.memoryUsage().rss;
  const result = await readSource(file).then(
    (sheets) => sheets.map(({ rows }) => rows.map((row) => row.map(({ text }) => text).join('|')).join('/')).join('#'),
    ({ code, message }) => `${code}: ${message}`,
  );
  expect(performance.now() - started).toBeLessThan(5000);
  expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 30);
  return result;
}

describe('a hostile file is refused with a sentence or does no harm', () => {
  it('a zip bomb', async () => {
    expect(await outcome(await workbook('<a/>', { 'xl/bomb.xml': Buffer.alloc(250_000_000) }))).toMatch(
      /^file: .*恶意文件/,
    );
  });

  it('deep nesting', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(30_000);
    expect(await outcome(await document(deep))).toMatch(/^file: .*嵌套过深/);
    expect(await outcome(await workbook(`<worksheet>${'<a>'.repeat(500_000)}`))).toMatch(/^file: .*已损坏/);
    expect(await outcome(fileOf('<table><tr><td>'.repeat(100_000), '表.html'))).not.toMatch(/^internal/);
  });

  it('entities of its own, from the file or from outside', async () => {
    const bomb =
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>';
    expect(await outcome(await workbook(bomb))).toMatch(/^file: .*已损坏/);
  });

  it('external links and macros are never followed', async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1"><f>[1]x!A1+WEBSERVICE("http://example.invalid")</f><v>5</v></c></row></sheetData></worksheet>';
    const more = {
      'xl/vbaProject.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    };
    expect(await outcome(await workbook(sheet, more))).toBe('5');
  });

  it('1,048,576 empty rows', async () => {
    const rows = Array.from({ length: 1_048_576 }, (_, row) => `<row r="${row + 1}"/>`).join('');
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1"><v>5</v></c></row>${rows}</sheetData></worksheet>`;
    expect(await outcome(await workbook(sheet))).toBe('5');
  });

  it('merges that cover each other in circles', async () => {
    const merges = Array.from(
      { length: 100_000 },
      (_, index) => `<mergeCell ref="A${(index % 50) + 1}:XFD1048576"/>`,
    ).join('');
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `<row r="${row + 1}"><c r="OJ${row + 1}"><v>5</v></c></row>`,
    ).join('');
    const sheet = `<worksheet><sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
    expect(await outcome(await workbook(sheet))).not.toMatch(/^internal/);
  });

  it('formula text stays text', async () => {
    expect(await outcome(fileOf('单位,结果\n=cmd|" /C calc"!A1,+1', '表.csv'))).toBe('单位|结果/=cmd|" /C calc"!A1|+1');
  });

  it('a file cut off anywhere', async () => {
    for (const ending of ['xls', 'docx']) {
      const folder = path.join(import.meta.dirname, '../../fixtures/import/exported/qianyang-2022q2');
      const bytes = readFileSync(path.join(folder, `其他数据.${ending}`));
      expect(await outcome(fileOf(bytes.subarray(0, bytes.length / 2)))).toMatch(/^file: .*已损坏/);
    }
  });

  it('one with a password', async () => {
    const bytes = readFileSync(
      path.join(import.meta.dirname, '../../fixtures/import/exported/qianyang-2022q2/其他数据.xls'),
    );
    const name = Buffer.from('Workbook', 'utf16le');
    const encrypted = Buffer.from(bytes);
    const at = encrypted.indexOf(name);
    Buffer.from('EncryptedPackage', 'utf16le').copy(encrypted, at);
    encrypted.writeUInt16LE(34, at + 64);
    expect(await outcome(fileOf(encrypted))).toMatch(/^file: .*密码/);
  });

  it('a program that was renamed, and a picture', async () => {
    expect(await outcome(fileOf(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5000)])))).toMatch(/^file: .*程序/);
    expect(await outcome(fileOf(Buffer.concat([Buffer.from('89504e470d0a', 'hex'), Buffer.alloc(99)])))).toMatch(
      /图片/,
    );
  });

  it('200 MB of text, and 45 MB in one line', async () => {
    expect(await outcome(fileOf(Buffer.alloc(200_000_000, '县'), '表.csv'))).toMatch(/^file: .*超过 100 MB/);
    expect(await outcome(fileOf(Buffer.alloc(45_000_000, '县,'), '表.csv'))).toMatch(/^file: .*超过/);
  });

  it('what goes on for too long is stopped', async () => {
    const file = fileOf(Buffer.alloc(45_000_000, '"县"\n,'), '表.csv');
    await expect(readSource(file, { seconds: 0.01 })).rejects.toMatchObject({
      code: 'file',
      message: expect.stringContaining('已停止'),
    });
    const abort = new AbortController();
    const reading = readSource(file, { signal: abort.signal });
    setTimeout(() => abort.abort(), 20);
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect(await outcome(fileOf('单位,结果\n县财政局,是', '表.csv'))).toBe('单位|结果/县财政局|是');
  });
});
