import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { numberAt } from '../rule/relations.ts';
import type { Pick } from './picks.ts';

/** How much more a row has than before; null where the table does not say. */
interface Change {
  readonly say: string;
  /** In percent of what there was before. */
  readonly rate: boolean;
  readonly of: (row: GridRow) => number | null;
}

const words = /(?:有所|均|都)?(?:增加|上升|增长|提高|提升|(?<![环同])减少|下降|降低|持平|未变|不变|无变化)/gu;

/** 同比增加的18个、持平的1个: the rows by a column of changes, or by two columns of two periods. */
export function changePicks(annex: AnnexGrid, text: string): Pick[] {
  const changes = [...comparedIn(annex, text), ...changesOf(annex)];
  if (changes.length === 0) return [];
  return [...text.matchAll(words)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const sign = /[增升提]/u.test(match[0]) ? 1 : /[减降]/u.test(match[0]) ? -1 : 0;
    return changes.map(({ say, of }, at): Pick => {
      const rows = annex.rows.filter((row) => {
        const change = of(row);
        return change !== null && Math.sign(change) === sign;
      });
      return { annex, aspect: `change ${at}`, say: `${say}${match[0]}`, rows, start, end };
    });
  });
}

const label = '第?[一二三四]季度|\\d{1,2}月';
const compared = new RegExp(`(${label})份?(?:与|比|较|同|和)(${label})`, 'gu');

/** 第四季度与第三季度相比: the columns of the two under each head that has both. */
function comparedIn({ columns }: AnnexGrid, text: string): Change[] {
  const leafOf = ({ path }: GridColumn): string => (path.at(-1) ?? '').replace(/^第|份?(?:\([^()]*\))?$/gu, '');
  const numbers = columns.filter(({ kind }) => kind === 'number');
  return [...text.matchAll(compared)].flatMap(([, now = '', before = '']) =>
    numbers.flatMap((one) =>
      numbers
        .filter((other) => leafOf(one) === now.replace('第', '') && leafOf(other) === before.replace('第', ''))
        .filter((other) => one.path.slice(0, -1).join('') === other.path.slice(0, -1).join(''))
        .map(
          (other): Change => ({
            say: `“${one.title}”比“${other.title}”`,
            rate: false,
            of: (row) => difference(row, one, other),
          }),
        ),
    ),
  );
}

export function changesOf(annex: AnnexGrid): readonly Change[] {
  const known = read.get(annex);
  if (known) return known;
  const found = [...printedChanges(annex), ...rankChanges(annex), ...periodChanges(annex)];
  read.set(annex, found);
  return found;
}

const read = new WeakMap<AnnexGrid, readonly Change[]>();

function printedChanges(annex: AnnexGrid): Change[] {
  return annex.columns
    .filter(
      ({ kind, path }) =>
        (kind === 'number' || kind === 'percent') && /增减|升降|变化|环比|同比|较上|比上/u.test(path.at(-1) ?? ''),
    )
    .slice(0, 3)
    .map((column) => ({
      say: `“${column.title}”`,
      rate: column.kind === 'percent',
      of: (row) => numberAt(row, column),
    }));
}

/** A place counts the other way: from 4 to 2 is up. */
function rankChanges(annex: AnnexGrid): Change[] {
  const ranks = annex.columns.filter(({ kind }) => kind === 'rank');
  const before = ranks.find(({ title }) => /上[年季月次期]|去年|原/u.test(title));
  const now = ranks.find((column) => column !== before);
  if (!before || !now) return [];
  return [{ say: `“${now.title}”`, rate: false, of: (row) => difference(row, before, now) }];
}

/** 2024年 beside 2023年, 第三季度 beside 第二季度. */
function periodChanges(annex: AnnexGrid): Change[] {
  const numbers = annex.columns.filter(({ kind }) => kind === 'number');
  return numbers
    .flatMap((now) =>
      numbers.flatMap((before) =>
        isPeriodBefore(before, now)
          ? [{ say: `“${now.title}”`, rate: false, of: (row: GridRow) => difference(row, now, before) }]
          : [],
      ),
    )
    .slice(0, 3);
}

function isPeriodBefore(before: GridColumn, now: GridColumn): boolean {
  const [one, other] = [before, now].map(({ path }) => path.at(-1) ?? '');
  const [was, is] = [one, other].map((text) => Number(/(20\d\d)年/u.exec(text ?? '')?.[1] ?? 0));
  if (was && is) return was === is - 1 && (one ?? '').replace(/20\d\d/u, '') === (other ?? '').replace(/20\d\d/u, '');
  const past = /^(?:上[年季月期]|去年|上年)(?:同期|度)?/u;
  return past.test(one ?? '') && /^(?:本|今)[年季月期]/u.test(other ?? '');
}

/** What grows by 25 % has grown most, whatever grew by more: the changes of a table over what there was before. */
export function ratesOfChange(annex: AnnexGrid): readonly Change[] {
  const numbers = annex.columns.filter(({ kind }) => kind === 'number');
  const printed = numbers.filter(({ path }) => /增减|升降|变化|较上|比上/u.test(path.at(-1) ?? ''));
  const bases = printed.flatMap((change) =>
    numbers
      .filter((before) =>
        numbers.some((now) =>
          annex.rows.every((row) => difference(row, now, before) === numberAt(row, change) && now !== change),
        ),
      )
      .map((before) => ({ before, of: (row: GridRow) => numberAt(row, change) })),
  );
  const pairs = numbers.flatMap((now) =>
    numbers
      .filter((before) => isPeriodBefore(before, now))
      .map((before) => ({ before, of: (row: GridRow) => difference(row, now, before) })),
  );
  return [...bases, ...pairs].slice(0, 3).map(({ before, of }): Change => {
    const rate = (row: GridRow): number | null => {
      const [change, base] = [of(row), numberAt(row, before)];
      return change === null || !base ? null : Math.round((change * 10_000) / base);
    };
    return { say: `比“${before.title}”的增减幅度`, rate: true, of: rate };
  });
}

function difference(row: GridRow, one: GridColumn, other: GridColumn): number | null {
  const [first, second] = [numberAt(row, one), numberAt(row, other)];
  return first === null || second === null ? null : first - second;
}
