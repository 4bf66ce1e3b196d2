import { looksLikeUnit } from '../claim/nameLists.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { readOnceOf, readOnceOfBoth } from '../readOnce.ts';

/** What a row of a table is about, and which units it belongs to. */
export interface Subject {
  /** A row is a unit: a row more is a unit more. */
  readonly ofUnits: boolean;
  /** Column with the unit that a row belongs to; null in a table without one. */
  readonly unit: number | null;
  /** 账号, 栏目, 领域: what its rows are called, by the head of the column that names them. */
  readonly thing: string;
  /** A list of cases without any number to add up: each row is one problem, one letter. */
  readonly ledger: boolean;
}

const unitTitle = /单位|部门|乡镇|街道|镇街|苏木|主体|区域|地区|县市区|区县|县\(|主办|承办|检查对象/u;

const called = /(?:账号|网站|新媒体|公众号|学校|幼儿园|医院|企业)$/u;

export const subjectOf: (annex: AnnexGrid) => Subject = readOnceOf((annex) => {
  const named = annex.columns[annex.nameColumn];
  const unitLike = (column: GridColumn | undefined): boolean => column !== undefined && holdsUnits(annex, column);
  const once = new Set(annex.rows.map(({ name }) => name)).size * 10 >= annex.rows.length * 9;
  const own = unitLike(named);
  const others = annex.columns.filter((column) => column.index !== annex.nameColumn && unitLike(column));
  const [other] = [...others].sort((a, b) => Number(unitTitle.test(b.title)) - Number(unitTitle.test(a.title)));
  const thing = (named?.path.at(-1) ?? '').replace(/\(.*\)$|名称$/gu, '');
  // A list with a row a problem of accounts, schools, companies: whom its rows are about, by what they are called.
  const isOfNamed = !once && !other && called.test(thing);
  const unit = own || isOfNamed ? annex.nameColumn : (other?.index ?? null);
  const ledger = !annex.columns.some(
    ({ kind, title }) => kind === 'number' && !/天|小时|分钟|用时|时长|时限|周期|期限/u.test(title),
  );
  const subject = { ofUnits: own && once, unit, thing: own || isOfNamed ? '' : thing, ledger };
  return subject;
});

/** Whether most of its cells name units. */
export const holdsUnits = readOnceOfBoth((annex: AnnexGrid, { kind, index, title }: GridColumn): boolean => {
  if (kind !== 'name' && kind !== 'text' && kind !== 'category') return false;
  const texts = annex.rows.map((row) => row.cells[index]?.folded ?? '').filter((text) => text !== '');
  if (texts.length === 0 || texts.some((text) => text.length > 24)) return false;
  const like = texts.filter((text) => looksLikeUnit(text)).length;
  return like * 10 >= texts.length * (unitTitle.test(title) ? 5 : 8);
});

/** The different units that rows belong to; of 参与部门 all that their cells list. */
export const unitsOf = readOnceOfBoth((annex: AnnexGrid, rows: readonly GridRow[]): readonly string[] => {
  const { unit } = subjectOf(annex);
  if (unit === null) return [];
  const cells = rows.map((row) => row.cells[unit]?.folded ?? '');
  return [...new Set(isOfLists(annex) ? cells.flatMap((cell) => cell.split('、')) : cells)];
});

const isOfLists: (annex: AnnexGrid) => boolean = readOnceOf((annex) => {
  const { unit } = subjectOf(annex);
  return annex.rows.filter((row) => row.cells[unit ?? -1]?.folded.includes('、')).length >= 2;
});

const town = /(?:镇|乡|街道|苏木)$/u;
const behindTown = /^\p{Script=Han}{1,4}(?:街道|[镇乡])((?!办事处)\p{Script=Han}{2,10})$/u;
const fewest = 3;

/** 城东街道综合执法队, 沙湾镇综合执法队: what three towns or more have behind their names is theirs, and the name is that of the town. */
export const townNamesIn: (annex: AnnexGrid) => (name: string) => string = readOnceOf((annex) => {
  const unit = subjectOf(annex).unit ?? -1;
  const sizes = new Map<string, number>();
  for (const name of new Set(annex.rows.map((row) => row.cells[unit]?.folded ?? ''))) {
    const own = behindTown.exec(name)?.[1] ?? '';
    sizes.set(own, (sizes.get(own) ?? 0) + 1);
  }
  return (name) => {
    const own = behindTown.exec(name)?.[1] ?? '';
    return own !== '' && (sizes.get(own) ?? 0) >= fewest ? name.slice(0, -own.length) : name;
  };
});

/** 分布在3个乡镇, of a table with a row a village: the towns beside them; null where the noun or the table is of others. */
export function townsOver(annex: AnnexGrid, rows: readonly GridRow[], noun: string): string[] | null {
  if (!subjectOf(annex).ofUnits || !town.test(noun)) return null;
  const column = townsBeside(annex);
  return column && [...new Set(rows.map((row) => row.cells[column.index]?.folded ?? ''))];
}

/** The column with the towns that the units of a table are in, where these are none themselves. */
const townsBeside: (annex: AnnexGrid) => GridColumn | null = readOnceOf((annex) => {
  const { unit } = subjectOf(annex);
  const nameOf = townNamesIn(annex);
  const isOfTowns = (index: number): boolean =>
    annex.rows.every((row) => town.test(nameOf(row.cells[index]?.folded ?? '')));
  if (unit === null || isOfTowns(unit)) return null;
  return annex.columns.find(({ index }) => index !== unit && isOfTowns(index)) ?? null;
});
