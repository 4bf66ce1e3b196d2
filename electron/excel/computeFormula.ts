import { placeOf } from './cellPlace.ts';

/** What a formula may ask for: a cell's number, 0 where it is empty, null where it holds a text, NaN where nobody knows what it holds. */
export type NumberAt = (row: number, column: number) => number | null;

const longest = 500;
/** Cells that one formula may add up. */
const mostCells = 20_000;
const token = /\s*(\d+(?:\.\d+)?|\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|[A-Z]+(?=\()|[-+*/(),%])/uy;

/** Thrown inside only: the formula is one that is not computed here. */
class Unknown extends Error {}

/**
 * The result of a formula of plain arithmetic over cells of its own sheet: + − × ÷ %, SUM, ROUND. Null for
 * everything else: what is not understood to the last character is not computed.
 */
export function computeFormula(formula: string, numberAt: NumberAt): number | null {
  const tokens = tokensOf(formula);
  if (tokens === null) return null;
  const reading: Reading = { tokens, at: 0, numberAt };
  try {
    const value = readSum(reading);
    return reading.at === tokens.length && Number.isFinite(value) ? Number(value.toPrecision(15)) : null;
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

interface Reading {
  readonly tokens: readonly string[];
  at: number;
  readonly numberAt: NumberAt;
}

const next = ({ tokens, at }: Reading) => tokens[at];

function take(reading: Reading, wanted?: string): string {
  const found = reading.tokens[reading.at++];
  if (found === undefined || (wanted !== undefined && found !== wanted)) throw new Unknown();
  return found;
}

function readSum(reading: Reading): number {
  let value = readProduct(reading);
  while (next(reading) === '+' || next(reading) === '-') {
    value = take(reading) === '+' ? value + readProduct(reading) : value - readProduct(reading);
  }
  return value;
}

function readProduct(reading: Reading): number {
  let value = readSigned(reading);
  while (next(reading) === '*' || next(reading) === '/') {
    value = take(reading) === '*' ? value * readSigned(reading) : value / readSigned(reading);
  }
  return value;
}

function readSigned(reading: Reading): number {
  if (next(reading) === '-' || next(reading) === '+') {
    return take(reading) === '-' ? -readSigned(reading) : readSigned(reading);
  }
  let value = readSingle(reading);
  while (next(reading) === '%') value /= take(reading).length * 100;
  return value;
}

function readSingle(reading: Reading): number {
  const found = take(reading);
  if (found === '(') {
    const value = readSum(reading);
    take(reading, ')');
    return value;
  }
  if (/^\d/u.test(found)) return Number(found);
  if (next(reading) === '(') return applied(found, readList(reading));
  const [value, ...others] = numbersIn(found, reading.numberAt, true);
  if (value === undefined || others.length > 0) throw new Unknown();
  return value;
}

function readList(reading: Reading): number[] {
  take(reading, '(');
  const list: number[] = [];
  for (;;) {
    if (next(reading)?.includes(':')) list.push(...numbersIn(take(reading), reading.numberAt, false));
    else list.push(readSum(reading));
    if (next(reading) !== ',') break;
    take(reading, ',');
  }
  take(reading, ')');
  return list;
}

function tokensOf(formula: string): string[] | null {
  const text = formula.trim().replace(/^=/u, '');
  if (text === '' || text.length > longest) return null;
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const found = token.exec(text)?.[1];
    if (found === undefined) return null;
    tokens.push(found);
  }
  return tokens;
}

/** The numbers of a cell or range. Within a range what is no number counts nothing, as in SUM; alone it cannot be computed with. */
function numbersIn(reference: string, numberAt: NumberAt, alone: boolean): number[] {
  const [from, to = from] = reference.replaceAll('$', '').split(':').map(placeOf);
  if (!from || !to) throw new Unknown();
  if ((to.row - from.row + 1) * (to.column - from.column + 1) > mostCells) throw new Unknown();
  const numbers: number[] = [];
  for (let row = from.row; row <= to.row; row += 1) {
    for (let column = from.column; column <= to.column; column += 1) {
      const number = numberAt(row, column);
      if (Number.isNaN(number) || (number === null && alone)) throw new Unknown();
      if (number !== null) numbers.push(number);
    }
  }
  return numbers;
}

function applied(name: string, list: readonly number[]): number {
  const [first = 0, second] = list;
  switch (name) {
    case 'SUM':
      return list.reduce((total, each) => total + each, 0);
    case 'ROUND': {
      if (list.length !== 2 || second === undefined || !Number.isInteger(second) || Math.abs(second) > 10)
        throw new Unknown();
      const factor = 10 ** second;
      return (Math.sign(first) * Math.round(Number((Math.abs(first) * factor).toPrecision(15)))) / factor;
    }
    default:
      throw new Unknown();
  }
}
