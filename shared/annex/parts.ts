import { AppError } from '../error.ts';
import type { Part } from '../pack/column.ts';
import { findPeriod, toHalfWidth } from './parseDate.ts';
import { hasNestedRepeat, repeatDepth } from './patternSafety.ts';
import { hundredths, type Value } from './value.ts';

/** Patterns come from packs by strangers and run on every cell: neither may grow without bound. */
const longestPattern = 300;
const longestText = 2000;
const mostRepeats = 2;

const patterns = new Map<string, RegExp>();

/**
 * The regular expression of a pack, made once.
 * @throws AppError `invalid` when it is none, too long, or could take exponential time
 */
export function compilePattern(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known) return known;
  if (pattern.length > longestPattern) {
    throw new AppError('invalid', `正则表达式不能超过${longestPattern}个字符，现有${pattern.length}个。`, { pattern });
  }
  const made = construct(pattern);
  if (hasNestedRepeat(pattern) || /\\[1-9]|\\k</.test(pattern)) {
    const message = `正则表达式“${pattern}”重复一个里面又有重复或选择的括号，或引用前文，可能算不完，请改写。`;
    throw new AppError('invalid', message, { pattern });
  }
  if (repeatDepth(pattern) > mostRepeats) {
    const message = `正则表达式“${pattern}”里有${mostRepeats}个以上可以互相代替的重复（如 .*），可能算不完，请限定长度，例如 .{0,20}。`;
    throw new AppError('invalid', message, { pattern });
  }
  patterns.set(pattern, made);
  return made;
}

function construct(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'su');
  } catch {
    throw new AppError('invalid', `“${pattern}”不是正则表达式，请检查括号和反斜杠。`, { pattern });
  }
}

function otherwise(part: Part): Value {
  if (part.otherwise === undefined) return null;
  return typeof part.otherwise === 'number' ? hundredths(part.otherwise) : part.otherwise;
}

function readNumber(text: string): number | null {
  const match = /[+-]?\d[\d,]{0,14}(?:\.\d{1,2})?/.exec(toHalfWidth(text));
  return match ? hundredths(Number(match[0].replaceAll(',', ''))) : null;
}

/**
 * The number, period or words that a part declares inside the text of a cell: 超期签收14 件 → 1400 (hundredths). White space in
 * the text does not count when matching. Blank stays blank; a text that does not match gives the part's `otherwise`.
 */
export function readPart(part: Part, text: Value): Value {
  if (text === null || typeof text !== 'string') return typeof text === 'number' && part.kind !== 'text' ? text : null;
  const bounded = text.slice(0, longestText);
  const pattern = compilePattern(part.pattern);
  const match = pattern.exec(bounded) ?? pattern.exec(toHalfWidth(bounded).replace(/\s+/g, ''));
  if (!match) return otherwise(part);
  const found = match[1] ?? match[0];
  switch (part.kind) {
    case 'text':
      return found.trim() === '' ? null : found.trim();
    case 'period':
      return findPeriod(match[0]) ?? otherwise(part);
    case 'integer':
    case 'decimal':
      return readNumber(found) ?? otherwise(part);
  }
}
