import { AppError } from '../error.ts';
import type { RecordedColumn } from '../pack/column.ts';
import { parseDate, parsePeriod, toHalfWidth } from './parseDate.ts';
import type { Value } from './value.ts';

type NumberColumn = Extract<RecordedColumn, { kind: 'integer' | 'decimal' }>;
type ProblemsColumn = Extract<RecordedColumn, { kind: 'problems' }>;

const number = /^([+-]?)(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d+))?$/;
const longestChoice = 2000;

function refuse(column: RecordedColumn, input: string, message: string): never {
  const shown = input.length > 40 ? `${input.slice(0, 40)}…` : input;
  throw new AppError('invalid', `填了“${shown}”，${message}。原来的内容没有改动。`, {
    column: column.id,
    expected: message,
    found: input,
  });
}

/** Characters that no Excel or Word file can hold are dropped; Word's soft line break becomes a line break. */
function cleanText(input: string): string {
  return (
    input
      .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is searched for
      .replace(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, '')
      .trim()
  );
}

/** Spreadsheets show 0.3 and hold 0.30000000000000004: a number that close to two decimals is meant to have them. */
function withoutNoise(text: string): string {
  if (!/^[+-]?\d{1,9}\.\d{10,}$/.test(text)) return text;
  const rounded = Number(text).toFixed(2);
  return Math.abs(Number(text) - Number(rounded)) < 1e-7 ? rounded : text;
}

function checkRange(column: NumberColumn, input: string, value: number): void {
  const { min, max } = column;
  if (min !== undefined && value < Math.round(min * 100)) refuse(column, input, `须不小于 ${min}`);
  if (max !== undefined && value > Math.round(max * 100)) refuse(column, input, `须不大于 ${max}`);
}

function parseNumber(column: NumberColumn, input: string): number {
  const unit = column.unit;
  const bare = unit && input.endsWith(unit) ? input.slice(0, -unit.length) : input;
  const match = number.exec(withoutNoise(toHalfWidth(bare.trim())));
  const words = column.words?.length ? `，或填${column.words.join('、')}` : '';
  const expected = column.kind === 'integer' ? `须为整数，例如 12${words}` : `须为数字，例如 97.5${words}`;
  if (!match) return refuse(column, input, expected);
  const decimals = (match[3] ?? '').replace(/0+$/, '');
  if (column.kind === 'integer' && decimals !== '') return refuse(column, input, expected);
  if (decimals.length > 2) return refuse(column, input, '最多两位小数');
  const amount = Number((match[2] ?? '').replaceAll(',', '')) * 100 + Number(decimals.padEnd(2, '0'));
  const value = match[1] === '-' && amount !== 0 ? -amount : amount;
  checkRange(column, input, value);
  return value;
}

function parseChoice(column: Extract<RecordedColumn, { kind: 'choice' }>, input: string): string {
  if (column.options.some((option) => option.value === input)) return input;
  if (!column.open) refuse(column, input, `须为${column.options.map((option) => option.value).join('、')}之一`);
  if (input.length > longestChoice) refuse(column, input, `不能超过${longestChoice}字`);
  return input;
}

/** The words that say that a problems cell was looked at and holds none; problems themselves are entered one by one. */
function parseNoProblem(column: ProblemsColumn, input: string): string {
  const words = [...(column.words ?? []), column.none, column.usual ?? '', '无', '未发现', '不涉及'];
  if (words.includes(input)) return input;
  return refuse(column, input, '问题须逐条登记；没有问题时可填无、未发现或不涉及');
}

/**
 * Reads what was typed, pasted or imported into one cell. Null and white space are blank; 0, 无, 不涉及 and 否 are answers.
 * Outer white space goes, everything inside a text stays as it is, typos too. Numbers are hundredths, dates `YYYY-MM-DD`.
 *
 * @throws AppError `invalid` with a sentence that says what was wrong and what is expected
 */
export function parseInput(column: RecordedColumn, input: string | null): Value {
  const text = cleanText(input ?? '');
  if (text === '') return null;
  if (column.words?.includes(text)) return text;
  switch (column.kind) {
    case 'choice':
      return parseChoice(column, text);
    case 'text':
      if (text.length > column.maxLength) refuse(column, text, `不能超过${column.maxLength}字，现有${text.length}字`);
      return text;
    case 'integer':
    case 'decimal':
      return parseNumber(column, text);
    case 'date':
      return parseDate(text) ?? refuse(column, text, '须为真实的日期，例如 2022年5月6日 或 2022.5.6');
    case 'period':
      return parsePeriod(text) ?? refuse(column, text, '须为起止日期，例如 2020.7.3-2020.7.17，止日不早于起日');
    case 'problems':
      return parseNoProblem(column, text);
  }
}

/** Reads many cells of one column: a block that was pasted says the same again and again. Throws as `parseInput` does. */
export function inputReader(column: RecordedColumn): (input: string | null) => Value {
  const known = new Map<string | null, Value>();
  return (input) => {
    const read = known.get(input);
    if (read !== undefined) return read;
    const value = parseInput(column, input);
    known.set(input, value);
    return value;
  };
}
