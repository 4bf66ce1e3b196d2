import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#electron/excel/writeWorkbook.ts';
import { walkXml } from '#electron/xml/walkXml.ts';
import type { TableModel } from '#shared/document/tableModel.ts';
import { exampleIds, loadExample, printAnnex } from '../../support/examples.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { torturePack } from '../../support/torturePack.ts';

async function partsOf(models: readonly TableModel[]): Promise<Map<string, string>> {
  const file = await writeWorkbook(path.join(temporaryFolder(), 'a.xlsx'), models);
  const zip = await JSZip.loadAsync(readFileSync(file));
  const parts = new Map<string, string>();
  for (const [name, part] of Object.entries(zip.files)) if (!part.dir) parts.set(name, await part.async('string'));
  return parts;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Cells that two merges claim. */
function overlaps(sheet: string): string[] {
  const taken = new Set<string>();
  const twice: string[] = [];
  for (const [, left = '', top, right = '', bottom] of sheet.matchAll(
    /<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g,
  )) {
    for (let row = Number(top); row <= Number(bottom); row += 1) {
      for (let column = columnNumber(left); column <= columnNumber(right); column += 1) {
        const place = `${row},${column}`;
        if (taken.has(place)) twice.push(place);
        taken.add(place);
      }
    }
  }
  return twice;
}

/** What Excel repairs or WPS refuses. */
function faults(parts: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  for (const [name, xml] of parts) {
    if (!/\.(xml|rels)$/.test(name)) found.push(`${name}: not a part of a workbook`);
    try {
      walkXml(Buffer.from(xml), {});
    } catch (error) {
      found.push(`${name}: ${String(error)}`);
    }
    if (/TargetMode="External"|externalLink/.test(xml)) found.push(`${name}: links to outside`);
    if (name.startsWith('xl/worksheets/sheet')) {
      found.push(...overlaps(xml).map((place) => `${name}: two merges at ${place}`));
      const order = [...xml.matchAll(/<(sheetData|mergeCells|pageMargins|pageSetup|headerFooter|rowBreaks)\b/g)];
      const wanted = ['sheetData', 'mergeCells', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks'];
      const places = order.map(([, tag = '']) => wanted.indexOf(tag));
      if (places.some((place, at) => at > 0 && place <= (places[at - 1] ?? -1)))
        found.push(`${name}: parts out of order`);
    }
  }
  const workbook = parts.get('xl/workbook.xml') ?? '';
  for (const [, range = ''] of workbook.matchAll(/<definedName\b[^>]*>([^<]*)</g)) {
    if (!/^(?:'|&apos;)[^'&]+(?:'|&apos;)!(\$\d+:\$\d+|\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)$/.test(range))
      found.push(`name: ${range}`);
  }
  return found;
}

describe('a workbook holds nothing that Excel repairs or WPS refuses', () => {
  it('of the torture pack', async () => {
    expect(faults(await partsOf(torturePack(100)))).toEqual([]);
  });

  it.each(exampleIds)('of %s', async (id) => {
    const { data } = await loadExample(id);
    const annexes = data.pack.annexes.filter(({ number }) => number !== null);
    expect(faults(await partsOf(annexes.map((annex) => printAnnex(data, annex.id))))).toEqual([]);
  });
});

it('no text becomes a formula, however it begins', async () => {
  const parts = await partsOf(torturePack(100));
  for (const [name, xml] of parts) if (name.startsWith('xl/worksheets/')) expect(xml).not.toContain('<f>');
  const styles = [...(parts.get('xl/styles.xml') ?? '').matchAll(/<xf\b[^>]*numFmtId="(\d+)"[^>]*xfId=/g)].map(
    ([, id]) => id,
  );
  const strings = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, text]) => text ?? '',
  );
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  let checked = 0;
  for (const [, style, string] of sheet.matchAll(/<c r="\w+" s="(\d+)" t="s"><v>(\d+)<\/v>/g)) {
    if (!/<t[^>]*>[=+\-@]/.test(strings[Number(string)] ?? '')) continue;
    checked += 1;
    expect(styles[Number(style)]).toBe('49');
  }
  expect(checked).toBeGreaterThan(50);
});
