import { fontFamily } from './fontFamilies.ts';
import type { Mark, PrintedPage } from './printedPage.ts';

/**
 * The pages as one HTML document for the printer: a sheet for each, of its own size, every text stretched to the width that it
 * was laid out with, whatever fonts the machine has. `pictureUrl`: where the bytes of a picture are.
 */
export function pagesHtml(title: string, pages: readonly PrintedPage[], pictureUrl: (hash: string) => string): string {
  const sheets = pages.map((page) => `<section class="${page.orientation}">${pageSvg(page, pictureUrl)}</section>`);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head><body>${sheets.join('')}</body></html>`;
}

const style =
  '@page{margin:0}@page upright{size:210mm 297mm;margin:0}@page lying{size:297mm 210mm;margin:0}' +
  'html,body{margin:0}section{break-after:page;overflow:hidden}section:last-child{break-after:auto}' +
  '.portrait{page:upright;width:210mm;height:296.9mm}.landscape{page:lying;width:297mm;height:209.9mm}svg{display:block;width:100%}';

function pageSvg({ width, height, marks }: PrintedPage, pictureUrl: (hash: string) => string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${marks.map((mark) => markSvg(mark, pictureUrl)).join('')}</svg>`;
}

function markSvg(mark: Mark, pictureUrl: (hash: string) => string): string {
  if (mark.kind === 'line') {
    const [[x1, y1], [x2, y2]] = [mark.from, mark.to];
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${mark.red ? '#f00' : '#000'}" stroke-width="${mark.thickness}"/>`;
  }
  if (mark.kind === 'cell') return '';
  if (mark.kind === 'picture') {
    return `<image href="${escaped(pictureUrl(mark.hash))}" x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}"/>`;
  }
  const { x, baseline, width, font, size, bold, red, turned, text } = mark;
  const stretch = [...text].length > 1 ? ` textLength="${width}"` : '';
  return `<text x="${x}" y="${baseline}" font-size="${size * 10}" font-family="${fontFamily(font)}"${stretch}${bold ? ' font-weight="700"' : ''}${red ? ' fill="#f00"' : ''}${turned ? ` transform="rotate(90 ${x} ${baseline})"` : ''} xml:space="preserve">${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
