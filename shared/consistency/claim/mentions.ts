import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { looksLikeUnit } from './nameLists.ts';
import { endsPeriodRun } from './periodRuns.ts';
import type { RowNames } from './rowNames.ts';

/** A stretch of a sentence that names what rows of annexes are about. */
export interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The rows that it names, of every annex that has some. */
  readonly rows: readonly { readonly annex: AnnexGrid; readonly column: number; readonly row: GridRow }[];
}

export type FindMentions = (text: string) => readonly Mention[];

/** Finds the names of rows as printed, without the 县 in front, or as another way to write the same institution. */
export function mentionFinder(rowNames: readonly RowNames[]): FindMentions {
  const names = printedNames(rowNames);
  const rowsOf = (name: string): Mention['rows'] =>
    rowNames.flatMap(({ annex, column, rowsOf: find }) => find(name).map((row) => ({ annex, column, row })));
  const cached = new Map<string, Mention['rows']>();
  // 县卫健局 and 卫生健康局 begin alike behind the place: most words of a text begin like no row.
  const placeless = [...new Set(rowNames.flatMap((each) => each.placeless))].sort((a, b) => b.length - a.length);
  const ways = [...new Set(rowNames.map(({ abbreviations }) => abbreviations))];
  const abbreviated = (text: string, at: number): string | null =>
    ways.map((abbreviations) => abbreviations.at(text, at)).sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0] ??
    null;
  const initials = new Set([...[...names.values()].flat(), ...placeless].map(initialOf));
  const allRows = (name: string): Mention['rows'] => {
    const known = cached.get(name) ?? rowsOf(name);
    cached.set(name, known);
    return known;
  };
  const rows = (name: string): Mention['rows'] => (initials.has(initialOf(name)) ? allRows(name) : []);
  // Every rule asks for the mentions of the same sentence.
  const told = new Map<string, readonly Mention[]>();
  return (text) => {
    const before = told.get(text);
    if (before) return before;
    const found: Mention[] = [];
    let at = 0;
    while (at < text.length - 1) {
      const printed = names.get(text.slice(at, at + 2))?.find((each) => text.startsWith(each, at)) ?? null;
      const name =
        printed === null
          ? (otherForm(text, at, placeless, rows) ?? (mayBegin(text, at) ? abbreviated(text, at) : null))
          : (institutionOf(printed, text, at, placeless, rows) ?? printed);
      if (name === null || allRows(name).length === 0 || endsPeriodRun(text.slice(0, at), name)) at += 1;
      else {
        found.push({ name, start: at, end: at + name.length, rows: allRows(name) });
        at += name.length;
      }
    }
    told.set(text, found);
    return found;
  };
}

function initialOf(name: string): string {
  return name.replace(/^[省市县区州旗]/u, '').charAt(0);
}

/** By their first two characters, longest first. */
function printedNames(rowNames: readonly RowNames[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const all = rowNames.flatMap(({ annex, column, shorts }) => [
    ...shorts,
    ...annex.rows.flatMap((row) => {
      const name = row.cells[column]?.folded ?? '';
      const short = /^[县区市州旗][^直]/u.test(name) && looksLikeUnit(name) ? [name.slice(1)] : [];
      return name.length <= 40 ? [name, ...short] : [];
    }),
  ]);
  for (const name of new Set(all)) {
    if (name.length < 2 || !/\p{Script=Han}{2}|[a-zA-Z]{3}/u.test(name)) continue;
    const key = name.slice(0, 2);
    names.set(
      key,
      [...(names.get(key) ?? []), name].sort((a, b) => b.length - a.length),
    );
  }
  return names;
}

/** 云台县财政局 is not 云台县; 柳林镇 in 柳林镇和城关街道, 柳林镇比青阳乡多 is. */
const beginsOffice =
  /^(?![和及与])(?:(?![比较为是达])\p{Script=Han}){0,8}?(?:局|中心|公司|学校|政府|[镇乡村]|街道|[委办院所站](?=[,;:。、()”和及与\d等]|$))/u;

/** 县卫生健康局, 区残联; 区卫健委 and no 委员, 政府办 and no 办理, 医院 and no 院长. */
const wholeWord =
  /^\p{Script=Han}{2,14}?(?:(?:局|中心|公司|委员会)(?!长)|委(?![员托派办])|(?<![承交转督催主协])办(?![理公事法结案件好])|院(?![长校落士内外区])|会(?=[,;:。、()”和及与\d等]|$))|^\p{Script=Han}{1,3}?(?:[残妇文侨商]联(?![合盟系络动手])|[科文作]协(?![会同助议商调定])|供销社)/u;

/** Behind a mark, or a word that names follow. */
function mayBegin(text: string, at: number): boolean {
  return at === 0 || /[,;:。、(“和及与是为有对由向中的在于除以比较从]/u.test(text.charAt(at - 1));
}

/** 县卫健局 where the annex has 县卫生健康局: a whole word between marks that ends like an institution. */
function otherForm(
  text: string,
  at: number,
  placeless: readonly string[],
  rows: (name: string) => Mention['rows'],
): string | null {
  if (!mayBegin(text, at)) return null;
  const short = placeless.find((each) => text.startsWith(each, at));
  if (short !== undefined && !beginsOffice.test(text.slice(at + short.length))) return short;
  const word = wholeWord.exec(text.slice(at))?.[0];
  return word !== undefined && !/[的是为有对由将]/u.test(word) && rows(word).length > 0 ? word : null;
}

/** 城关镇敬老院 is not 城关镇: an institution that is called by its place. */
function institutionOf(
  printed: string,
  text: string,
  at: number,
  placeless: readonly string[],
  rows: (name: string) => Mention['rows'],
): string | null {
  if (!/(?:[镇乡村]|街道)$/u.test(printed)) return null;
  const name = otherForm(text, at, placeless, rows);
  if (name === null || name.length <= printed.length) return null;
  return rows(name).some(({ row, column }) => row.cells[column]?.folded.includes(printed)) ? name : null;
}

/** 甲、乙和丙: the names that stand together last before a place. */
export function listBefore(text: string, mentions: readonly Mention[], place: number): readonly Mention[] {
  const before = mentions.filter(({ end }) => end <= place);
  const from = before.findLastIndex(
    (each, at) => at > 0 && !/^[、和及与]$/u.test(text.slice(before[at - 1]?.end, each.start)),
  );
  return before.slice(Math.max(0, from));
}
