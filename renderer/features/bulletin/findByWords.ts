import type { Matcher } from '../../ui/useMatcher.ts';

/** What has the query as it was typed comes first, then what has each of its words and numbers somewhere: 得分90 finds 得分不少于90. */
export function findByWords<Entry>(match: Matcher<Entry>, query: string): Entry[] {
  const whole = match(query).map(({ entry }) => entry);
  const words = query.match(/\d+(?:\.\d+)?|[^\d\s]+/gu) ?? [];
  if (words.length < 2) return whole;
  const [first = [], ...others] = words.map((word) => match(word).map(({ entry }) => entry));
  const found = others.map((entries) => new Set(entries));
  return [...new Set([...whole, ...first.filter((entry) => found.every((entries) => entries.has(entry)))])];
}
