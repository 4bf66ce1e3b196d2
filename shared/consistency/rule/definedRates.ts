import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { readOnce } from '../readOnce.ts';
import type { Derived } from './derivedColumns.ts';
import { numberAt, numbersOf } from './relations.ts';

/** What a text calls a rate, and of what it is. */
interface Definition {
  readonly name: string;
  readonly part: string;
  readonly whole: string;
}

const share = String.raw`([^,;:。()“”\d]{2,10}?)(?:占(?:同期|本期|同时期|当期)?|[与和](?:同期|本期)?)([^,;:。()“”\d]{2,12}?)的?(?:比重|比例|比率|百分比|之比|比值)`;
const name = String.raw`“?([^,;:。()“”\d]{2,8}?率)”?`;
const ways: readonly (readonly [RegExp, boolean])[] = [
  // 提取额占同期缴存额的比重(以下简称提取率)
  [new RegExp(`${share}\\((?:以下)?(?:简称|称)(?:为|作)?${name}\\)`, 'gu'), false],
  // 提取率(提取额占同期缴存额的比重), 提取率是指提取额占同期缴存额的比重
  [new RegExp(`(?<=^|[,;:。()“])${name}(?:\\((?:即|指|为)?|,?(?:是指|即|指))${share}`, 'gu'), true],
];

/** 提取额占同期缴存额的比重（以下简称提取率）: a rate that the text defines, also where its two columns stand in two annexes, row by row. */
export function definedRates(annex: AnnexGrid, said: string, annexes: readonly AnnexGrid[]): Derived[] {
  return definitionsIn(said).flatMap(({ name: title, part, whole }): Derived[] => {
    if (annexes.some(({ columns }) => columns.some((column) => column.title.includes(title)))) return [];
    return columnsCalled(annex, part).flatMap((of): Derived[] => {
      const to = annexes.flatMap((other) =>
        columnsCalled(other, whole)
          .filter((column) => yearOf(column) === yearOf(of))
          .map((column) => ({ column, rows: new Map([...other.rows, ...other.totals].map((row) => [row.name, row])) })),
      );
      const [base, ...more] = to;
      // Two columns of one name leave open which is meant.
      if (!base || more.length > 0) return [];
      const rate = (row: GridRow): number | null => {
        const other = base.rows.get(row.name);
        const [own, all] = [numberAt(row, of), other ? numberAt(other, base.column) : null];
        return own === null || all === null || all <= 0 ? null : Math.round((own * 10_000) / all);
      };
      if (annex.rows.filter((row) => rate(row) !== null).length * 5 < annex.rows.length * 4) return [];
      const leaf = yearOf(of) === '' ? [] : [of.path.at(-1) ?? ''];
      return [{ title: [title, ...leaf].join(''), path: [title, ...leaf], kind: 'percent', of: rate }];
    });
  });
}

/** Each annex asks for those of the same text. */
const definitionsIn = readOnce((said): readonly Definition[] =>
  ways.flatMap(([way, first]) =>
    [...said.matchAll(way)].map(([, one = '', two = '', three = '']) =>
      first ? { name: one, part: two, whole: three } : { name: three, part: one, whole: two },
    ),
  ),
);

/** 上半年缴存额(万元) over 2025年 and 2026年: both. */
function columnsCalled(annex: AnnexGrid, called: string): GridColumn[] {
  const bare = (text: string): string =>
    text.replace(/\([^()]*\)/gu, '').replace(/^(?:[上下]半年|第?[一二三四]季度|全年|本[年季月]|累计)/u, '');
  return numbersOf(annex).filter(({ path, kind }) => {
    const leaf = path.at(-1) ?? '';
    const head = yearOf({ path }) === '' ? leaf : (path.at(-2) ?? '');
    return kind === 'number' && bare(head) === bare(called);
  });
}

/** 2026 of 2026年上半年, where the column is of nothing else; none where the head is what it is of. */
function yearOf({ path }: Pick<GridColumn, 'path'>): string {
  const leaf = path.at(-1) ?? '';
  return path.length > 1
    ? (/^(20\d\d)年(?:[上下]半年|第?[一二三四]季度|\d{1,2}月[底末]?|[一二三四]季度)?$/u.exec(leaf)?.[1] ?? '')
    : '';
}
