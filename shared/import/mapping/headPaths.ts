import { foldTitle } from '../nameFold.ts';
import type { RawGrid } from '../rawGrid.ts';
import { pathSeparator } from './columnMapping.ts';

/** For each column of the sheet the texts of the head above it, from the top, each merged cell once. */
export function headPaths(grid: RawGrid, top: number, bottom: number): string[][] {
  return Array.from({ length: grid.width }, (_, column) => {
    const path: string[] = [];
    let lastRow = -1;
    for (let row = top; row <= bottom; row++) {
      const cell = grid.at(row, column);
      if (cell.top === lastRow || cell.raw.text.trim() === '') continue;
      lastRow = cell.top;
      path.push(cell.raw.text.replace(/\s+/gu, ' ').trim());
    }
    return path;
  });
}

/** What two ways to write one header path have in common. */
export function foldPath(path: readonly string[]): string {
  return path.map(foldTitle).join('');
}

export function foldKey(key: string): string {
  return foldPath(key.split(pathSeparator));
}

/** Two files of the same form have the same; blank columns to the right do not count. */
export function fingerprintOf(paths: readonly (readonly string[])[]): string {
  return paths.map(foldPath).join('|').replace(/\|+$/u, '');
}

const letters = /^[A-Z]{1,3}$/u;

/** A → 0, AA → 26; null when the key is no column letter. */
export function columnOfLetter(key: string): number | null {
  if (!letters.test(key)) return null;
  return [...key].reduce((so, letter) => so * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
