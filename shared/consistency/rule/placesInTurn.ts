import { type FindMentions, listBefore, type Mention } from '../claim/mentions.ts';
import { readNumeral } from '../claim/numerals.ts';
import { ofWhom } from '../claim/ofWhom.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence } from '../read/textDocument.ts';
import { isOfAnotherTime, ranked, saysInWhat } from './placesSaid.ts';
import { isOfScore } from './ranksSaid.ts';

const numeral = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2})';
const place = `第?${numeral}[名位]?`;
const taking = '(?:(?<![得积评总])分[居列]|(?:分别|依次)(?:位列|位居|名列|排名|排在|[居列排]))[^,;。、()\\d第]{0,8}';
const inTurn = new RegExp(`${taking}(?<list>第${numeral}[名位]?(?:[、和及]${place})+)`, 'gu');
const tiedAhead = new RegExp(`并列第(?<place>${numeral})(?:[名位]的?|的)(?:单位|部门|乡镇)?(?:是|为|有)`, 'gu');

/** 甲、乙分列第一、第二位; 并列第3名的是丙、丁: the place that is said of each of a list of names. */
export function checkPlacesInTurn(sentence: Sentence, mentionsIn: FindMentions): Discrepancy[] {
  const { text } = sentence;
  if (isOfAnotherTime(text)) return [];
  const mentions = ofWhom(mentionsIn(text));
  const said = [...text.matchAll(inTurn)].flatMap((match) => {
    const places = [...(match.groups?.list ?? '').matchAll(new RegExp(numeral, 'gu'))].map(([each]) => each);
    const named = listBefore(text, mentions, match.index);
    const gap = text.slice(named.at(-1)?.end ?? 0, match.index);
    // 完成率分列第一、第二: what it is in may stand between.
    const isTheirs = named.length === places.length && /^[^,;。、]{0,8},?$/u.test(gap);
    const isOfOther = !isOfScore(gap.replace(/,$/u, '')) || saysInWhat(text.slice(0, named[0]?.start));
    return isTheirs ? paired(named, places, isOfOther) : [];
  });
  const tied = [...text.matchAll(tiedAhead)].flatMap((match) => {
    const named = listBehind(text, mentions, match.index + match[0].length);
    return paired(
      named,
      named.map(() => match.groups?.place ?? ''),
      false,
    );
  });
  return [...said, ...tied].flatMap(({ who, said: each, loosely }) => ranked(sentence, who, each, text, loosely));
}

interface Placed {
  readonly who: Mention;
  readonly said: string;
  /** By something else than what the printed places go by. */
  readonly loosely: boolean;
}

function paired(named: readonly Mention[], places: readonly string[], loosely: boolean): Placed[] {
  return named.flatMap((who, at): Placed[] => {
    const said = places[at] ?? '';
    return readNumeral(said) > 0 ? [{ who, said, loosely }] : [];
  });
}

/** The names joined by 、 that begin at a place. */
function listBehind(text: string, mentions: readonly Mention[], from: number): Mention[] {
  const found: Mention[] = [];
  for (const mention of mentions.filter(({ start }) => start >= from)) {
    const gap = text.slice(found.at(-1)?.end ?? from, mention.start);
    if (found.length === 0 ? gap !== '' : !/^[、和及与]$/u.test(gap)) break;
    found.push(mention);
  }
  return found;
}
