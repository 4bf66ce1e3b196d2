// `node scripts/makeIcons.ts`: resources/icons/*.png and icon.ico from icon.svg, drawn by Chromium. Run after changing the SVG.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './machine.ts';

const folder = join(import.meta.dirname, '../resources/icons');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
const images = new Map<number, Buffer>();
for (const size of [16, 32, 48, 64, 128, 256, 512]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const image = await page.screenshot({ omitBackground: true });
  images.set(size, image);
  writeFileSync(join(folder, `${size}x${size}.png`), image);
}
await browser.close();
writeFileSync(join(folder, 'icon.ico'), ico([...images].filter(([size]) => size <= 256)));

/** An .ico holds PNG images as they are (since Windows Vista): a head, one entry for each, then the images. */
function ico(pictures: readonly (readonly [number, Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, [size, image]] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at); // 0 means 256
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  }
  return Buffer.concat([head, ...pictures.map(([, image]) => image)]);
}
