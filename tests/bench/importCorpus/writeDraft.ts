import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { type Content, type Draft, type DraftCell, plainTextOf } from './draft.ts';
import { encodeGbk } from './encodeGbk.ts';

export type Form = 'xlsx' | 'csv' | 'gbk.csv' | 'txt' | 'html' | 'docx';

/** A drafted sheet as the bytes of a file. */
export async function writeDraft(draft: Draft, form: Form): Promise<Buffer> {
  switch (form) {
    case 'xlsx':
      return writeXlsx(draft);
    case 'csv':
      return Buffer.from(`\ufeff${delimited(draft, ',')}`);
    case 'gbk.csv':
      return encodeGbk(delimited(draft, ','));
    case 'txt':
      return Buffer.from(delimited(draft, '\t'));
    case 'html':
      return Buffer.from(page(draft));
    case 'docx':
      return writeDocx(draft);
  }
}

async function writeXlsx(draft: Draft): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const each of [...draft.before, draft, ...draft.after]) fillSheet(workbook.addWorksheet(each.sheet), each);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function fillSheet(sheet: ExcelJS.Worksheet, draft: Draft): void {
  draft.rows.forEach((row, top) => {
    row.forEach((cell, left) => {
      fillCell(sheet.getCell(top + 1, left + 1), cell);
    });
  });
  for (const { top, left, bottom, right } of draft.merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  for (const row of draft.hiddenRows) sheet.getRow(row + 1).hidden = true;
  for (const column of draft.hiddenColumns) sheet.getColumn(column + 1).hidden = true;
  if (draft.filter) sheet.autoFilter = draft.filter;
  if (draft.frozen) sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: draft.bodyTop }];
}

function fillCell(target: ExcelJS.Cell, cell: DraftCell): void {
  const value = cellValue(cell.content);
  if (value !== null) target.value = cell.rich && typeof value === 'string' ? richText(value) : value;
  if (cell.format) target.numFmt = cell.format;
  if (cell.strike) target.font = { strike: true };
  if (cell.fill) target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: cell.fill } };
  if (cell.comment) target.note = cell.comment;
}

function richText(text: string): ExcelJS.CellRichTextValue {
  const half = Math.ceil(text.length / 2);
  return {
    richText: [
      { text: text.slice(0, half), font: { bold: true } },
      { text: text.slice(half), font: { color: { argb: 'FFFF0000' } } },
    ],
  };
}

function cellValue(content: Content): ExcelJS.CellValue {
  if (typeof content !== 'object' || content === null || content instanceof Date) return content;
  if ('percent' in content) return content.percent;
  if ('error' in content) return { error: content.error };
  return {
    formula: content.formula,
    ...(content.result !== undefined && { result: content.result }),
  } as ExcelJS.CellFormulaValue;
}

function delimited(draft: Draft, delimiter: string): string {
  const quoted = (text: string) => (/[",\t\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return draft.rows.map((row) => row.map(({ content }) => quoted(plainTextOf(content))).join(delimiter)).join('\r\n');
}

/** For each place its merge, where it begins; null where it is covered. */
function spanOf(draft: Draft, row: number, column: number) {
  const merge = draft.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  if (!merge) return { rows: 1, columns: 1, first: true, top: true };
  const first = merge.top === row && merge.left === column;
  return { rows: merge.bottom - merge.top + 1, columns: merge.right - merge.left + 1, first, top: merge.top === row };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function page(draft: Draft): string {
  const rows = draft.rows.map((row, top) => {
    const cells = Array.from({ length: draft.width }, (_, left) => {
      const span = spanOf(draft, top, left);
      if (!span.first) return '';
      const spans = `${span.rows > 1 ? ` rowspan="${span.rows}"` : ''}${span.columns > 1 ? ` colspan="${span.columns}"` : ''}`;
      const text = escaped(plainTextOf(row[left]?.content ?? null)).replaceAll('\n', '<br>');
      return `<td${spans}><p><span style="font-family:仿宋">${text}</span></p></td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const nav = '<div class="nav">当前位置：<a href="/">首页</a> &gt; 政务公开</div>';
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>通报</title></head><body>${nav}<table border="1">${rows.join('\n')}</table><p>扫一扫在手机打开当前页</p></body></html>`;
}

/** A table of a Word document, written as bare as the format allows; `pages` cuts it into several tables. */
async function writeDocx(draft: Draft): Promise<Buffer> {
  const rows = draft.rows.map((row, top) => {
    const cells: string[] = [];
    for (let left = 0; left < draft.width; left += 1) {
      const merge = draft.merges.find(
        (each) => top >= each.top && top <= each.bottom && left >= each.left && left <= each.right,
      );
      if (merge && left !== merge.left) continue;
      const span = merge ? merge.right - merge.left + 1 : 1;
      const down =
        merge && merge.bottom > merge.top ? (merge.top === top ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '';
      const text = merge && merge.top !== top ? '' : plainTextOf(row[left]?.content ?? null);
      const runs = text.split('\n').map((line) => `<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`);
      cells.push(
        `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${down}</w:tcPr>${runs.map((run) => `<w:p>${run}</w:p>`).join('')}</w:tc>`,
      );
    }
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  const grid = `<w:tblGrid>${'<w:gridCol w:w="1200"/>'.repeat(draft.width)}</w:tblGrid>`;
  const table = (part: readonly string[]) => `<w:tbl><w:tblPr/>${grid}${part.join('')}</w:tbl>`;
  const cuts = draft.pageCuts;
  const parts = [0, ...cuts].map((from, index) => table(rows.slice(from, cuts[index] ?? rows.length)));
  const body = parts.join('<w:p><w:r><w:br w:type="page"/></w:r></w:p>');
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  zip.file(
    'word/document.xml',
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`,
  );
  return Buffer.from(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
}
