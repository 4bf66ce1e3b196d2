import { isFullMarks, totalKindOf } from '../../text/rowLabel.ts';
import { readHundredths } from '../claim/numerals.ts';
import type { AnnexGrid, GridColumn, GridColumnKind, GridRow, GridValue } from './annexGrid.ts';
import { withBlankZeros } from './blankZeros.ts';
import { headingRows } from './headingRows.ts';
import { holdsOfRate, isPercent, isRateLabel, withUnsignedPercents } from './percentColumns.ts';
import { isChangeLabel, isPeriodLabel } from './periodLabels.ts';
import { foldCheckText } from './sentences.ts';
import { headOf, isRunOver, type Stub, stubOf } from './stub.ts';
import { isTotalName, maySum, settleTotals } from './totals.ts';

/** A table as text: merged cells repeat their text in every place they cover. */
export interface PlainTable {
  readonly label: string;
  readonly title: string;
  readonly head: readonly (readonly string[])[];
  readonly body: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

const nameTitle =
  /名称|单位|部门|乡镇|街道|网站|账号|县市区|市直|区域|各镇|镇街|科室|责任主体|对象|行政村|社区|[^姓]名$/u;
const rankTitle = /名次|排名|位次|排序|名列/u;
/** 万元, 人次, %: what the row is counted in, and no name. */
const measureText =
  /^(?:[十百千万亿]*(?:美?元|人次?|[户个家件条次辆台套吨亩座所张头只羽位天项宗起名册度米]|公斤|千克|公顷|公里|[平立]方米|千瓦时?)(?:\/\p{Script=Han}{1,4})?|[%‰])$/u;
const serialTitle = /^(?:序号?|编号|No\.?)$/iu;
/** 工单编号, 信用代码, 受理单号: what a row is found by, and no amount. */
const keyTitle = /(?:编[号码]|代码|号码|[工订受]\p{Script=Han}?单号|[文案证]号)(?:\([^()]*\))?$/u;

/** Gives the columns their kinds, takes totals and group headings out of the rows, and puts blocks side by side under each other. */
export function readGrid(table: PlainTable): AnnexGrid {
  const { head, body } = unstack(table);
  const width = Math.max(0, ...head.map((row) => row.length), ...body.map((row) => row.length));
  const paths = Array.from({ length: width }, (_, column) => pathOf(head, column));
  const kept = body.filter((row) => row.some((text) => text.trim() !== ''));
  const headings = headingRows(kept, width);
  const grouped = kept.filter((row) => !headings.has(row));
  const plain = grouped.filter((row) => !row.slice(0, 2).map(foldCheckText).some(maySum));
  // What a column is, is read from its plain rows, unless most have a number like a heading.
  const data = plain.length * 2 >= grouped.length ? plain : grouped;
  const kinds = kindsOf(paths, data, { title: foldCheckText(table.title), notes: table.notes });
  const stub = stubOf(paths, kinds);
  const nameColumn = stub ? stub.last : nameColumnOf(paths, kinds, data);
  const columns = paths.map((path, index): GridColumn => {
    const over = stub !== null && index >= stub.first && index < stub.last;
    const kind = index === nameColumn ? 'name' : over ? 'category' : (kinds[index] ?? 'empty');
    return { index, path, title: path.join(''), kind };
  });
  const { rows, totals, figures } = rowsOf(kept, headings, columns, nameColumn, stub);
  const number = /\d+/u.exec(foldCheckText(table.label))?.[0];
  return {
    label: foldCheckText(table.label),
    number: number === undefined ? null : Number(number),
    title: foldCheckText(table.title),
    columns,
    nameColumn,
    ...settleTotals(withBlankZeros(rows, columns), totals, columns),
    figures,
    notes: table.notes.map(foldNote),
  };
}

/** The rows under their headings, and apart from them what may be a total. */
function rowsOf(
  kept: readonly (readonly string[])[],
  headings: ReadonlySet<readonly string[]>,
  columns: readonly GridColumn[],
  nameColumn: number,
  stub: Stub | null,
): { rows: GridRow[]; totals: GridRow[]; figures: GridRow[] } {
  const [rows, totals, figures]: [GridRow[], GridRow[], GridRow[]] = [[], [], []];
  let group: string | null = null;
  for (const [at, printed] of kept.entries()) {
    const cells = withLostCells(printed, nameColumn);
    if (headings.has(printed)) {
      group = cells.map(foldCheckText).find((text) => text !== '') ?? null;
      continue;
    }
    const leading = cells.slice(0, nameColumn + 1).map(foldCheckText);
    // 小计 may stand behind the name of what it sums: 城乡建设｜小计.
    const behind = foldCheckText(cells[nameColumn + 1] ?? '');
    const total = (stub ? leading.slice(-1) : leading).find(maySum) ?? (isTotalName(behind) ? behind : undefined);
    const name = total ?? leading.at(-1) ?? '';
    const over = stub ? headOf(leading.slice(stub.first)) : null;
    const isRate = columns.some(({ kind, index }) => isWords(kind) && isRateLabel(foldCheckText(cells[index] ?? '')));
    const values = columns.map(({ kind, title }, column) => {
      const value = gridValue(stub && isRunOver(leading, column, stub) ? '' : (cells[column] ?? ''));
      // Under 本月 may stand 3507 and 98.7%.
      if (kind === 'percent' && !isPeriodLabel(title)) return { ...value, percent: value.number !== null };
      return kind === 'number' && isRate && holdsOfRate(title, value) ? { ...value, percent: true } : value;
    });
    const row = { row: at + 1, name, group: over ?? group, cells: values };
    if (total !== undefined) totals.push(row);
    else if (leading.some((label) => isFigure(label, { rows, totals, figures }))) figures.push(row);
    else rows.push(row);
  }
  return { rows, totals, figures };
}

/** 总计 over 序号 and 单位, of which a copied text has kept one cell: what follows belongs further to the right. */
function withLostCells(cells: readonly string[], nameColumn: number): readonly string[] {
  const total = cells.findIndex((text) => isTotalName(foldCheckText(text)));
  const lost = nameColumn - total;
  if (total < 0 || lost <= 0 || gridValue(cells[nameColumn] ?? '').number === null) return cells;
  if (cells.slice(-lost).some((text) => text.trim() !== '')) return cells;
  return [...cells.slice(0, total + 1), ...cells.slice(-lost), ...cells.slice(total + 1, -lost)];
}

/** 占比, 同比 right below a total, 满分 above all rows, 增减 below two periods: elsewhere rows may be about such a thing. */
function isFigure(label: string, read: Readonly<Record<'rows' | 'totals' | 'figures', readonly GridRow[]>>): boolean {
  const last = (kind: keyof typeof read): number => read[kind].at(-1)?.row ?? 0;
  if (isFullMarks(label)) return last('rows') === 0;
  const isBelowPeriods = read.rows.length > 1 && read.rows.every(({ name }) => isPeriodLabel(name));
  if (isBelowPeriods && isChangeLabel(label)) return true;
  const behindTotal = Math.max(last('totals'), last('figures')) > last('rows') && read.totals.length > 0;
  return behindTotal && totalKindOf(label) === 'figure';
}

/** 1–28 ｜ 29–56: a head that is printed twice over is one table cut in two. */
function unstack({ head, body }: PlainTable): Pick<PlainTable, 'head' | 'body'> {
  const width = Math.max(0, ...head.map((row) => row.length));
  for (const blocks of [2, 3, 4]) {
    const step = width / blocks;
    if (!Number.isInteger(step) || step < 2) continue;
    const first = JSON.stringify(head.map((row) => row.slice(0, step)));
    const same = Array.from({ length: blocks }, (_, block) =>
      JSON.stringify(head.map((row) => row.slice(block * step, (block + 1) * step))),
    ).every((each) => each === first);
    if (!same || head.every((row) => new Set(row.slice(0, step)).size < 2)) continue;
    const stacked = Array.from({ length: blocks }, (_, block) =>
      body.map((row) => row.slice(block * step, (block + 1) * step)),
    ).flat();
    return { head: head.map((row) => row.slice(0, step)), body: stacked };
  }
  return { head, body };
}

function pathOf(head: readonly (readonly string[])[], column: number): string[] {
  const path: string[] = [];
  for (const row of head) {
    const text = foldCheckText(row[column] ?? '');
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}

export function gridValue(printed: string): GridValue {
  const text = printed.trim();
  const folded = foldCheckText(text);
  const percent = folded.endsWith('%');
  const amount = folded.replace(upwards, '').replace(downwards, '-');
  const [, plain = amount, scale = ''] = /^([-+－—–−]?\d[\d,.]*)(万|亿)?(?:%|\p{Script=Han}{0,4})$/u.exec(amount) ?? [];
  const number = namesNoAmount.test(folded) ? null : readHundredths(plain);
  const times = { 万: 10_000, 亿: 100_000_000 }[scale] ?? 1;
  return {
    text,
    folded,
    number: number === null ? null : number * times,
    percent,
    decimals: /\.(\d+)$/u.exec(plain)?.[1]?.length ?? 0,
  };
}

/** ↑3, 上升3位, 提高0.8个百分点; ↓3, 下降3位, 减少26件: which way a number has moved, and by how much. */
const upwards =
  /^(?:[↑▲]|(?:上升|提升|提高|增加|增长|上涨|回升|前进|前移|进步|升|进|增)了?(?=\d[\d.]*(?:位|名|个[名位]次|个?百分点|%|[件条家个次分户宗])?$))/u;
const downwards =
  /^(?:[↓▼]|(?:下降|下滑|下跌|降低|减少|回落|后移|后退|退步|降|退|跌|减)了?(?=\d[\d.]*(?:位|名|个[名位]次|个?百分点|%|[件条家个次分户宗])?$))/u;

/** 5月, 2024年, 3级: which one it is, not how many. */
const namesNoAmount = /\d(?:[年月日号时点级类组档届期季周班路]|第|季度|年度)/u;

function isWords(kind: GridColumnKind): boolean {
  return kind === 'name' || kind === 'category' || kind === 'text';
}

function kindsOf(
  paths: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
  says: Pick<PlainTable, 'title' | 'notes'>,
): GridColumnKind[] {
  const columns = paths.map((path, at) => ({ path, texts: rows.map((row) => row[at] ?? '') }));
  const kinds = columns.map(({ path, texts }) => kindOf(path, texts));
  const read = columns.map(({ path, texts }) => ({ path, values: texts.map(gridValue) }));
  const labels = rows.map((row) =>
    foldCheckText(row.slice(0, 2).find((text) => isFullMarks(foldCheckText(text))) ?? ''),
  );
  return withUnsignedPercents(kinds, read, labels, says);
}

function kindOf(path: readonly string[], texts: readonly string[]): GridColumnKind {
  const title = path.join('');
  const printed = texts.filter((text) => text.trim() !== '');
  if (printed.length === 0) return 'empty';
  // 逾期天数 is — where nothing is late.
  const told = printed.filter((text) => !/^[-—–－/]+$/u.test(text.trim()));
  const filled = told.length > 0 && told.every((text) => gridValue(text).number !== null) ? told : printed;
  const values = filled.map(gridValue);
  const numbers = values.filter(({ number }) => number !== null).length;
  const numeric = numbers * 10 >= filled.length * 7;
  if (numeric && rankTitle.test(title)) return 'rank';
  if (numeric && serialTitle.test(path.at(-1) ?? '')) return 'serial';
  if (numeric && keyTitle.test(path.at(-1) ?? '')) return 'text';
  if (numeric) return isPercent(path, values) ? 'percent' : 'number';
  const distinct = new Set(filled.map(foldCheckText));
  const short = filled.every((text) => text.length <= 12);
  // 满意, 基本满意, 不满意 over eight rows: in a small table each value comes twice on average.
  const few = Math.max(2, Math.min(12, filled.length / 3), Math.min(4, filled.length / 2));
  return short && distinct.size <= few ? 'category' : 'text';
}

/** Of the columns whose title says that they name something, the one with the most different names. */
const rowName = /^(?:[^,。;:\d]{1,16}|(?=[^,。;:]{1,16}$)\d{3,5}\p{Script=Han}{3,})$/u;

function nameColumnOf(
  paths: readonly (readonly string[])[],
  kinds: readonly GridColumnKind[],
  rows: readonly (readonly string[])[],
): number {
  const words = kinds.flatMap((kind, column) => (kind === 'text' || kind === 'category' ? [column] : []));
  // One row of numbers under its titles is about nothing but what they say.
  if (words.length === 0 && rows.length === 1) return -1;
  // 单位：万元 says what a column is counted in.
  const titleOf = (column: number): string => (paths[column]?.join('') ?? '').replace(/单位[:：].*$/u, '');
  const isMeasure = (column: number): boolean =>
    rows.every((row) => measureText.test(foldCheckText(row[column] ?? '')) || (row[column] ?? '').trim() === '');
  const titled = words.filter((column) => nameTitle.test(titleOf(column)) && !isMeasure(column));
  const distinct = (column: number): number => new Set(rows.map((row) => foldCheckText(row[column] ?? ''))).size;
  // 12345热线转办 is a name with a number in it; 小计 may stand under each part.
  const isOwn = (column: number): boolean => {
    const names = rows.map((row) => foldCheckText(row[column] ?? '')).filter((name) => !/^(?:小计|合计)$/u.test(name));
    return new Set(names).size === names.length && names.every((name) => rowName.test(name));
  };
  // 类别｜事项: what stands first may be said of several rows, and each of them named beside it.
  const lead = words.slice(0, words[1] === (words[0] ?? 0) + 1 ? 2 : 1);
  const from = titled.length > 0 ? titled : lead.filter((column, at) => at === 0 || isOwn(column));
  const [best = 0] = [...from].sort((a, b) => distinct(b) - distinct(a) || a - b);
  // 试点领域 before 牵头部门: rows are about what stands first and comes once, where it is a name and no sentence.
  const first = words.find((column) => column < best && isOwn(column));
  const isRepeated = distinct(best) * 10 < rows.length * 9;
  // 参与部门: cells that list several units say who takes part in what stands before.
  const isOfLists = rows.filter((row) => row[best]?.includes('、')).length >= 2;
  // 乡镇 before 儿童之家: what stands behind and comes once, each called as its head says.
  const next = words.find((column) => column === best + 1 && isOwn(column) && areCalled(titleOf(column), rows, column));
  if (first === undefined && isRepeated && next !== undefined) return next;
  return first !== undefined && (isRepeated || isOfLists) ? first : best;
}

/** 枫香村儿童之家, 石桥村儿童之家 under 儿童之家. */
function areCalled(title: string, rows: readonly (readonly string[])[], column: number): boolean {
  const kind = foldCheckText(title).replace(/名称$/u, '').slice(-2);
  const called = rows.filter((row) => foldCheckText(row[column] ?? '').endsWith(kind)).length;
  return kind.length === 2 && rows.length > 2 && called * 10 >= rows.length * 8;
}

/** 3. 95分及以上为优秀: the numeral of an item is no part of the number behind it. */
function foldNote(note: string): string {
  return foldCheckText(note.replace(/(^|[。；;：:])(\s*\d{1,2})[.．]\s+(?=\d)/gu, '$1$2、'));
}
