import type { OfficialDocx } from './officialDocx.ts';
import type { Page } from './officialPdf.ts';

/** A finished document, as it was written and as it is printed. */
export interface OfficialPaper {
  readonly format: 'document' | 'letter';
  readonly seal: boolean;
  readonly docx: OfficialDocx;
  readonly pages: readonly Page[];
}

/** One requirement of GB/T 9704-2012, or of what the programs need to show it. */
export interface OfficialRule {
  readonly name: string;
  /** The clause it comes from, or what else asks for it. */
  readonly clause: string;
  /** What departs from it, in words; nothing when it holds. */
  check(paper: OfficialPaper): readonly string[];
}

export const twips = (millimetres: number) => (millimetres * 1440) / 25.4;

/** A deviation when a measure is further from what is wanted than may be. */
export function near(found: number | undefined | null, wanted: number, tolerance: number, what: string): string[] {
  if (found !== undefined && found !== null && Math.abs(found - wanted) <= tolerance) return [];
  const shown = typeof found === 'number' ? Math.round(found * 100) / 100 : '没有';
  return [`${what}：应为 ${wanted}±${tolerance}，实为 ${shown}`];
}

export function must(holds: boolean, what: string): string[] {
  return holds ? [] : [what];
}
