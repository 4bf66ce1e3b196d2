import type { PdfLine } from './pdfLines.ts';

/** Lines that reach the right edge go on in the next one, over the end of the page too. */
export function paragraphsOfLines(lines: readonly PdfLine[], [left, right]: readonly [number, number]): string[] {
  const paragraphs: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    const starts = !goesOn || line.left > left + line.height;
    if (starts) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] += line.text;
    goesOn = line.right >= right - 2.5 * line.height && !/[。：；！？.:;!?]$|^附件\s*\d*$/u.test(line.text);
  }
  return paragraphs;
}

/** Where most lines of running text begin, and how far they reach. */
export function edgesOf(lines: readonly PdfLine[]): [number, number] {
  const long = lines.filter(({ text }) => text.length >= 15);
  const of = long.length > 0 ? long : lines;
  const lefts = of.map((line) => line.left).sort((a, b) => a - b);
  const rights = of.map((line) => line.right).sort((a, b) => a - b);
  return [lefts[Math.floor(lefts.length * 0.1)] ?? 0, rights[Math.floor(rights.length * 0.9)] ?? 0];
}
