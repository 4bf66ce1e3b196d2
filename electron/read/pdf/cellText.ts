import { textWidth } from '#shared/document/measureText.ts';
import { linesOf, type PdfLine, type PdfPiece } from './pdfLines.ts';

/** White that programs keep at both sides of a cell together, in points, and what a line may lack of its whole width, in letters. */
const padding = 6;
const slack = 1.5;

/** What stands in a cell: lines that its width broke are one, those that somebody broke stay apart. `room`: from where to where it goes. */
export function cellText(pieces: readonly PdfPiece[], [left, right]: readonly [number, number]): string {
  const lines = linesOf(pieces);
  // Set from top to bottom.
  const isUpright = lines.length > 1 && lines.every(({ text }) => [...text].length === 1);
  return lines.reduce((text, line, at) => {
    const before = lines[at - 1];
    if (!before) return line.text;
    const isBroken = !isUpright && hasRoom(before, line, right - left - padding);
    return text + (isBroken ? '\n' : joint(before.text, line.text)) + line.text;
  }, '');
}

/** Whether the first words of the next line would have stood on this one: then somebody broke it here. */
function hasRoom(line: PdfLine, next: PdfLine, room: number): boolean {
  const first = /^[\x21-\x7e]+|^./u.exec(next.text)?.[0] ?? '';
  return room - (line.right - line.left) > (textWidth(first) + slack) * line.height;
}

/** Two words of Latin letters were parted by a blank. */
function joint(before: string, after: string): string {
  return /[a-z]$/iu.test(before) && /^[a-z]/iu.test(after) && !/[/:@_.]/u.test(before) ? ' ' : '';
}
