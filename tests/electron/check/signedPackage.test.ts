import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { signPackage, verifyPackage } from '#electron/check/signedPackage.ts';
import { deviceKey } from '#electron/exchange/deviceKey.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const content = { title: '通报', person: '张三', device: '电脑', at: '2022年7月5日 9:05', files: [] };

async function signed(folder = temporaryFolder()): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types xmlns="t"></Types>');
  zip.file('_rels/.rels', '<Relationships xmlns="r"></Relationships>');
  zip.file('word/document.xml', '<a>合格38家</a>');
  return signPackage(await zip.generateAsync({ type: 'uint8array' }), content, deviceKey(folder));
}

async function changed(bytes: Uint8Array, change: (zip: JSZip) => void): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  change(zip);
  return zip.generateAsync({ type: 'nodebuffer' });
}

describe('the signature of a slip', () => {
  test('holds for the file as it was written, and names who signed', async () => {
    const folder = temporaryFolder();
    const verified = verifyPackage(Buffer.from(await signed(folder)));
    expect(verified).toEqual({ content, publicKey: deviceKey(folder).publicKey, fault: 'none' });
  });

  test('holds when only the packing is another', async () => {
    expect(verifyPackage(await changed(await signed(), () => undefined)).fault).toBe('none');
  });

  test.each<[string, (zip: JSZip) => void]>([
    ['a changed number', (zip) => zip.file('word/document.xml', '<a>合格39家</a>')],
    ['a part put in', (zip) => zip.file('word/extra.xml', '<a/>')],
    ['a part taken out', (zip) => zip.remove('word/document.xml')],
  ])('fails for %s', async (_, change) => {
    expect(verifyPackage(await changed(await signed(), change)).fault).toBe('changed');
  });

  test('fails when what it says is changed, and is missed when it is taken out', async () => {
    const bytes = await signed();
    const text = (await (await JSZip.loadAsync(bytes)).file('chabao/signature.json')?.async('string')) ?? '';
    const forged = await changed(bytes, (zip) => zip.file('chabao/signature.json', text.replace('张三', '李四')));
    expect(verifyPackage(forged).fault).toBe('forged');
    const unsigned = await changed(bytes, (zip) => zip.remove('chabao/signature.json'));
    expect(verifyPackage(unsigned).fault).toBe('unsigned');
  });
});
