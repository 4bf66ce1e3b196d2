import { walkXml } from '../xml/walkXml.ts';

/** The cell styles whose font is struck through: what stands in such a cell was crossed out by somebody. */
export function struckStyles(bytes: Buffer | undefined): ReadonlySet<number> {
  const struck = new Set<number>();
  if (!bytes?.includes('strike')) return struck;
  const fonts = new Set<number>();
  let font = -1;
  let style = -1;
  let place = '';
  walkXml(bytes, {
    open(name, { val, fontId }) {
      if (name === 'fonts' || name === 'cellXfs') place = name;
      else if (name === 'font' && place === 'fonts') font += 1;
      else if (name === 'strike' && place === 'fonts' && !/^(0|false)$/.test(val ?? '')) fonts.add(font);
      else if (name === 'xf' && place === 'cellXfs') {
        style += 1;
        if (fonts.has(Number(fontId ?? 0))) struck.add(style);
      }
    },
    close(name) {
      if (name === place) place = '';
    },
  });
  return struck;
}
