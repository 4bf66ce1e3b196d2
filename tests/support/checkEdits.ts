import { type CheckFixture, unmarked } from './checkFixture.ts';

/** One change of a clean paper that makes a statement in it false, by the marks of the fixture. */
export interface CheckEdit {
  readonly kind: string;
  readonly lines: readonly string[];
  /** The changed line, or what became of the rows. */
  readonly says: string;
}

/** Every edit of a fixture: numbers, what its author marked, lists of names, headings, titles, rows. */
export function editsOf({ lines }: CheckFixture): CheckEdit[] {
  const end = lines.findIndex((line) => /^== 附/u.test(line));
  const tables = tableLines(lines);
  return lines.flatMap((line, at) => {
    const change = (kind: string, next: string): CheckEdit[] =>
      unmarked(next) === unmarked(line) ? [] : [{ kind, lines: lines.toSpliced(at, 1, next), says: unmarked(next) }];
    const table = tables.get(at);
    return [
      ...(table ? tableNumbers(line, table, change) : textNumbers(line, change)),
      ...declared(line, change),
      ...(table ? rowEdits(lines, at, table) : [...nameEdits(line, change), ...headingEdits(line, change)]),
      ...titleEdits(lines, at, end, change),
    ];
  });
}

type Change = (kind: string, next: string) => CheckEdit[];

interface TableLine {
  readonly head: readonly string[];
  readonly sorted: boolean;
  readonly first: number;
  readonly last: number;
}

/** Lines that are rows of a table, below its head. */
function tableLines(lines: readonly string[]): Map<number, TableLine> {
  const found = new Map<number, TableLine>();
  for (const [at, line] of lines.entries()) {
    if (!line.startsWith('==') || line === '==/') continue;
    let first = at + 2;
    while ((lines[first] ?? '').startsWith('^')) first += 1;
    let last = first;
    while (lines[last + 1] !== undefined && !/^[=~]/u.test(lines[last + 1] ?? '')) last += 1;
    const head = headOf(lines.slice(at + 1, first));
    const sorted = line.endsWith('｜sorted');
    for (let row = first; row <= last; row += 1) found.set(row, { head, sorted, first, last });
  }
  return found;
}

function headOf(lines: readonly string[]): string[] {
  const rows = lines.map((line) => line.split('|'));
  return (rows[0] ?? []).map(
    (_, column) => rows.map((row) => row[column] ?? '').findLast((text) => !/^[>^]$/u.test(text)) ?? '',
  );
}

/** Other numbers with the same shape: one and ten more or less of the last place shown, neighbouring digits swapped. */
function otherNumbers(printed: string, most: number): string[] {
  const decimals = printed.split('.')[1]?.length ?? 0;
  const value = Number(printed);
  const stepped = [1, -1, 10, -10].map((step) => (value + step / 10 ** decimals).toFixed(decimals));
  const swapped = printed.replace(/(\d)(\d)(?=\.|$)/u, '$2$1');
  const other = [...stepped, swapped.startsWith('0') ? '' : swapped].filter(
    (text) => text !== '' && text !== printed && (Number(text) >= 0 || value < 0) && Number(text) <= most,
  );
  return [...new Set(other)];
}

/** Not near what was printed, and nothing that a slip of the pen makes of it: as after a row has come or gone, or a wrong cell was copied. */
function farNumbers(printed: string, most: number): string[] {
  const decimals = printed.split('.')[1]?.length ?? 0;
  const step = 1 / 10 ** decimals;
  const value = Number(printed);
  const text = (value + step * (Math.round(Math.abs(value) / step / 7) + 23)).toFixed(decimals);
  return Number(text) <= most ? [text] : [];
}

function textNumbers(line: string, change: Change): CheckEdit[] {
  return [...line.matchAll(/«(-?[\d.]+)»(%|个百分点|分)?/gu)].flatMap((match) => {
    const [, printed = '', unit = ''] = match;
    const listed = /(?:等|、[^，。；：（]{2,12})«$/u.test(line.slice(0, match.index + 1));
    const kind =
      { '%': 'rate', 个百分点: 'percentage points', 分: 'score' }[unit] ?? (listed ? '等N家 / N个' : 'digit');
    const most = unit === '%' && Number(printed) <= 100 ? 100 : Number.POSITIVE_INFINITY;
    const put = (edit: string, text: string): CheckEdit[] =>
      change(edit, replaced(line, match.index, match[0].length, match[0].replace(printed, text)));
    return [
      ...otherNumbers(printed, most).flatMap((text) => put(kind, text)),
      ...farNumbers(printed, most).flatMap((text) => put('quite another number', text)),
    ];
  });
}

