import { type Count, countsIn } from '../claim/counts.ts';
import { nameListsIn } from '../claim/nameLists.ts';
import { printHundredths } from '../claim/numerals.ts';
import { distinctUnitsOf } from '../claim/saidSets.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { isPositive, isTicked } from './conditions.ts';
import { numberAt, numbersOf } from './relations.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';
import { subsetsOf } from './subsets.ts';

interface Reading {
  readonly annex: AnnexGrid;
  readonly say: string;
  readonly rows: readonly GridRow[];
  /** Characters of the value that the sentence says. */
  readonly strength: number;
}

const otherPeriod = /上[季月年]|去年|同期|累计|其他|其余|抽取|随机/u;

/** 微信7个, 5个网站未发现, 8个单位设置了意见箱: how many rows of an annex have a value that stands beside the number. */
export function checkValueCounts(sentence: Sentence, annexes: readonly AnnexGrid[]): Discrepancy[] {
  const { text } = sentence;
  const counts = countsIn(text);
  const lists = nameListsIn(text);
  return counts.flatMap((count): Discrepancy[] => {
    if (count.bound || count.rough || !'家个名户条件项'.includes(count.measure)) return [];
    if (otherPeriod.test(text) || lists.some(({ count: { start } }) => start === count.start)) return [];
    const readings = annexes.flatMap((annex) => readingsOf(annex, count, text));
    const strongest = Math.max(0, ...readings.map(({ strength }) => strength));
    const best = readings.filter(({ strength }) => strength === strongest);
    const [first] = best;
    if (
      !first ||
      best.some((reading) => agrees(count, reading, text) || isInRows(count, reading)) ||
      isOtherwiseShown(count, annexes, text)
    )
      return [];
    return [report(sentence, count, first)];
  });
}

/** The values that stand right before the number, or in the words right behind it. */
function readingsOf(annex: AnnexGrid, count: Count, text: string): Reading[] {
  const after = text.slice(count.end, count.end + count.after.length).replace(/\(.*$/u, '');
  // 4个栏目合格3个: 合格 is said of the number behind it.
  const abuts = /^\d/u.test(text.slice(count.end + after.length)) && !/[、和及与]$/u.test(after);
  const behind = abuts ? after.slice(0, -2) : after;
  return annex.columns.flatMap(({ index, kind, title, path }): Reading[] => {
    if (index === annex.nameColumn || (kind !== 'category' && kind !== 'text')) return [];
    const leaf = path.at(-1) ?? title;
    // 咸安区6家 are those of 咸安区 that the sentence goes on to speak of.
    if (/区域|地区|[县市区]|单位|主办|部门|镇/u.test(leaf)) return [];
    if (isTicked(annex, index)) return ticked(annex, index, leaf, behind);
    const values = [...new Set(annex.rows.map((row) => row.cells[index]?.folded ?? ''))].filter(
      (value) => value.length <= 16,
    );
    if (values.length * 2 > annex.rows.length && values.length > 6) return [];
    return values.flatMap((value) => {
      if (!stands(value, leaf, count.before, behind)) return [];
      const rows = annex.rows.filter((row) => (row.cells[index]?.folded ?? '') === value);
      return [{ annex, say: `“${leaf}”为“${value}”`, rows, strength: value.length }];
    });
  });
}

function stands(value: string, title: string, before: string, behind: string): boolean {
  if (value === '') return false;
  // A等 for a value A; one letter alone says nothing.
  if (/^[A-Z]$/u.test(value))
    return new RegExp(`${value}[等级类]`, 'u').test(before + behind) && /[等级类]/u.test(title);
  if (value.length < 2) return false;
  const words = before
    .replace(/[“”]/gu, '')
    .replace(/(?:的?账号|的?网站|的?单位|的|类?问题|类?(?:留言|工单|诉求|来信)|领域|类|方面)?(?:有|共有|共|为)?$/u, '');
  if (words.endsWith(value)) return behind.length <= 3 && !/[不未非]$/u.test(words.slice(0, -value.length));
  const at = behind.indexOf(value);
  return at >= 0 && at <= 8 && !/[不未非]$/u.test(behind.slice(0, at)) && !/[、,]/u.test(behind.slice(0, at));
}

/** 8个单位设置了意见箱, 1个单位未设置意见箱: columns of √ and ×. */
function ticked(annex: AnnexGrid, index: number, title: string, behind: string): Reading[] {
  const core = title.replace(/^是否|情况$/gu, '');
  // 印发了公开事项目录 for 印发目录.
  const at = behind.includes(core)
    ? behind.indexOf(core)
    : core.length === 4 && behind.indexOf(core.slice(2)) > behind.indexOf(core.slice(0, 2))
      ? behind.indexOf(core.slice(0, 2))
      : -1;
  if (core.length < 2 || at < 0) return [];
  const wanted = !/[未没]|不(?!断)/u.test(behind.slice(0, at));
  const rows = annex.rows.filter((row) => isPositive(row.cells[index]?.text ?? '') === wanted);
  return [{ annex, say: `“${title}”为“${wanted ? '√' : '×'}”`, rows, strength: core.length }];
}

function agrees(count: Count, { annex, rows }: Reading, text: string): boolean {
  const said = count.value / 100;
  return (
    rows.length === said ||
    distinctUnitsOf(annex, rows).includes(said) ||
    (said > 0 && subsetsOf(annex, text).some((part) => part.filter((row) => rows.includes(row)).length === said))
  );
}

/** 住房物业类808件: what a cell of those rows says of them, or what a column has over them. */
function isInRows({ value }: Count, { annex, rows }: Reading): boolean {
  // A small number stands in some cell or other.
  if (value < 2000) return false;
  return numbersOf(annex).some((column) => {
    const own = rows.flatMap((row) => numberAt(row, column) ?? []);
    return own.length > 0 && (own.includes(value) || own.reduce((sum, each) => sum + each, 0) === value);
  });
}

/** A column of another annex is named as the value is, or the number is a total of one. */
function isOtherwiseShown(count: Count, annexes: readonly AnnexGrid[], text: string): boolean {
  return annexes.some((annex) =>
    numbersOf(annex).some(
      (column) =>
        annex.rows.some((row) => text.includes(row.name) && numberAt(row, column) === count.value) ||
        subsetsOf(annex, text).some(
          (rows) => rows.reduce((sum, row) => sum + (numberAt(row, column) ?? 0), 0) === count.value,
        ),
    ),
  );
}

function report(sentence: Sentence, count: Count, { annex, say, rows }: Reading): Discrepancy {
  const said = `${printHundredths(count.value)}${count.measure}`;
  return inText(sentence, count.start, count.end, {
    // Words alone say which rows are counted, and perhaps only some of them are meant.
    severity: 'doubt',
    rule: 'value-count',
    claimed: said,
    found: `${rows.length}${count.measure}`,
    rows: rows.slice(0, 40).map((row) => rowPlace(annex, row)),
    message: `${nameOfAnnex(annex)}里${say}的有 ${rows.length} ${count.measure}，文中写作 ${said}。`,
  });
}
