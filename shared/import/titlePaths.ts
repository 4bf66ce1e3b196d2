import type { HeadTitles } from './headTitles.ts';
import { foldTitle } from './nameFold.ts';
import { totalTitle } from './repeatedTitles.ts';

/** 目录维护 / 扣分 beside 目录维护 / 得分. */
export function isDeduction(path: readonly string[]): boolean {
  return path.length > 1 && /^(?:扣|减)分值?$/u.test(foldTitle(path.at(-1) ?? ''));
}

export function parentOf(path: readonly string[]): string {
  return path.slice(0, -1).map(foldTitle).join('');
}

export function isScore(path: readonly string[]): boolean {
  return path.length > 1 && /^(?:实际?|考核)?得分$/u.test(foldTitle(path.at(-1) ?? ''));
}

/** Where points are taken off beside it, what is left of them is what the title above both names. */
export function withoutScore(path: readonly string[], deducted: ReadonlySet<string>): readonly string[] {
  return isScore(path) && deducted.has(parentOf(path)) ? path.slice(0, -1) : path;
}

/** Titles over months and one total of them: 受理量 / 7月, 受理量 / 8月, 受理量 / 合计. */
export function totalledParents(paths: readonly (readonly string[])[], { timeOf }: HeadTitles): ReadonlySet<string> {
  const lasts = new Map<string, string[]>();
  for (const path of paths) {
    if (path.length < 2) continue;
    const key = parentOf(path);
    lasts.set(key, [...(lasts.get(key) ?? []), foldTitle(path.at(-1) ?? '')]);
  }
  const isTotalled = (titles: readonly string[]) =>
    titles.filter((title) => totalTitle.test(title)).length === 1 && titles.some((title) => timeOf?.(title) === 'part');
  return new Set([...lasts].flatMap(([key, titles]) => (isTotalled(titles) ? [key] : [])));
}

export function withoutTotal(path: readonly string[], totalled: ReadonlySet<string>): readonly string[] {
  const isTotal = totalled.size > 0 && path.length > 1 && totalTitle.test(foldTitle(path.at(-1) ?? ''));
  return isTotal && totalled.has(parentOf(path)) ? path.slice(0, -1) : path;
}
