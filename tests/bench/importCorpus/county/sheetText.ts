import type { Content } from '../draft.ts';

/**
 * A sheet as it is looked at: a row a line, cells between strokes. Numbers are numbers, 95.1% is a percent, = before a text keeps it one (=007), ⏎ is a
 * line break inside of a cell, ⇥ a tab, and a line that is only a dot is an empty row.
 */
export function sheetRows(text: string): (Content | { content: Content; format: string })[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '.' ? [] : line.split('|').map((cell) => contentOf(cell.trim()))));
}

function contentOf(cell: string): Content | { content: Content; format: string } {
  if (cell === '') return null;
  if (cell.startsWith('=')) return cell.slice(1).replaceAll('⇥', '\t');
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(cell)) return Number(cell);
  const percent = /^(\d+(?:\.(\d+))?)%$/u.exec(cell);
  if (percent) {
    const format = percent[2] ? `0.${'0'.repeat(percent[2].length)}%` : '0%';
    return { content: { percent: Math.round(Number(percent[1]) * 1000) / 100_000 }, format };
  }
  return cell.replaceAll('⏎', '\n').replaceAll('⇥', '\t');
}
