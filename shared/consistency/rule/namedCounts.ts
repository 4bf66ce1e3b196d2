import { countsIn } from '../claim/counts.ts';
import { bareNames, looksLikeUnit, type NameList, nameListsIn, unitsJoined } from '../claim/nameLists.ts';
import { printCount, printHundredths } from '../claim/numerals.ts';
import type { RowNames } from '../claim/rowNames.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { inText } from './report.ts';
import { sharersOf } from './sums.ts';

const listed =
  /^(?:领域|方面|单位|部门|学校|幼儿园|医院|机构|企业|环节|栏目|县|镇|乡|街道|区|网站|账号|科室|乡镇|责任|承办|问题|事项|政务|政府|重点|被|均|,|。|\)|$)/u;

/** 共3个单位 after three names; 等3家 after three or fewer. */
export function checkNamedCounts(sentence: Sentence, rowNames: readonly RowNames[], next?: Sentence): Discrepancy[] {
  return [...lists(sentence, rowNames), ...single(sentence, rowNames), ...listBehind(sentence, next)];
}

/** （一）目录不规范（5个）。白沙镇、龙泉镇: a heading counts the names of the sentence behind it. */
function listBehind(sentence: Sentence, next: Sentence | undefined): Discrepancy[] {
  const count = /\((\d+)[个家]\)。?$/u.exec(sentence.text);
  const names = next ? bareNames(next.text) : [];
  if (!count || names.filter(looksLikeUnit).length * 2 < names.length || names.length < 2) return [];
  if (names.length === Number(count[1]) || names.at(-1)?.endsWith('等')) return [];
  const claimed = `${count[1]}个`;
  return [
    inText(sentence, count.index, count.index + count[0].length, {
      severity: 'error',
      rule: 'names-counted',
      claimed,
      found: `${names.length}个`,
      message: `后面列了 ${names.length}个，写作 ${claimed}：${names.join('、')}。请核对名单和数目。`,
    }),
  ];
}

/** 区信访局2家单位: one name, or two that 和 joins, and another number. */
function single(sentence: Sentence, rowNames: readonly RowNames[]): Discrepancy[] {
  return countsIn(sentence.text).flatMap((count): Discrepancy[] => {
    if (count.value <= 100 || !'家个'.includes(count.measure)) return [];
    const alone = /[:。]([^,;:。、]+),共$/u.exec(sentence.text.slice(0, count.start))?.[1];
    if (alone === undefined && !/^(?:单位|部门|乡镇|镇|街道|网站|账号)/u.test(count.after)) return [];
    const name =
      alone ??
      count.before
        .replace(/^\(.\)[^,;。]*?。/u, '')
        .replace(/^.*[有是为](?=.{3,})/u, '')
        .replace(/共$/u, '');
    const bare = name.replace(/^\(.\)/u, '');
    if (bare.includes('、') || bare.length > 12 || bare.length < 2) return [];
    // 甲局和乙局2个部门.
    const size = unitsJoined(bare).length;
    if (size * 100 === count.value) return [];
    const known = rowNames.some((names) => names.rowsOf(bare).some((row) => row.name === bare || looksLikeUnit(bare)));
    if (!known && !/^[县市区州旗省][^县市区]{2,8}(?:局|委|办|中心|院)$/u.test(bare)) return [];
    const claimed = printCount(count);
    return [
      inText(sentence, sentence.text.lastIndexOf(bare, count.start), count.end, {
        severity: known ? 'error' : 'doubt',
        rule: 'names-counted',
        claimed,
        found: `${size}${count.measure}`,
        message: `只列了“${bare}”，写作 ${claimed}。请核对名单和数目。`,
      }),
    ];
  });
}

/** 应急和生态环境局 of an annex is one, whatever its 和 joins. */
function lengthsOf({ names, lengths }: NameList, rowNames: readonly RowNames[]): readonly number[] {
  const last = names.at(-1) ?? '';
  const isOne = rowNames.some(({ rowsOf }) => rowsOf(last).some(({ name }) => name === last || name.slice(1) === last));
  return isOne ? [names.length] : lengths;
}

/** 渭桥上游、北屯桥2个断面: names that a column of one annex prints, in full or longer. */
function areRows({ names }: NameList, rowNames: readonly RowNames[]): boolean {
  return rowNames.some(({ prints, abbreviations }) => {
    const known = names.filter((name) => prints(name) || abbreviations.nameOf(name) !== null);
    return known.length * 3 >= names.length * 2;
  });
}

/** 4个问题出现反弹,分别是“甲”(某镇)、“乙”(某局): quotation marks part them as names are. */
function areQuoted({ names, open }: NameList): boolean {
  return !open && names.every((name) => /^“[^“”]+”(?:\([^()]*\))?$/u.test(name));
}

/** 县住建局2个:公示不足规定天数、专区无人值守: every item is what a cell of an annex says. */
function areCells({ names, open }: NameList, rowNames: readonly RowNames[]): boolean {
  const annexes = [...new Set(rowNames.map(({ annex }) => annex))];
  return !open && names.every((name) => name.length > 4 && annexes.some((annex) => cellsOf(annex).has(name)));
}

function cellsOf(annex: AnnexGrid): ReadonlySet<string> {
  const known = cells.get(annex) ?? new Set(annex.rows.flatMap((row) => row.cells.map(({ folded }) => folded)));
  cells.set(annex, known);
  return known;
}

const cells = new WeakMap<AnnexGrid, ReadonlySet<string>>();

/** 甲、乙、丙,上述3个项目: nothing but names of one column stands before. */
function isPointedTo({ names, pointed }: NameList, rowNames: readonly RowNames[]): boolean {
  return !pointed || rowNames.some(({ rowsOf }) => names.every((name) => rowsOf(name).length > 0));
}

function lists(sentence: Sentence, rowNames: readonly RowNames[]): Discrepancy[] {
  return nameListsIn(sentence.text).flatMap((list) => {
    if (!isPointedTo(list, rowNames)) return [];
    const units = list.names.filter(looksLikeUnit).length * 2 >= list.names.length || areRows(list, rowNames);
    const after = sentence.text.slice(list.count.end);
    if (!units && !listed.test(after) && !areQuoted(list) && !areCells(list, rowNames)) return [];
    const sharers = sharersOf(list.count);
    const said = (list.count.value / 100) * sharers;
    const lengths = lengthsOf(list, rowNames);
    const agrees = list.open ? said >= Math.min(...lengths) : lengths.includes(said);
    const twice = list.names.find((name, at) => list.names.indexOf(name) < at);
    const place = [list.start, list.end] as const;
    const found: Discrepancy[] = [];
    if (twice !== undefined && units) {
      found.push(
        inText(sentence, ...place, {
          severity: 'error',
          rule: 'name-twice',
          claimed: twice,
          found: twice,
          message: `“${twice}”在同一句里列了两次。`,
        }),
      );
    }
    if (agrees) return found;
    const number = `${list.names.length}${list.count.measure}`;
    const claimed = `${sharers > 1 ? '各' : ''}${printHundredths(list.count.value)}${list.count.measure}`;
    const what = list.open ? `“等${claimed}”前面列了 ${number}` : `列了 ${number}，写作 ${claimed}`;
    found.push(
      inText(sentence, ...place, {
        severity: units ? 'error' : 'doubt',
        rule: 'names-counted',
        claimed,
        found: number,
        message: `${what}：${list.names.join('、')}。请核对名单和数目。`,
      }),
    );
    return found;
  });
}
