import { ratioOf } from '../annex/arithmetic.ts';
import { formatHundredths } from '../annex/value.ts';
import { AppError, assertNever } from '../error.ts';
import type { Fact } from '../pack/fact.ts';
import type { RoundData } from '../round/roundData.ts';
import { cellNumber, cellText, findAnnex, matchingRows, type RowQuery } from './factRows.ts';
import { findFact } from './findFact.ts';
import { namesFact } from './namesFact.ts';
import { notFilled } from './notFilled.ts';

/** What a fact says. */
export interface FactResult {
  /** As printed in the bulletin. */
  readonly text: string;
  /** In hundredths (of a percent for a percentage), rounded as printed; null when the fact is no number. */
  readonly number: number | null;
  /** Full names of all subjects that a list is about, also of those that a limit leaves unprinted. */
  readonly names?: readonly string[];
}

type FactOf<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }>;

const unknown: FactResult = { text: notFilled, number: null };

// RoundData is never altered in place: a new answer makes a new one, so that the results may hang on the object.
const known = new WeakMap<RoundData, Map<string, FactResult>>();

/**
 * Computes a fact of the pack, or one that is generated from an annex, over the rows that its annex prints, once per data. Numbers are hundredths. Throws
 * AppError `invalid` when the pack has no such fact (parsePack refuses such a pack).
 */
export function computeFact(data: RoundData, factId: string): FactResult {
  const results = known.get(data) ?? new Map<string, FactResult>();
  known.set(data, results);
  const result = results.get(factId) ?? compute(data, getFact(data, factId));
  results.set(factId, result);
  return result;
}

function getFact(data: RoundData, factId: string): Fact {
  const fact = findFact(data.pack, factId);
  if (fact) return fact;
  throw new AppError(
    'invalid',
    `模板包中没有事实“${factId}”，文字没有生成。请在 facts 中写上它，或改正文字中的花括号。`,
    {
      fact: factId,
    },
  );
}

function compute(data: RoundData, fact: Fact): FactResult {
  switch (fact.kind) {
    case 'count':
      return wholeNumber(matchingRows(data, fact).length * 100);
    case 'sum':
      return wholeNumber(columnSum(data, fact));
    case 'value':
      return valueFact(data, fact);
    case 'extreme':
      return extremeFact(data, fact);
    case 'combine':
      return combineFact(data, fact);
    case 'ratio':
      return ratioFact(data, fact);
    case 'names':
      return namesFact(data, fact);
    default:
      return assertNever(fact);
  }
}

function wholeNumber(number: number): FactResult {
  return { text: formatHundredths(number), number };
}

/** Words (不涉及) and blanks add nothing. */
function columnSum(data: RoundData, query: RowQuery & { column: string }): number {
  return matchingRows(data, query).reduce((sum, row) => sum + (cellNumber(row, query.column) ?? 0), 0);
}

function valueFact(data: RoundData, fact: FactOf<'value'>): FactResult {
  const row = matchingRows(data, { annex: fact.annex }).find(
    ({ subject }) => subject.name === fact.name || subject.short === fact.name,
  );
  if (!row) return unknown;
  const text = cellText(findAnnex(data, fact.annex), row, fact.column);
  return { text: text === '' ? notFilled : text, number: cellNumber(row, fact.column) };
}

function extremeFact(data: RoundData, fact: FactOf<'extreme'>): FactResult {
  const rows = matchingRows(data, fact).filter((row) => cellNumber(row, fact.column) !== null);
  const sign = fact.which === 'highest' ? 1 : -1;
  const at = (row: (typeof rows)[number]) => sign * (cellNumber(row, fact.column) ?? 0);
  const [first, ...rest] = rows;
  if (!first) return unknown;
  const best = rest.reduce((winner, row) => (at(row) > at(winner) ? row : winner), first);
  return { text: cellText(findAnnex(data, fact.annex), best, fact.column), number: cellNumber(best, fact.column) };
}

function combineFact(data: RoundData, fact: FactOf<'combine'>): FactResult {
  let total = 0;
  for (const term of fact.of) {
    const { id, times } = typeof term === 'string' ? { id: term, times: 1 } : { id: term.fact, times: term.times };
    const { number } = computeFact(data, id);
    if (number === null) return unknown;
    total += number * times;
  }
  return wholeNumber(total);
}

function ratioFact(data: RoundData, fact: FactOf<'ratio'>): FactResult {
  const of = computeFact(data, fact.of).number;
  const to = computeFact(data, fact.to).number;
  if (of === null || to === null) return unknown;
  if (to === 0) return { text: fact.whenZero, number: null };
  const number = ratioOf(of, to, fact.percent, fact.decimals);
  const text = fact.trim ? formatHundredths(number) : formatHundredths(number, fact.decimals);
  return { text: fact.percent ? `${text}%` : text, number };
}
