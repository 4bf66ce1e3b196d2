import type { TableBlock } from '#shared/import/document/block.ts';
import { htmlBlocks } from '#shared/import/pasted/htmlBlocks.ts';
import { parseTsv } from '../../ui/tsv.ts';

type Block = string[][];

const limits = { rows: 100_000, columns: 2000 };
const spans = /(?:row|col)span\s*=\s*["']?\s*(?:[2-9]|\d{2})/i;

/**
 * The cells on the clipboard. The plain text has them as they were typed; which of them were merged only the page beside it knows: what
 * a merged cell says then stands in every cell that it covered.
 */
export function readBlock(html: string, text: string): Block {
  const plain = text === '' ? [] : parseTsv(text);
  const table = text === '' || spans.test(html) ? onlyTable(html) : null;
  if (table === null) return plain;
  const width = table.rows.reduce((most, { length }) => Math.max(most, length), 0);
  const reach = table.merges.reduce((most, { right }) => Math.max(most, right + 1), width);
  // Word leaves covered cells out of its plain text: there the page alone says where each stands.
  const fits = plain.length === table.rows.length && plain.every(({ length }) => length === reach);
  const block = fits ? plain : table.rows.map((cells) => cells.map((cell) => cell.text));
  return spread(block, table.merges);
}

function spread(block: Block, merges: TableBlock['merges']): Block {
  for (const { top, left, bottom, right } of merges) {
    const said = block[top]?.[left] ?? '';
    for (const row of block.slice(top, bottom + 1)) {
      while (row.length <= right) row.push('');
      row.fill(said, left, right + 1);
    }
  }
  return block;
}

/** Null when there is none, or more than a table. */
function onlyTable(html: string): TableBlock | null {
  try {
    const blocks = htmlBlocks(html, limits).filter((block) => block.kind === 'table' || block.text.trim() !== '');
    const [first] = blocks;
    return blocks.length === 1 && first?.kind === 'table' ? first : null;
  } catch {
    // Larger than any grid: the plain text will do.
    return null;
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As a page, for Excel, WPS and Word: texts stay texts (1-2 no date, 007 no 7), line breaks stay inside their cell. */
export function formatHtml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const escaped = text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
    const body = escaped.replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">');
    return isNumber(text) ? `<td>${body}</td>` : `<td style="mso-number-format:'\\@'">${body}</td>`;
  };
  const lines = rows.map((texts) => `<tr>${texts.map(cell).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${lines.join('\n')}</table>`;
}

function isNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?%?$/.test(text);
}
