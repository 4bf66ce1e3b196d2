import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { documentOfBlocks } from '#shared/consistency/read/blockContent.ts';
import type { TextDocument } from '#shared/consistency/read/textDocument.ts';
import type { Block } from '#shared/import/document/block.ts';
import type { RawMerge } from '#shared/import/rawSheet.ts';

/** A clean bulletin of one office's manner as its file has it, with marks around what an edit makes false. */
export interface CheckFixture {
  readonly name: string;
  readonly lines: readonly string[];
}

const folder = path.join(import.meta.dirname, '../fixtures/check');

export function checkFixtures(part = ''): CheckFixture[] {
  if (!existsSync(path.join(folder, part))) return [];
  return readdirSync(path.join(folder, part))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.txt'.length),
      lines: readFileSync(path.join(folder, part, file), 'utf8')
        .trimEnd()
        .split('\n'),
    }));
}

/** The marks taken off: what stands in the paper. */
export function unmarked(line: string): string {
  return line.replace(/‹[^|›]*\|([^|›]*)(?:\|[^›]*)?›/gu, '$1').replace(/[«»]/gu, '');
}

/** The paper as the reader of a Word file would hand it over. */
export function documentOfFixture(lines: readonly string[]): TextDocument {
  const blocks: Block[] = [];
  let rows: string[] | null = null;
  const endTable = (): void => {
    if (rows) blocks.push(tableOf(rows));
    rows = null;
  };
  for (const line of lines.map(unmarked)) {
    if (line.startsWith('==')) {
      endTable();
      if (line === '==/') continue;
      const [label = '', title = ''] = line.slice(2).trim().split('｜');
      blocks.push(...[label, title].filter(Boolean).map((text) => ({ kind: 'paragraph', text }) as const));
      rows = [];
    } else if (line.startsWith('~')) {
      endTable();
      blocks.push({ kind: 'paragraph', text: line.slice(1).trim() });
    } else if (rows) rows.push(line);
    else blocks.push({ kind: 'paragraph', text: line });
  }
  endTable();
  return documentOfBlocks(blocks);
}

/** Cells between |; > goes on with the cell to its left, ^ with the one above. */
function tableOf(lines: readonly string[]): Block {
  const cells = lines.map((line) => line.split('|'));
  const merges: RawMerge[] = [];
  for (const [top, row] of cells.entries()) {
    for (const [left, text] of row.entries()) {
      if (text === '>' || text === '^') continue;
      let right = left;
      while (row[right + 1] === '>') right += 1;
      let bottom = top;
      while (cells[bottom + 1]?.[left] === '^') bottom += 1;
      if (right > left || bottom > top) merges.push({ top, left, bottom, right });
    }
  }
  const rows = cells.map((row) =>
    row.map((text) => ({ text: text === '>' || text === '^' ? '' : text, number: null, percent: false, date: null })),
  );
  return { kind: 'table', rows, merges, widths: null, remarks: [] };
}
