import { isPercentage } from './answerText.ts';
import { columnTitle } from './columnTitle.ts';
import type { ImportContext, SubjectRow } from './importContext.ts';
import { leavesOf } from './importContext.ts';
import type { RawCell } from './rawSheet.ts';
import { ownCells } from './readCell.ts';

/** How the file writes the percentages of its columns, by their ids. */
export interface WrittenRates {
  /** As fractions throughout. */
  readonly fractions: ReadonlySet<string>;
  /** As percentages, and some as what may be fractions. */
  readonly mixed: ReadonlySet<string>;
}

/**
 * Columns of percentages in which the file writes 0.909 for 90.9 %: none of its numbers is above 1, and one at least lies between
 * 0 and 1. They are read as percentages, which is said.
 */
export function fractionColumns(context: ImportContext, rows: readonly SubjectRow[]): WrittenRates {
  const fractions = new Set<string>();
  const mixed = new Set<string>();
  for (const column of leavesOf(context).filter(isPercentage)) {
    const cells = rows.flatMap((row) => ownCells(row.body, column.id).slice(0, 1));
    const numbers = cells.flatMap(({ raw }) => plainNumber(raw) ?? []);
    const first = cells.find(({ raw }) => isFraction(plainNumber(raw) ?? 0));
    if (!first) continue;
    if (numbers.some((number) => number < 0 || number > 1)) {
      if (isMixed(numbers)) mixed.add(column.id);
      continue;
    }
    fractions.add(column.id);
    const message = `“${columnTitle(column)}”写成了小数（${first.raw.text.trim()}），按百分数（乘以 100）导入。`;
    context.report.add(
      'warning',
      { row: first.top, column: first.left },
      message,
      '请核对这一列；如果不是百分数，请在原表中改正。',
    );
  }
  return { fractions, mixed };
}

/** Of rates that all are high, one that is next to nothing was written as a fraction, or is a slip. */
function isMixed(numbers: readonly number[]): boolean {
  const others = numbers.filter((number) => number > 1);
  return others.length > 0 && others.every((number) => number >= lowestRate);
}

const lowestRate = 20;

/** A fraction as the percentage that is stored: 0.909 is 90.9. */
export function percentText(raw: RawCell): string | null {
  const number = plainNumber(raw);
  return number === null ? null : String(Math.round(number * 10_000) / 100);
}

/** A number that is not shown as a percentage. */
function plainNumber({ text, number, percent }: RawCell): number | null {
  if (percent) return null;
  if (number !== null) return number;
  const bare = text.normalize('NFKC').trim();
  return /^\d+(?:\.\d+)?$/u.test(bare) ? Number(bare) : null;
}

/** 0.95 among 98.2 and 90.7: nobody knows whether 95 % is meant. */
export function isLoneFraction(raw: RawCell): boolean {
  return isFraction(plainNumber(raw) ?? 0);
}

function isFraction(number: number): boolean {
  return number > 0 && number < 1;
}
