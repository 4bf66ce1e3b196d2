import { matchName } from '../../names/matchName.ts';
import { createNameIndex, type NameIndex } from '../../names/nameIndex.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { type Abbreviations, abbreviationsOf } from './abbreviatedNames.ts';
import { isKindOfUnit, looksLikeUnit } from './nameLists.ts';
import { withoutPlaces } from './placelessNames.ts';
import { withoutSharedEnd } from './sharedEnds.ts';
import { shortenedNameIn } from './shortenedNames.ts';

/** One column of an annex that names units, and the rows a name of the text means. */
export interface RowNames {
  readonly annex: AnnexGrid;
  readonly column: number;
  /** Each name stands in one row. */
  readonly once: boolean;
  /** What a text may call its rows beside what is printed: 城关所. */
  readonly shorts: readonly string[];
  /** 市水利局 of 澜川市水利局, 云台县 of its 人民政府. */
  readonly placeless: readonly string[];
  /** 北郊粮库 of 临沣市北郊粮食储备库有限公司. */
  readonly abbreviations: Abbreviations;
  rowsOf(name: string): readonly GridRow[];
  /** Whether a row has just this name. */
  readonly prints: (name: string) => boolean;
}

const named =
  /单位|部门|主办|名称|镇|街道|县市区|县\(市、?区\)|所属|所在地|属地|辖区|市直|网站|对象|行政村|社区|[^姓]名$|^(?:督[办查]|交办|承诺|民生实事|实事)?(?:事项|项目|工程|任务)$/u;

/** 泽远县 of 泽远县民政局 and of 泽远县人民政府办公室. */
const placeOfIssuer =
  /^((?![县市区旗州])\p{Script=Han}{2,8}?[县市区旗州])(?:(?:人民)?政府|委|\p{Script=Han}{2,}(?:局|中心|办公室|办)$)/u;

export function rowNamesOf(annexes: readonly AnnexGrid[], issuer: string): RowNames[] {
  const place = placeOfIssuer.exec(issuer)?.[1] ?? '某县';
  const heads = new Set(annexes.map(({ columns, nameColumn }) => columns[nameColumn]?.title));
  // 儿童之家 of a list of problems, where another table has a row for each.
  const names = ({ title }: GridColumn): boolean => named.test(title) || (title.length > 2 && heads.has(title));
  const wordsFor = wordsForNames(place);
  return annexes.flatMap((annex) =>
    annex.columns
      .filter((column) => column.index === annex.nameColumn || (names(column) && isOfNames(annex, column)))
      .map(({ index }) => namesIn(annex, index, wordsFor)),
  );
}

/** A column of few values names units only where each of them is one: 乡镇 and 街道 are kinds of them. */
function isOfNames({ rows }: AnnexGrid, { kind, index }: GridColumn): boolean {
  if (kind !== 'category') return kind === 'text';
  const values = rows.map(({ cells }) => cells[index]?.folded ?? '').filter((value) => value !== '');
  return values.every((value) => value.length > 2 && looksLikeUnit(value) && !isKindOfUnit(value));
}

function namesIn(annex: AnnexGrid, column: number, wordsFor: ReturnType<typeof wordsForNames>): RowNames {
  const rows = new Map<string, GridRow[]>();
  for (const row of annex.rows) {
    const name = row.cells[column]?.folded ?? '';
    if (name !== '' && name.length <= 40) rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  const { shorts, placeless, abbreviations, meantBy } = wordsFor([...rows.keys()]);
  return {
    annex,
    column,
    once: rows.size * 10 >= annex.rows.length * 9,
    shorts,
    placeless,
    abbreviations,
    rowsOf: (name) => rows.get(meantBy(name) ?? '') ?? [],
    prints: (name) => rows.has(name),
  };
}

/** What a text may call names that stand in a column. */
interface NameWords extends Pick<RowNames, 'shorts' | 'placeless' | 'abbreviations'> {
  /** The one of the names that a name of the text means. */
  meantBy(name: string): string | null;
}

/** Annexes list the same units again and again: what these are called is made out once. */
function wordsForNames(place: string): (names: readonly string[]) => NameWords {
  const known = new Map<string, NameWords>();
  return (names) => {
    const key = names.join('\n');
    const words = known.get(key) ?? wordsOf(names, place);
    known.set(key, words);
    return words;
  };
}

function wordsOf(names: readonly string[], place: string): NameWords {
  let index: NameIndex | null = null;
  const printed = new Set(names);
  const shorts = withoutSharedEnd(names);
  const placeless = withoutPlaces(names, place);
  const fullOf = new Map([...names.map((name) => [name, name] as const), ...turned(placeless)]);
  const shortened = shortenedNameIn([...fullOf.keys()]);
  const abbreviations = abbreviationsOf(names);
  const units = names.map((name) => ({
    unitId: name,
    name,
    shorts: [...(shorts.get(name) ?? []), ...[placeless.get(name) ?? []].flat()],
    aliases: [],
    formerNames: [],
    groupId: null,
  }));
  const find = (name: string): string | null => {
    if (printed.has(name)) return name;
    index ??= createNameIndex(units, place);
    const match = matchName(index, name);
    return match.kind === 'sure' ? match.unitId : (fullOf.get(shortened(name) ?? '') ?? abbreviations.nameOf(name));
  };
  return {
    shorts: [...shorts.values()].flat(),
    placeless: [...placeless.values()],
    abbreviations,
    meantBy: nameFinder(names, find),
  };
}

/** With what a text says before or behind the name itself; each name is looked for once. */
function nameFinder(names: readonly string[], find: (name: string) => string | null): NameWords['meantBy'] {
  const known = new Map<string, string | null>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const bare = name.replace(/\([^)]*\)$/u, '');
    let found = find(bare);
    // 存在问题的单位有汪洋镇: the words before the first name of a list.
    for (let at = 1; found === null && at <= bare.length - 2; at += 1) {
      if (/[有是为如对由即及中]/u.test(bare.charAt(at - 1))) found = find(bare.slice(at));
    }
    found ??= names.find((each) => each.length >= 3 && bare.endsWith(each)) ?? null;
    known.set(name, found);
    return found;
  };
}

function turned(shorts: ReadonlyMap<string, string>): (readonly [string, string])[] {
  return [...shorts].map(([name, short]) => [short, name]);
}
