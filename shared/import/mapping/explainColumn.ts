import type { HeadTitles, LeafTitle } from '../headTitles.ts';
import { foldLoose, foldTitle } from '../nameFold.ts';
import type { Confidence } from './columnMapping.ts';
import { foldPath } from './headPaths.ts';

export interface Explained {
  readonly confidence: Confidence;
  readonly reason: string;
}

/**
 * Why a column of the file was taken for this one, by its header path.
 * @param alike columns of the same table that have the same header path
 */
export function explainTitle(titles: HeadTitles, leaf: LeafTitle, path: readonly string[], alike: number): Explained {
  if (leaf.full.has('')) return { confidence: 'sure', reason: '没有表头，按左右的列对应' };
  const folded = foldPath(path);
  const known = titles.byKey.get(folded) ?? [];
  if (known.includes(leaf)) {
    if (known.length === 1) return { confidence: 'sure', reason: '表头相同' };
    const whole = known.filter(({ full }) => full.has(folded));
    if (whole.length === 1 && whole[0] === leaf) return { confidence: 'sure', reason: '表头相同' };
    const reason = `附件有 ${known.length} 列叫这个名，按先后次序对应`;
    return { confidence: alike === known.length ? 'likely' : 'doubtful', reason };
  }
  if (path.some((_, from) => leaf.full.has(foldPath(path.slice(from))))) {
    return { confidence: 'sure', reason: '表头相同，只是多印了上一级' };
  }
  if (titles.identity.has(leaf.column.id) && !isNear(leaf, path)) {
    return { confidence: 'sure', reason: '内容是已知的名称' };
  }
  const last = foldTitle(path.at(-1) ?? '');
  if (last !== '' && last === foldTitle(leaf.printed.at(-1) ?? '')) {
    return { confidence: 'likely', reason: '末级表头相同' };
  }
  if (path.length === 0) return { confidence: 'likely', reason: '没有表头，按左右的列对应' };
  return { confidence: 'likely', reason: `表头相近“${leafTitle(leaf)}”` };
}

function isNear(leaf: LeafTitle, path: readonly string[]): boolean {
  return foldLoose(path.at(-1) ?? '') === foldLoose(leaf.printed.at(-1) ?? '');
}

/** The header path of an annex column, for sentences. */
export function leafTitle(leaf: LeafTitle): string {
  return leaf.printed.map((title) => title.replace(/\s+/gu, '')).join(' / ');
}
