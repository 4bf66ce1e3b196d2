import { readFileSync } from 'node:fs';
import JSZip from 'jszip';

/** The texts of every table of a docx file, with what a merged cell covers filled in; the corner of a diagonal included. */
export async function readDocxTables(file: string): Promise<string[][][]> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  return elements(xml, 'w:tbl').map((table) => {
    const rows: string[][] = [];
    for (const row of elements(table, 'w:tr')) rows.push(readRow(row, rows.at(-1) ?? []));
    return rows;
  });
}

function readRow(row: string, above: readonly string[]): string[] {
  const texts: string[] = [];
  for (const cell of elements(row, 'w:tc')) {
    const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
    const continues = /<w:vMerge(?:\/>| w:val="continue")/.test(cell);
    const text = continues ? (above[texts.length] ?? '') : cellText(cell);
    for (let column = 0; column < span; column++) texts.push(text);
  }
  return texts;
}

function cellText(cell: string): string {
  return elements(cell, 'w:p')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, text]) => text ?? '\n').join(''),
    )
    .join('\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** Tables are not nested in what the program writes, so the next closing tag is the element's own. */
function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?>.*?</${name}>`, 'gs')) ?? [];
}