function tableNumbers(line: string, { head }: TableLine, change: Change): CheckEdit[] {
  const cells = line.split('|');
  const total = cells.slice(0, 2).some((text) => /^(?:合计|总计|平均分)$/u.test(text));
  return cells.flatMap((cell, column) => {
    const match = /«(-?[\d.]+)»(%?)/u.exec(cell);
    if (!match) return [];
    const [, printed = '', percent = ''] = match;
    const title = head[column] ?? '';
    const kind = total ? 'table total' : /名次|排名/u.test(title) ? 'table rank' : percent ? 'table rate' : 'table sum';
    return otherNumbers(printed, percent && Number(printed) <= 100 ? 100 : Number.POSITIVE_INFINITY)
      .slice(0, 2)
      .flatMap((text) => change(kind, cells.toSpliced(column, 1, cell.replace(printed, text)).join('|')));
  });
}

/** ‹kind|right|wrong|wrong›: what the author knows to be false there. */
function declared(line: string, change: Change): CheckEdit[] {
  return [...line.matchAll(/‹([^›]*)›/gu)].flatMap((match) => {
    const [kind = '', , ...wrong] = (match[1] ?? '').split('|');
    return wrong.flatMap((text) => change(kind, replaced(line, match.index, match[0].length, text)));
  });
}

const listOfNames =
  /(?<=^|[，。：；）]|[为是]：?)([^，。：；、等共«»‹›（）]+(?:、[^，。：；、等共«»‹›（）]+)+)(等|，?共)?«(\d+)»[个家]/gu;

/** One name less in a list that claims to be whole; one more in any whose number is that of its names. */
function nameEdits(line: string, change: Change): CheckEdit[] {
  return [...line.matchAll(listOfNames)].flatMap((match) => {
    const [, list = '', word = '', number = ''] = match;
    const names = list.split('、');
    if (names.length !== Number(number) || names.some((name) => /\d/u.test(name))) return [];
    const put = (next: readonly string[]): string => replaced(line, match.index, list.length, next.join('、'));
    const added = change('added unit', put([...names.slice(0, -1), '县某某局', names.at(-1) ?? '']));
    const dropped = names.slice(0, -1).flatMap((_, at) => change('dropped unit', put(names.toSpliced(at, 1))));
    return word === '等' ? added : [...added, ...dropped];
  });
}

function headingEdits(line: string, change: Change): CheckEdit[] {
  if (/^（二）/u.test(line)) return change('heading number', line.replace('二', '一'));
  return /^三、/u.test(line) ? change('heading number', line.replace('三', '四')) : [];
}

/** A title of the 附件说明, or over its annex, with one character that differs; a number of the list that is skipped. */
function titleEdits(lines: readonly string[], at: number, end: number, change: Change): CheckEdit[] {
  const line = lines[at] ?? '';
  const note = lines.findLastIndex((each, index) => index < end && /^附[件表]?：/u.test(each));
  if (note >= 0 && at >= note && at < end && /^(?:附[件表]?：|\d\. )/u.test(line)) {
    const other = change('annex title', `${line.slice(0, -2)}某${line.slice(-1)}`);
    return [...other, ...(/^2\. /u.test(line) ? change('annex number', line.replace('2', '3')) : [])];
  }
  if (!/^== 附/u.test(line) || note < 0) return [];
  const title = line.split('｜')[1] ?? '';
  return change('annex title', line.replace(title, `${title.slice(0, 2)}某${title.slice(3)}`));
}

/** Rows swapped where the table is in order; one lost or doubled where a total says how many there are. */
function rowEdits(lines: readonly string[], at: number, { sorted, first, last }: TableLine): CheckEdit[] {
  const line = lines[at] ?? '';
  const isTotal = (row: string): boolean => /^(?:合计|总计|平均分|\|合计)/u.test(row);
  if (isTotal(line) || line.includes('|>|>')) return [];
  const name = line.split('|').find((text) => /\p{Script=Han}{2}/u.test(text)) ?? '';
  const next = lines[at + 1] ?? '';
  const swapped: CheckEdit = {
    kind: 'swapped rows',
    lines: lines.toSpliced(at, 2, next, line),
    says: `${name} after ${next}`,
  };
  const summed = /^[^|]*\|?(?:合计|总计)/u.test(lines[last] ?? '') && (lines[last] ?? '').includes('«');
  const lost: CheckEdit = { kind: 'lost row', lines: lines.toSpliced(at, 1), says: `without ${name}` };
  const doubled: CheckEdit = { kind: 'doubled row', lines: lines.toSpliced(at, 0, line), says: `twice ${name}` };
  const counts = line
    .split('|')
    .slice(1)
    .some((text) => /^«?[1-9]\d*»?$/u.test(text));
  return [
    ...(sorted && at < last && at % 3 === first % 3 && !isTotal(next) ? [swapped] : []),
    ...(summed && counts && at % 3 === first % 3 ? [lost, doubled] : []),
  ];
}

function replaced(line: string, at: number, length: number, text: string): string {
  return line.slice(0, at) + text + line.slice(at + length);
}
