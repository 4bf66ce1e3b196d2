import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { writeDocument } from '#electron/word/writeDocument.ts';
import { sampleDocument } from '../../render/official/sampleDocuments.ts';
import { structureFaults } from '../../support/docxStructure.ts';
import { everyDocument, png } from '../../support/everyDocument.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

it('no document that the program writes has anything that WPS, Word or LibreOffice stumble over', async () => {
  const folder = temporaryFolder();
  const documents = await everyDocument();
  expect(documents.length).toBeGreaterThan(15);
  for (const [index, [name, model]] of documents.entries()) {
    const file = await writeDocument(path.join(folder, `${index}.docx`), model, {
      pictures: { typeOf: () => 'image/png', read: async () => png },
    });
    expect(await structureFaults(file), name).toEqual([]);
  }
});

/** A sound document with something in one of its parts replaced. */
async function damaged(part: string, from: string | RegExp, to: string): Promise<string> {
  const sample = { format: 'letter', seal: true, parts: 1, annexes: ['landscape'], full: true } as const;
  const file = await writeDocument(path.join(temporaryFolder(), 'a.docx'), sampleDocument(sample));
  const zip = await JSZip.loadAsync(readFileSync(file));
  const xml = (await zip.file(part)?.async('string')) ?? '';
  const changed = xml.replace(from, to);
  expect(changed).not.toBe(xml);
  zip.file(part, changed);
  writeFileSync(file, await zip.generateAsync({ type: 'nodebuffer' }));
  return file;
}

const body = 'word/document.xml';
const faults: [string, string, RegExp, string, RegExp][] = [
  ['a table without a grid', body, /<w:tblGrid>.*?<\/w:tblGrid>/u, '', /tblGrid/u],
  ['a cell without a width', body, /<w:tcW [^>]*>/u, '', /tcW/u],
  ['a text without a Chinese font', body, / w:eastAsia="[^"]*"/u, '', /eastAsia/u],
  ['a theme font', body, /w:eastAsia="/u, 'w:eastAsiaTheme="', /theme/u],
  ['an unknown style', body, /ChabaoTitle/u, 'Nowhere', /Nowhere/u],
  ['an exact line in a table', 'word/styles.xml', /(ChabaoCell\d.*?w:lineRule=")atLeast/u, '$1exact', /exact line/u],
  ['two drawings of one id', body, /<wp:docPr id="[^"]*"/gu, '<wp:docPr id="1"', /two drawings/u],
  ['a lost part', 'word/_rels/document.xml.rels', /footer1\.xml/u, 'footer99.xml', /footer99/u],
  ['a part without a type', '[Content_Types].xml', /<Default [^>]*Extension="rels"[^>]*>/u, '', /no type/u],
];

it.each(faults)('%s is found out', async (_, part, from, to, said) => {
  expect((await structureFaults(await damaged(part, from, to))).join('\n')).toMatch(said);
});
