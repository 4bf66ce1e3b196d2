import { type Count, countsIn, meets } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { foldCheckText } from '../read/sentences.ts';

/** What the words of a sentence may mean in the columns of an annex. */
export interface Condition {
  /** 报送条数≥24; part of a sentence. */
  readonly say: string;
  /** The words point to it plainly: what disagrees is an error. Else a person is asked. */
  readonly plain: boolean;
  readonly fits: (row: GridRow) => boolean;
}

/** Thresholds of the sentence over the columns that its words or its unit of count point to, best first. */
export function thresholdsOf(
  annex: AnnexGrid,
  text: string,
): { column: GridColumn; limit: Count; condition: Condition }[] {
  const limits = limitsIn(text);
  return limits.flatMap(([limit, upper]) => {
    const both = jointColumns(annex, text, limit);
    if (both.length > 1) return [jointThreshold(both, limit, upper)];
    const columns = annex.columns
      .filter(({ kind }) => kind === (limit.measure === '%' ? 'percent' : 'number'))
      .map((column) => ({ column, score: pointing(column.title, text, limit.measure) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const [best, next] = columns;
    if (!best) return [];
    const plain = best.score >= 2 && best.score > (next?.score ?? 0);
    return [{ column: best.column, limit, condition: threshold(best.column, limit, plain, upper) }];
  });
}

/** 按时办结率和满意率均为100%: each of the columns that are named together. */
function jointColumns(annex: AnnexGrid, text: string, limit: Count): GridColumn[] {
  const clause = text.slice(0, limit.start);
  if (!/[和、及与][^,;。、]{0,10}(?:均|都|同时|皆)[^,;。]{0,4}$/u.test(clause)) return [];
  const words = clause.slice(Math.max(clause.lastIndexOf(','), clause.lastIndexOf('。')) + 1);
  const kind = limit.measure === '%' ? 'percent' : 'number';
  return annex.columns.filter((column) => column.kind === kind && words.includes(column.path.at(-1) ?? '—'));
}

function jointThreshold(
  columns: readonly GridColumn[],
  limit: Count,
  upper: Count | null,
): { column: GridColumn; limit: Count; condition: Condition } {
  const all = columns.map((column) => threshold(column, limit, true, upper));
  const condition = {
    say: all.map(({ say }) => say).join('且'),
    plain: true,
    fits: (row: GridRow) => all.every(({ fits }) => fits(row)),
  };
  return { column: columns[0] as GridColumn, limit, condition };
}

/** Bounds with the other end of their range: 90%以上100%以下, 80分至90分. */
export function limitsIn(text: string): (readonly [Count, Count | null])[] {
  return limitsAmong(text, countsIn(text));
}

/** The bounds among counts that are given; of amounts and lengths of time too, where they are among them. */
export function limitsAmong(text: string, counts: readonly Count[]): (readonly [Count, Count | null])[] {
  const taken = new Set<Count>();
  return counts.flatMap((count, at): (readonly [Count, Count | null])[] => {
    if (taken.has(count)) return [];
    const next = counts[at + 1];
    const range = next?.measure === count.measure ? rangeOf(count, next, text.slice(count.end, next.start)) : null;
    if (range?.[1] && next) taken.add(next);
    if (range) return [range];
    // 达到100% and 为0 are the ends of what can be.
    if (!count.bound && count.measure === '%' && count.value === 10_000 && /(?:达到?|为|是)$/u.test(count.before))
      return [[{ ...count, bound: 'atLeast' }, null]];
    return count.bound ? [[count, null]] : [];
  });
}

/** 10家以上不足20家, 80分至90分. */
function rangeOf(count: Count, next: Count, joined: string): readonly [Count, Count] | null {
  if (count.bound === 'atLeast' && next.bound && /^[()含及以上、,至到]*(?:不[足满到]|未满|[低少小]于)?$/u.test(joined))
    return [count, next];
  const isOpen = !count.bound && !next.bound && next.value > count.value;
  if (!isOpen || !/^(?:至|到|—|-|~|～)$/u.test(joined)) return null;
  // 80分至90分 leaves out its upper end, 5件至9件 has it.
  if ('%分'.includes(count.measure))
    return [
      { ...count, bound: 'atLeast' },
      { ...next, bound: 'under' },
    ];
  return /^(?:之间)?的|^之间/u.test(next.after)
    ? [
        { ...count, bound: 'atLeast' },
        { ...next, bound: 'atMost' },
      ]
    : null;
}

const signs = { atLeast: '≥', above: '＞', atMost: '≤', below: '＜', under: '＜' } as const;

export function threshold(column: GridColumn, limit: Count, plain: boolean, upper: Count | null): Condition {
  const bound = limit.bound ?? 'atLeast';
  const sign = isFall(column, limit) ? -1 : 1;
  const above = upper?.bound ? `、${signs[upper.bound]}${printHundredths(upper.value)}` : '';
  return {
    say: `“${column.title}”${sign < 0 ? '下降' : ''}${signs[bound]}${printHundredths(limit.value)}${above}`,
    plain,
    fits: (row) => {
      const printed = row.cells[column.index]?.number ?? null;
      const value = printed === null ? null : printed * sign;
      return (
        value !== null && meets(value, bound, limit.value) && (!upper?.bound || meets(value, upper.bound, upper.value))
      );
    },
  };
}

/** 能耗下降3%以上 in a column of 增减幅度 is said of those below −3. */
function isFall({ title }: GridColumn, { before }: Count): boolean {
  return (
    /(?:下降|减少|降低|回落|压减|[降减]幅)[^,;。\d]{0,6}$/u.test(before) && /[增升]|变[化动]|[同环]比/u.test(title)
  );
}

/** How plainly a sentence points to a column: pairs of characters of its title, and the unit of count. */
export function pointing(title: string, text: string, measure: string): number {
  let score = 0;
  for (let at = 0; at + 2 <= title.length; at += 1) if (text.includes(title.slice(at, at + 2))) score += 1;
  if (measure === '分' && /得分|总分|分数|成绩|评分/u.test(title)) score += 3;
  else if (measure !== '%' && title.includes(measure)) score += 1;
  return score;
}

const yes = /^(?:√|✓|✔|是|有|达标)$/u;
const no = /^(?:×|✗|✘|x|否|无|未达标|没有)$/iu;

/** A column of √ and ×, 是 and 否. */
export function isTicked(annex: AnnexGrid, index: number): boolean {
  const known = ticked.get(annex) ?? new Map<number, boolean>();
  ticked.set(annex, known);
  const told = known.get(index) ?? hasTicks(annex, index);
  known.set(index, told);
  return told;
}

/** Every sentence asks for every column. */
const ticked = new WeakMap<AnnexGrid, Map<number, boolean>>();

function hasTicks({ rows }: AnnexGrid, index: number): boolean {
  const filled = rows.map((row) => row.cells[index]?.folded ?? '').filter((text) => text !== '');
  return filled.length * 2 >= rows.length && filled.every((text) => yes.test(text) || no.test(text));
}

export function isPositive(text: string): boolean {
  return yes.test(foldCheckText(text));
}

const good = /良好|优秀|正常|满分|未发现.{0,6}问题|(?:没有|无)问题|零问题|规范有序/u;
const problemTitle = /问题|扣分|不足|情况/u;
const fullTitle = /得分|总分|分数|成绩/u;

/** 运行良好: nothing is recorded against them, and the score is the highest. */
export function goodCondition(annex: AnnexGrid, predicate: string, named: readonly GridRow[]): Condition | null {
  if (!good.test(predicate)) return null;
  const blank = annex.columns.find(
    ({ index, kind, title }) =>
      kind === 'text' && problemTitle.test(title) && named.every((row) => isNothing(row, index)),
  );
  const score = annex.columns.find(({ index, kind, title }) => {
    const best = Math.max(...annex.rows.map((row) => row.cells[index]?.number ?? 0));
    return kind === 'number' && fullTitle.test(title) && named.every((row) => row.cells[index]?.number === best);
  });
  if (!blank && !score) return null;
  const best = score ? Math.max(...annex.rows.map((row) => row.cells[score.index]?.number ?? 0)) : 0;
  const says = [
    ...(blank ? [`“${blank.title}”为空`] : []),
    ...(score ? [`“${score.title}”为 ${printHundredths(best)}`] : []),
  ];
  return {
    say: says.join('、'),
    plain: blank !== undefined && score !== undefined,
    fits: (row) => (!blank || isNothing(row, blank.index)) && (!score || row.cells[score.index]?.number === best),
  };
}

export function isNothing(row: GridRow, index: number): boolean {
  return /^(?:无|—|-|\/|未发现(?:问题)?|正常|合格)?$/u.test(row.cells[index]?.folded ?? '');
}

/** A等 says A. */
function isGrade(value: string, text: string): boolean {
  return /^[A-Z]$/u.test(value) && new RegExp(`${value}[等级类]`, 'u').test(text);
}

/** A value of a column that the sentence says: 不合格, 未完成. */
export function valueConditions(
  annex: AnnexGrid,
  predicate: string,
  named: readonly GridRow[],
  count: number,
): Condition[] {
  return annex.columns.flatMap(({ index, kind, title }) => {
    if (kind !== 'category' || index === annex.nameColumn) return [];
    const values = [...new Set(annex.rows.map((row) => row.cells[index]?.folded ?? ''))];
    const said = values
      .filter((value) => (value.length >= 2 ? predicate.includes(value) : isGrade(value, predicate)))
      .sort((a, b) => b.length - a.length)[0];
    if (said === undefined) return [];
    const fits = (row: GridRow): boolean => (row.cells[index]?.folded ?? '') === said;
    // As many as are counted have it, and most of the named: one of them is a slip.
    const most = named.filter(fits).length * 5 >= named.length * 3 && annex.rows.filter(fits).length === count;
    return named.every(fits) || most ? [{ say: `“${title}”为“${said}”`, plain: true, fits }] : [];
  });
}

const general =
  /^(?:网站|存在|问题|栏目|信息|公开|更新|政务|工作|单位|部门|情况|内容|政府|发布|检查|要求|办理|及时|按时|进行|相关|有关|方面|扣分|每个|一个)$/u;

/** The longest words that the sentence shares with what is recorded for every unit it names. */
export function phraseConditions(annex: AnnexGrid, predicate: string, named: readonly GridRow[]): Condition[] {
  return annex.columns.flatMap(({ index, kind, title }): Condition[] => {
    if (kind !== 'text' || index === annex.nameColumn || named.length === 0) return [];
    const texts = named.map((row) => row.cells[index]?.folded ?? '');
    const shared = sharedPhrases(predicate, texts);
    const [phrase] = shared;
    if (phrase === undefined) return [];
    const holding = (words: string) => (row: GridRow) => (row.cells[index]?.folded ?? '').includes(words);
    // Words that nearly every row has say nothing about a row.
    const filled = annex.rows.filter((row) => (row.cells[index]?.text ?? '') !== '');
    if (filled.filter(holding(phrase)).length * 10 > filled.length * 9) return [];
    const whole = { say: `“${title}”写有“${phrase}”`, plain: phrase.length >= 4, fits: holding(phrase) };
    // 应更新未更新 is 未更新 in another inspector's words: their count is as good.
    const cores = partsOfPhrase(phrase).map((core) => ({
      say: `“${title}”写有“${core}”`,
      plain: false,
      fits: holding(core),
    }));
    return [whole, ...cores];
  });
}

function partsOfPhrase(phrase: string): string[] {
  const parts: string[] = [];
  for (let length = phrase.length - 1; length >= 3; length -= 1) {
    for (let at = 0; at + length <= phrase.length; at += 1) parts.push(phrase.slice(at, at + length));
  }
  return parts;
}

function sharedPhrases(predicate: string, texts: readonly string[]): string[] {
  const found: string[] = [];
  for (let length = Math.min(12, predicate.length); length >= 2; length -= 1) {
    for (let at = 0; at + length <= predicate.length; at += 1) {
      const words = predicate.slice(at, at + length);
      if (!/^\p{Script=Han}+$/u.test(words) || general.test(words)) continue;
      if (texts.every((text) => text.includes(words)) && !found.some((longer) => longer.includes(words)))
        found.push(words);
    }
    if (found.length > 0 && length > 2) break;
  }
  return found.sort((a, b) => b.length - a.length);
}
