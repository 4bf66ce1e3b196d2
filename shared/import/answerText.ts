import { isRecorded, type LeafColumn, type RecordedColumn } from '../pack/column.ts';
import { columnTitle } from './columnTitle.ts';
import { foldText } from './nameFold.ts';
import { endsInMark } from './readOtherwise.ts';

/** What stands around a text without being seen: white space, a byte order mark, characters without width. */
const outer = /^[\s\u200b-\u200d\u2060\ufeff\u00ad]+|[\s\u200b-\u200d\u2060\ufeff\u00ad]+$/gu;
const unseen = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu;
/** 12 件: a number is counted in these; 万 and 亿 would make it another number. */
const counted =
  /^([+-]?\d[\d,]*(?:\.\d+)?)(件|条|个|家|次|篇|份|项|人次|人|名|户|处|起|宗|例|只|台|场|期|分|天|日|册|批|%)$/u;
/** Words that count anything. */
const anything: readonly string[] = ['个', '项', '件', '条'];
const grouped = /^\d{1,3}(?: \d{3})+$/u;
/** What is drawn into a cell so that it does not stay empty. */
const strokes = /^[-/\\|_~]{1,6}$/u;

export function trimOuter(text: string): string {
  if (isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1))) return text;
  return text.replace(outer, '');
}

/** For certain: nearly every text begins and ends with a common character or a letter. */
function isVisible(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code > 0x20 && code < 0x7f);
}

/** True for a dash or a stroke that says no more than an empty cell, unless it is one of the column's answers. */
export function isStroke(column: RecordedColumn, text: string): boolean {
  if (column.kind === 'text') return false;
  const folded = foldText(text);
  return strokes.test(folded) && knownAnswer(column, folded) === null;
}

/** The answer of the column that a text is, however its characters are spaced and wide; null when it is none. */
export function knownAnswer(column: LeafColumn, text: string): string | null {
  if (!isRecorded(column)) return null;
  const answers = answersOf(column);
  if (answers.size === 0) return null;
  return answers.get(text) ?? answers.get(foldText(text)) ?? null;
}

const known = new WeakMap<RecordedColumn, ReadonlyMap<string, string>>();

/** The answers of a column by how they are written and by their folded writing. */
function answersOf(column: RecordedColumn): ReadonlyMap<string, string> {
  const found = known.get(column);
  if (found) return found;
  const answers = [
    ...(column.kind === 'choice' ? column.options.map(({ value }) => value) : []),
    ...(column.words ?? []),
    ...(column.kind !== 'text' && column.usual !== undefined ? [column.usual] : []),
  ];
  const byText = new Map(answers.map((answer) => [foldText(answer), answer]).reverse() as [string, string][]);
  for (const answer of answers) byText.set(answer, answer);
  known.set(column, byText);
  return byText;
}

/** A tick or a cross for 是 and 否, where the column has just these; null when the text is none. */
export function tickedAnswer(column: LeafColumn, text: string): string | null {
  if (column.kind !== 'choice') return null;
  const folded = foldText(text);
  const meant = /^[√✓✔☑]$/u.test(folded) ? '是' : /^[×✗✘x]$/u.test(folded) ? '否' : null;
  const values = column.options.map(({ value }) => value);
  return meant !== null && values.includes('是') && values.includes('否') ? meant : null;
}

/** True where the numbers of a column are percentages, by its unit or, where it has none, by its title. */
export function isPercentage(column: LeafColumn): boolean {
  if (column.kind !== 'decimal' && column.kind !== 'integer') return false;
  if (column.max !== undefined && column.max <= 1) return false;
  return column.unit === undefined ? /(?:率|占比|百分比)$/u.test(columnTitle(column)) : /^[%％]$/u.test(column.unit);
}

/** A number as parseInput reads it, out of 12 件, 1，234 or １２; the text itself where it is none or counts something else. */
export function numberText(column: LeafColumn, text: string): string {
  if (endsInMark(text)) return text;
  const bare = text
    .normalize('NFKC')
    .replace(unseen, '')
    .trim()
    .replace(/^[−–—]/u, '-');
  const plain = grouped.test(bare) ? bare.replaceAll(' ', '') : bare;
  const [, digits, counter] = counted.exec(plain.replace(/\s+(?=\D*$)/u, '')) ?? [];
  if (digits === undefined || counter === undefined) return plain;
  const unit = 'unit' in column ? column.unit : undefined;
  const fits =
    counter === '%' ? isPercentage(column) : unit === undefined || unit === counter || anything.includes(counter);
  return fits ? digits : plain;
}
