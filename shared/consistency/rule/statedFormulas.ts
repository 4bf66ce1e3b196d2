import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { foldCheckText } from '../read/sentences.ts';
import { isInTenThousands } from './columnCore.ts';
import type { Computation } from './computation.ts';
import { numberAt } from './relations.ts';

/** One column, or several of one name added up, times a weight; a number alone is of no column. */
interface Term {
  readonly columns: readonly GridColumn[];
  readonly times: number;
  /** 100 of 100-村均问题×2, in hundredths. */
  readonly fixed: number;
}

const longest = 200;

/** 综合得分=响应率×20+解决率×40+满意率×40, 综合满意率=满意总人数÷调查总人数: how a note says that a column comes about. */
export function statedFormulas({ notes, columns }: AnnexGrid, column: GridColumn): Computation[] {
  const names = new Set([nameOf(column.title), nameOf(leafOf(column))]);
  return notes.flatMap((note): Computation[] => {
    const text = foldCheckText(note).slice(0, longest * 10);
    return text.split(/[。;,:]/u).flatMap((clause) => {
      const [left = '', right = '', more] = clause.split(/[=＝]/u);
      const isOwn = [...names].some((name) => name.length > 1 && left.endsWith(name));
      if (more !== undefined || !isOwn || right === '' || right.length > longest) return [];
      const others = columns.filter((each) => each !== column);
      const found = quotientOf(right, others, column) ?? weightedSumOf(right, others, column);
      return found ? [{ say: `注（${clause}）`, ...found }] : [];
    });
  });
}

type Computed = Omit<Computation, 'say'>;

/** 满意总人数÷调查总人数; 收入÷人次. */
function quotientOf(text: string, columns: readonly GridColumn[], own: GridColumn): Computed | null {
  const [of = '', to = '', more] = text.replace(/[×xX*]100%$/u, '').split(/[÷/]/u);
  const [above, below] = [of, to].map((side) => termsOf(withoutBracket(side), columns, own));
  if (more !== undefined || !above || !below || [...above, ...below].some(({ fixed }) => fixed !== 0)) return null;
  const scale = own.kind === 'percent' ? 10_000 : 100 * tenThousands(above, own);
  const value = (row: GridRow): number | null => {
    const [part, whole] = [sumOf(above, row), sumOf(below, row)];
    return part === null || whole === null || whole <= 0 ? null : (part / whole) * scale;
  };
  return { of: [...above, ...below].flatMap((term) => term.columns), value };
}

/** 次均费用（元） of 收入（万元）. */
function tenThousands(terms: readonly Term[], own: GridColumn): number {
  const inTenThousands = terms.some(({ columns }) => columns.some(isInTenThousands));
  return inTenThousands && !isInTenThousands(own) ? 10_000 : 1;
}

function withoutBracket(text: string): string {
  return /^\(([^()]*)\)$/u.exec(text)?.[1] ?? text;
}

function weightedSumOf(text: string, columns: readonly GridColumn[], own: GridColumn): Computed | null {
  const terms = termsOf(text, columns, own);
  if (!terms || terms.length < 2 || terms.every(({ columns: { length } }) => length === 0)) return null;
  return { of: terms.flatMap((term) => term.columns), value: (row) => sumOf(terms, row) };
}

/** Terms added up and taken off; null where one is no column. */
function termsOf(text: string, columns: readonly GridColumn[], own: GridColumn): Term[] | null {
  const parts = text.split(/(?=[+＋－-])/u);
  const terms = parts.map((part) => {
    const term = termOf(part.replace(/^[+＋－-]/u, ''), columns, own);
    return term && /^[－-]/u.test(part) ? { ...term, times: -term.times, fixed: -term.fixed } : term;
  });
  const known = terms.filter((term) => term !== null);
  return known.length === terms.length ? known : null;
}

function termOf(printed: string, columns: readonly GridColumn[], own: GridColumn): Term | null {
  // 村均问题(保留一位小数)×2: how it is rounded, and not what is meant.
  const text = printed.replace(/\([^()]*(?:保留|小数|四舍五入|取整|计算)[^()]*\)/gu, '');
  const alone = /^(\d{1,4}(?:\.\d{1,2})?)分?$/u.exec(text)?.[1];
  if (alone !== undefined) return { columns: [], times: 0, fixed: Number(alone) * 100 };
  const [, name = '', weight, percent] = /^(.+?)(?:[×xX*](\d{1,3}(?:\.\d+)?)(%?))?$/u.exec(text) ?? [];
  const meant = columnsCalled(name, columns, own);
  if (meant.length === 0) return null;
  const times = weight === undefined ? 1 : Number(weight);
  // 95%×20 is 19 points, and 95分×20% as well; 95%×0.6 is 57.
  const isShare = weight !== undefined && (percent === '%' || (meant[0]?.kind === 'percent' && times > 1));
  return { columns: meant, times: isShare ? times / 100 : times, fixed: 0 };
}

/** By its whole title, by what it says under a heading (of its own heading first), or all that 总人数 adds up. */
function columnsCalled(name: string, columns: readonly GridColumn[], own: GridColumn): GridColumn[] {
  const beside = columns.filter(({ path }) => path.length > 1 && path[0] === own.path[0]);
  const ways = [
    columns.filter(({ title }) => nameOf(title) === name),
    beside.filter((column) => nameOf(leafOf(column)) === name),
    columns.filter((column) => nameOf(leafOf(column)) === name),
    beside.filter((column) => nameOf(leafOf(column)).endsWith(name)),
    // 更新及时率 of 及时率 under 数据更新.
    columns.filter(({ title }) => nameOf(title).endsWith(name)),
  ];
  // Two columns of one name leave open which is meant.
  const one = name === '' ? undefined : ways.find(({ length }) => length === 1);
  if (one) return one;
  const stem = /^(.{2,8}?)总(?:[人件次条户份]?[数次量])$/u.exec(name)?.[1];
  const alike = columns.filter((column) => nameOf(leafOf(column)).replace(/[人件次条户份]?数$/u, '') === stem);
  return alike.length > 1 ? alike : [];
}

function sumOf(terms: readonly Term[], row: GridRow): number | null {
  const parts = terms.flatMap(({ columns, times }) =>
    columns.map((column) => (numberAt(row, column) ?? Number.NaN) * times),
  );
  const sum = [...parts, ...terms.map(({ fixed }) => fixed)].reduce((so, part) => so + part, 0);
  return Number.isNaN(sum) ? null : sum;
}

function leafOf({ path, title }: GridColumn): string {
  return path.at(-1) ?? title;
}

function nameOf(text: string): string {
  return foldCheckText(text).replace(/\([^()]*\)/gu, '');
}
