import { placeOf } from '../claim/placelessNames.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';

type Rows = readonly GridRow[];

/** The parts of an annex that a text may count: all rows, each group, towns and the others, each value of a short column that it says. */
export function subsetsOf(annex: AnnexGrid, said: string): readonly Rows[] {
  return [...fixedParts(annex), ...partsByWords(annex, said)];
}

/** The parts that a table has whatever is said of it. */
export const fixedParts: (annex: AnnexGrid) => readonly Rows[] = readOnceOf((annex) => {
  const { rows } = annex;
  const groups = [...new Set(rows.map(({ group }) => group))].map((group) => rows.filter((row) => row.group === group));
  const towns = rows.filter(({ name }) => isTown(name));
  const parts = [rows, ...groups, towns, rows.filter((row) => !towns.includes(row))];
  return parts;
});

/** The parts that words pick out: values of short columns, kinds of towns, lengths of time, months. */
export function partsByWords(annex: AnnexGrid, said: string): readonly Rows[] {
  return [...valuesSaid(annex, said), ...kindsSaid(annex, said), ...spansSaid(annex, said), ...monthsSaid(annex, said)];
}

/** Only the parts that the words name: 乡镇承办…, 公共企业…, 7个镇…; none where they speak of all. */
export function partsSaid(annex: AnnexGrid, said: string): readonly Rows[] {
  const { rows } = annex;
  const values = [
    ...valuesSaid(annex, said),
    ...groupsSaid(annex, said),
    ...spansSaid(annex, said),
    ...monthsSaid(annex, said),
  ];
  if (values.length > 0) return values;
  const kinds = kindsSaid(annex, said);
  if (kinds.length > 0) return kinds;
  const towns = rows.filter(({ name }) => isTown(name));
  if (towns.length === 0 || towns.length === rows.length) return [];
  const townsSaid = /乡镇|镇街|镇\(|各镇|镇、街道|街道/u.test(said);
  const othersSaid = /[县市区旗州][直级]|部门/u.test(said);
  return [...(townsSaid ? [towns] : []), ...(othersSaid ? [rows.filter((row) => !towns.includes(row))] : [])];
}

function valuesSaid(annex: AnnexGrid, said: string): Rows[] {
  return [...valuesOf(annex)].filter(([text]) => said.includes(text)).flatMap(([, parts]) => parts);
}

/** The rows of each value of each short column; of each name where a ledger has it in many rows. */
const valuesOf: (annex: AnnexGrid) => Map<string, Rows[]> = readOnceOf((annex) => {
  const found = new Map<string, Rows[]>();
  for (const { kind, index } of annex.columns) {
    const texts = [...new Set(annex.rows.map((row) => row.cells[index]?.folded ?? ''))];
    const repeats = kind === 'name' && texts.length * 2 <= annex.rows.length;
    if (kind !== 'category' && !repeats) continue;
    for (const text of texts.slice(0, 20)) {
      if (text === '') continue;
      const label = withoutOrdinal(text);
      found.set(label, [
        ...(found.get(label) ?? []),
        annex.rows.filter((row) => (row.cells[index]?.folded ?? '') === text),
      ]);
    }
  }
  return found;
});

/** （六）其他处理 is called 其他处理 in a text. */
function withoutOrdinal(text: string): string {
  return text.replace(/^(?:[一二三四五六七八九十]+、|[(][一二三四五六七八九十\d]+[)])(?=.{2})/u, '');
}

/** A heading of rows, as far as it goes: 一、乡镇(街道). */
function groupsSaid({ rows }: AnnexGrid, said: string): Rows[] {
  const names = [...new Set(rows.flatMap(({ group }) => group ?? []))];
  return names
    .filter((name) => said.includes(withoutOrdinal(name).replace(/\(.*\)$/u, '')))
    .map((name) => rows.filter((row) => row.group === name));
}

/** 7个镇, 6个乡, 3个街道 where the table has more than one of these kinds. */
function kindsSaid(annex: AnnexGrid, said: string): Rows[] {
  const kinds = kindsOf(annex);
  if (kinds.filter((each) => each.rows.length > 0).length < 2) return [];
  return kinds
    .filter(
      ({ kind, rows: own }) =>
        own.length > 0 && new RegExp(`\\d个${kind}(?!街)|(?:^|[,;。])${kind}(?:比|级)`, 'u').test(said),
    )
    .map((each) => each.rows);
}

const kindsOf: (annex: AnnexGrid) => readonly { readonly kind: string; readonly rows: Rows }[] = readOnceOf(
  ({ rows }) =>
    ['镇', '乡', '街道'].map((kind) => ({ kind, rows: rows.filter(({ name }) => placeOf(name).endsWith(kind)) })),
);

/** 7月份: rows of a ledger whose day is in it. */
function monthsSaid({ rows, columns }: AnnexGrid, said: string): Rows[] {
  const months = [...new Set([...said.matchAll(/(?<!\d)(\d{1,2})月/gu)].map((match) => Number(match[1])))];
  if (months.length === 0) return [];
  const dated = /^(?:\d{4}年|\d{4}[-./])?0?(\d{1,2})[月\-./]\d{1,2}日?$/u;
  return columns
    .filter(
      ({ kind, index }) =>
        kind === 'text' && rows.filter((row) => dated.test(row.cells[index]?.folded ?? '')).length * 2 > rows.length,
    )
    .flatMap(({ index }) =>
      months.map((month) => rows.filter((row) => Number(dated.exec(row.cells[index]?.folded ?? '')?.[1]) === month)),
    );
}

/** 要求7天内更新的: rows of a column that has few numbers, each a length of time that the text says. */
function spansSaid({ rows, columns }: AnnexGrid, said: string): Rows[] {
  return columns
    .filter(({ kind, title }) => kind === 'number' && /周期|时限|期限|频次|频率/u.test(title))
    .flatMap(({ index }) => {
      const of = (row: GridRow): string => /\d+/u.exec(row.cells[index]?.folded ?? '')?.[0] ?? '';
      const spans = [...new Set(rows.map(of))].filter((span) =>
        new RegExp(`(?<!\\d)${span}(?:个?[天日周月]|个?工作日)`, 'u').test(said),
      );
      return spans.map((span) => rows.filter((row) => of(row) === span));
    });
}

export function isTown(name: string): boolean {
  return /(?:镇|乡|街道|苏木)$/u.test(placeOf(name));
}
