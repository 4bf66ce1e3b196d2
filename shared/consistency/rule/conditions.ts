import { printHundredths } from '../claim/numerals.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { isNothing } from './cellAnswers.ts';

/** What the words of a sentence may mean in the columns of an annex. */
export interface Condition {
  /** 报送条数≥24; part of a sentence. */
  readonly say: string;
  /** The words point to it plainly: what disagrees is an error. Else a person is asked. */
  readonly plain: boolean;
  readonly fits: (row: GridRow) => boolean;
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
  const single = annex.columns.flatMap(({ index, kind, title, path }) => {
    if (kind !== 'category' || index === annex.nameColumn) return [];
    const values = [...new Set(annex.rows.map((row) => row.cells[index]?.folded ?? ''))];
    const said = values
      .filter((value) => (value.length >= 2 ? predicate.includes(value) : isGrade(value, predicate)))
      .sort((a, b) => b.length - a.length)[0];
    if (said === undefined || isOfMatrix(annex, said, path.at(-1) ?? title, predicate)) return [];
    const fits = (row: GridRow): boolean => (row.cells[index]?.folded ?? '') === said;
    // As many as are counted have it, and most of the named: one of them is a slip.
    const most = named.filter(fits).length * 5 >= named.length * 3 && annex.rows.filter(fits).length === count;
    return named.every(fits) || most ? [{ say: `“${title}”为“${said}”`, plain: true, fits }] : [];
  });
  return [...single, ...matrixConditions(annex, predicate)];
}

/** From so many columns on that answer alike a table is a matrix of answers: 达标 is said of one of them only by its name. */
const fewestOfMatrix = 3;

function columnsWith({ columns, rows, nameColumn }: AnnexGrid, value: string): GridColumn[] {
  return columns.filter(
    ({ kind, index }) =>
      kind === 'category' && index !== nameColumn && rows.some(({ cells }) => cells[index]?.folded === value),
  );
}

function isOfMatrix(annex: AnnexGrid, value: string, leaf: string, predicate: string): boolean {
  return columnsWith(annex, value).length >= fewestOfMatrix && !predicate.includes(leaf);
}

const notAnswered = /^(?:不涉及|无此项|不适用|[-—/])?$/u;

/** 设施全部达标: in each column that answers so, but for what does not concern a row. */
function matrixConditions(annex: AnnexGrid, predicate: string): Condition[] {
  const said = /(?:全部|均|都|各项)(?:为|是|已)?(\p{Script=Han}{2,4})$/u.exec(
    predicate.replace(/[,;。(].*$/u, ''),
  )?.[1];
  const columns = said === undefined ? [] : columnsWith(annex, said);
  if (said === undefined || columns.length < fewestOfMatrix) return [];
  const textIn = (row: GridRow, { index }: GridColumn): string => row.cells[index]?.folded ?? '';
  const fits = (row: GridRow): boolean =>
    columns.every((column) => [said, ''].includes(textIn(row, column).replace(notAnswered, '')));
  return [{ say: `${columns.length} 列都为“${said}”`, plain: false, fits }];
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
