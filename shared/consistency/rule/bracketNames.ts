import type { Count } from '../claim/counts.ts';
import { printCount } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

/** 栏目不更新2个(甲网站、乙网站): a number and the names in the bracket right behind it. */
interface Named {
  readonly count: Count;
  readonly names: readonly string[];
}

const counted = '家个名户所件项处条类起人';
const fewestAlike = 2;
/** What is said in brackets and names nobody. */
const remark = /[\d,;:。()]|等|其中|不?含|以下|简称|下同|附件|附表|同比|环比|具体|详见|如|各|均/u;

/**
 * 首页不更新1个(甲网站),栏目不更新2个(乙网站、丙网站),互动差1个(丁网站): where all other brackets of a sentence name as many as are counted,
 * this one does.
 */
export function checkBracketNames(passage: Passage): Discrepancy[] {
  const { text, counts } = passage;
  const items = counts.flatMap((count) => namedBy(text, count) ?? []);
  return items.flatMap((item) => {
    if (isRight(item)) return [];
    const others = items.filter((each) => each !== item && isBeside(text, each, item));
    const isSure =
      others.length >= fewestAlike && others.every(isRight) && others.some(({ names }) => names.length > 1);
    return isSure && areAlike(item, others) ? report(passage, item) : [];
  });
}

function namedBy(text: string, count: Count): Named | null {
  if (!counted.includes(count.measure) || count.bound || count.rough) return null;
  const inside = /^\(([^()]{2,})\)/u.exec(text.slice(count.end))?.[1];
  if (inside === undefined || remark.test(inside)) return null;
  const names = inside.split('、');
  return names.every(({ length }) => length >= 2) ? { count, names } : null;
}

function isRight({ count, names }: Named): boolean {
  const joined = names.flatMap((name) => name.split(/[和及与]/u));
  return [names.length, joined.length].includes(count.value / 100);
}

function isBeside(text: string, { count: one }: Named, { count: other }: Named): boolean {
  const [from, to] = [Math.min(one.end, other.end), Math.max(one.start, other.start)];
  return one.measure === other.measure && !text.slice(from, to).includes('。');
}

/** Of the same kind of things: they end alike. */
function areAlike({ names }: Named, others: readonly Named[]): boolean {
  const ends = new Set(others.flatMap((each) => each.names.map((name) => name.slice(-1))));
  return names.every((name) => ends.has(name.slice(-1)));
}

function report(passage: Passage, { count, names }: Named): Discrepancy[] {
  const found = `${names.length}${count.measure}`;
  const claimed = printCount(count);
  const message = `括号里列了 ${found}，括号前写作 ${claimed}，同一句里其他各项都是一致的。请核对名单和数目。`;
  return inPassage(passage, count.start, count.end, {
    severity: 'doubt',
    rule: 'names-counted',
    claimed,
    found,
    message,
  });
}
