import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import type { Count } from './counts.ts';
import { looksLikeUnit } from './nameLists.ts';
import { nounOf, unitKindOf } from './unitNouns.ts';

/** The sets of units that a paper has spoken of so far, by what it called them and who was named. */
export interface SaidSets {
  /** Numbers of units, with the noun that was said of them. */
  readonly counted: { readonly size: number; readonly noun: string }[];
  /** Names joined by 、, in the order of the paper. */
  readonly runs: (readonly string[])[];
}

/** A number of units that later sentences may come back to. 3个问题 is none. */
export function countedSet({ value, measure, before, after }: Count): { size: number; noun: string } | null {
  if (!'家个'.includes(measure)) return null;
  const thing = /^(?:问题|栏目|项|事项|环节|方面|领域|类|条|件|小时|月|工作日|领导小组|专区|点位)/u.test(after);
  if (thing) return null;
  const noun = nounOf(after);
  return { size: value / 100, noun: noun === '' ? nounBefore(before) : noun };
}

/** 管委会网站2个. */
function nounBefore(before: string): string {
  const words = before.replace(/(?:共有?|有|为|是)$/u, '').replace(/^.*[的、,]/u, '');
  return unitKindOf(words) === null ? '' : words;
}

/** A sentence comes back to what was said within these many lists. */
export const recent = 40;

/** How many different names the last runs hold, for each number of runs. */
export function unionsOf(runs: SaidSets['runs']): number[] {
  const names = new Set<string>();
  return runs
    .slice(-recent)
    .reverse()
    .map((run) => {
      for (const name of run) names.add(name);
      return names.size;
    });
}

/** Different texts of each column that names units: 主办单位 beside 账号名称. */
export function distinctUnits(annex: AnnexGrid): number[] {
  return distinctUnitsOf(annex, annex.rows);
}

/** 4家单位有未完成的事项, of six rows that are 未完成. */
export function distinctUnitsOf(annex: AnnexGrid, rows: readonly GridRow[]): number[] {
  return annex.columns
    .filter(
      ({ kind, title }) =>
        (kind === 'name' || kind === 'text' || kind === 'category') &&
        /单位|部门|乡镇|街道|主体|区域|地区/u.test(title),
    )
    .map(({ index }) => new Set(rows.map((row) => row.cells[index]?.folded ?? '')).size);
}

/** 甲镇、乙局、丙局有留言逾期, 甲局4件、乙局2件: names joined by 、 wherever they stand. */
export function runsOfNames(text: string): string[][] {
  return text.split(/[,;:。]/u).flatMap((clause) => {
    const bare = clause
      .replace(/\([^)]*\)/gu, '')
      .replace(/(?:等|共)?\d+[家个].*$/u, '')
      .replace(/\d+[件条篇项次]/gu, '');
    const parts = bare.replace(/^.*?[有为是](?=[^、]{2,12}、)/u, '').split('、');
    const last = parts.at(-1) ?? '';
    const end =
      /^.{1,12}?(?:局|委|办|镇|乡|街道|中心|公司|院|社|会|站|馆|校|县|区)/u.exec(last)?.[0] ?? last.slice(0, 8);
    const names = [...parts.slice(0, -1), end];
    return parts.length >= 2 && names.filter(looksLikeUnit).length * 5 >= names.length * 3 ? [names] : [];
  });
}
