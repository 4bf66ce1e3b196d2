import { readPlainText } from '../delimited/readPlainText.ts';
import { sheetsOfBlocks } from '../document/sheetsOfBlocks.ts';
import type { TableLimits } from '../document/tableBuilder.ts';
import type { RawSheet } from '../rawSheet.ts';
import { htmlBlocks } from './htmlBlocks.ts';

/** What the clipboard holds: the same content in one form or in two. */
export interface Pasted {
  readonly html?: string;
  readonly text?: string;
}

const usual: TableLimits = { rows: 20_000, columns: 400 };

/**
 * The tables of what was pasted. HTML is taken where it has a table, since it alone says which cells are merged.
 * Throws TableTooLarge beyond the limits.
 */
export function readPasted({ html, text }: Pasted, limits: TableLimits = usual): RawSheet[] {
  if (html !== undefined && /<table[\s>]/i.test(html)) {
    const sheets = sheetsOfBlocks(htmlBlocks(html, limits), '粘贴的内容');
    if (sheets.some(({ table }) => table !== undefined)) return sheets;
  }
  const plain = text ?? (html === undefined ? '' : plainTextOf(html, limits));
  const sheet = plain.trim() === '' ? null : readPlainText(plain, '粘贴的内容', limits);
  return sheet ? [sheet] : [];
}

function plainTextOf(html: string, limits: TableLimits): string {
  return htmlBlocks(html, limits)
    .map((block) => (block.kind === 'paragraph' ? block.text : ''))
    .join('\n');
}
