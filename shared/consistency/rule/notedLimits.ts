import { printHundredths, readHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { foldCheckText } from '../read/sentences.ts';
import { isPositive, isTicked } from './cellAnswers.ts';
import { holdsInNearlyAll } from './nearlyAll.ts';
import { numberAt } from './relations.ts';
import { inAnnex } from './report.ts';

/** 超过10天为超期: from where on 是否超期 is 是. */
interface Limit {
  readonly say: string;
  readonly isSo: (value: number) => boolean;
}

/** A column of 是 and 否 (是否超期) against the limit that a note gives for it, by the numbers of another column. */
export function checkNotedLimits(annex: AnnexGrid): Discrepancy[] {
  if (annex.notes.length === 0) return [];
  return annex.columns.flatMap((column): Discrepancy[] => {
    const word = /^(?:是否)?(\p{Script=Han}{2,6})$/u.exec(column.path.at(-1) ?? '')?.[1];
    if (word === undefined || column.kind !== 'category' || !isTicked(annex, column.index)) return [];
    const limits = annex.notes.flatMap((note) => limitsFor(foldCheckText(note), word));
    const [limit] = limits;
    return limit && limits.length === 1 ? against(annex, column, limit) : [];
  });
}

function limitsFor(note: string, word: string): Limit[] {
  const given = new RegExp(
    `(超过|大于|高于|达到|不足|低于|少于)(\\d+(?:\\.\\d+)?)(?:天|个?工作日|小时|%|分|次|[件条])的?(?:即|视)?为${word}`,
    'gu',
  );
  return [...note.matchAll(given)].flatMap(([say, way = '', number = '']): Limit[] => {
    const limit = readHundredths(number);
    if (limit === null) return [];
    const isSo = (value: number): boolean =>
      /[超大高]/u.test(way) ? value > limit : way === '达到' ? value >= limit : value < limit;
    return [{ say, isSo }];
  });
}

/** By the column of numbers that bears the limit out in nearly all rows. */
function against(annex: AnnexGrid, column: GridColumn, { say, isSo }: Limit): Discrepancy[] {
  const numbers = annex.columns.filter(({ kind }) => kind === 'number' || kind === 'percent');
  const isRight = (row: GridRow, by: GridColumn): boolean =>
    isPositive(row.cells[column.index]?.text ?? '') === isSo(numberAt(row, by) ?? 0);
  const ways = numbers.map((by) => {
    const rows = annex.rows.filter(
      (row) => numberAt(row, by) !== null && (row.cells[column.index]?.folded ?? '') !== '',
    );
    const wrong = rows.filter((row) => !isRight(row, by));
    // Rows of one side alone bear out any limit beyond them.
    const sides = new Set(rows.map((row) => isSo(numberAt(row, by) ?? 0))).size;
    return { by, wrong, right: sides === 2 ? rows.length - wrong.length : 0 };
  });
  const [best] = ways.sort((a, b) => b.right - a.right);
  if (!best || !holdsInNearlyAll(best.right, best.wrong.length)) return [];
  return best.wrong.map((row) => {
    const claimed = row.cells[column.index]?.text ?? '';
    const number = numberAt(row, best.by) ?? 0;
    const found = isSo(number) ? '是' : '否';
    const message = `“${row.name}”的“${column.title}”印作“${claimed}”，注写明“${say}”，这一行“${best.by.title}”是 ${printHundredths(number)}。请核对。`;
    return inAnnex(annex, row, column.title, { severity: 'doubt', rule: 'noted-limit', claimed, found, message });
  });
}
