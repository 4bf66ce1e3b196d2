import { type Count, countsIn } from './counts.ts';
import type { Mention } from './mentions.ts';
import { looksLikeUnit } from './nameLists.ts';

export type Span = readonly [start: number, end: number];

/** Names of rows that a sentence lists, with their number and the words that say what they have in common. */
export interface NamedRun {
  readonly mentions: readonly Mention[];
  /** Names among them that no annex has. */
  readonly unknown: readonly string[];
  readonly start: number;
  readonly end: number;
  /** 甲、乙2个单位, 有2个单位:甲、乙; null where the list gives none. */
  readonly count: Count | null;
  /** 等: there may be more than are named. */
  readonly open: boolean;
  /** What is said of them, nearest first. */
  readonly words: readonly Span[];
}

const bracket = '(?:\\([^()]*\\))?';
const joint = new RegExp(`^${bracket}(?:、|和|及|与|以及)$`, 'u');
const unknownBetween = new RegExp(`^${bracket}、([^、,;:。()\\d和及与]{2,16})${bracket}(?:、|和|及|与|以及)$`, 'u');
const units = '家个项类户名处';
const behind = /^(?:\([^()]*\))?(等|,?共|,?共计|,?合计|等共)?$/u;
const marker = /(?:为|是|有|即|:|\()$/u;
const some = /其中|如|例如|主要|特别|突出|较[多好高低差少长短大小]的|尤其|包括/u;

/** Every list of a sentence that may be meant to be whole. */
export function namedRunsIn(text: string, mentions: readonly Mention[]): NamedRun[] {
  const counts = countsIn(text);
  return runsOf(text, mentions).flatMap(({ run, unknown }): NamedRun[] => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const after = counts.find(({ start }) => start >= last.end);
    const word = after ? behind.exec(text.slice(last.end, after.start)) : null;
    const place = { mentions: run, unknown, start: first.start, end: last.end };
    if (after && word && isOfNames(after))
      return run.length > 1
        ? ofCountBehind(text, first, after).map((words) => ({
            ...place,
            count: after,
            open: word[1]?.startsWith('等') === true,
            words,
          }))
        : [];
    return listedBehind(text, counts, place);
  });
}

/** A clause, and what is denied in the next one: 虽有报送,但无一条被采用. */
const said = /^(?:[^,;。()]|\([^()]{1,8}\))*(?:,(?:但|且|却|而|没有|未|无|均未)[^,;。()\d]{2,20}(?=[,;。]|$))?/u;
/** 发现问题较少: how few is not said. */
const vague = /较[多少好差高低轻重]$/u;
const concluded = /^,((?:[^,;。()\d]{0,6})(?:结论|结果|等[次级])均?(?:评定)?为[^,;。()\d]{2,14})(?=[,;。]|$)/u;

/** 甲、乙2个单位未报送, 未报送的有甲、乙2家; 未发现问题,结论为“合格” says two things, each of them all. */
function ofCountBehind(text: string, first: Mention, count: Count): (readonly Span[])[] {
  const clause = said.exec(text.slice(count.end))?.[0] ?? '';
  const end = count.end + clause.length;
  // 存在单项否决问题的网站是:甲、乙,共2个.
  const start = clauseFrom(text, first.start - (text.charAt(first.start - 1) === ':' ? 1 : 0));
  const head = text.slice(start, first.start);
  const ahead: Span[] = /[有为是:的]$/u.test(head) ? [[start, first.start]] : [];
  // 网上办理率低于94%的甲、乙2个单位要…: what is asked of them says nothing of who they are.
  if (head.length > 3 && head.endsWith('的')) return [ahead];
  const conclusion = concluded.exec(text.slice(end))?.[1];
  return [
    [...(end > count.end && !vague.test(clause) ? [[count.end, end] as const] : []), ...ahead],
    ...(conclusion === undefined ? [] : [[[end + 1, end + 1 + conclusion.length]] as const]),
  ];
}

const ends = /[前后][\d一二三四五六七八九十]|最/u;
/** 排名前10位的单位中有乡镇4个: those of the kind, all of them. */
const amongEnds = /[前后](?:\d{1,2}|[一二三四五六七八九十]{1,3})[名位][^,;。\d]{0,6}[中里]/u;

/** 有5个部门不合格,分别是甲、乙; 未完成任务的镇为:甲、乙. */
function listedBehind(
  text: string,
  counts: readonly Count[],
  place: Pick<NamedRun, 'mentions' | 'unknown' | 'start' | 'end'>,
): NamedRun[] {
  const { start, end, mentions } = place;
  const rest = text.slice(end);
  const from = Math.max(text.lastIndexOf(';', start), text.lastIndexOf('。', start)) + 1;
  const head = text.slice(from, start);
  if (!marker.test(head) || some.test(head) || ends.test(head.replace(amongEnds, ''))) return [];
  const open = /^(?:\([^()]*\))?等/u.test(rest);
  const exact = counts.filter(
    (each) => each.start >= from && each.end <= start && each.bound === null && each.measure !== '%',
  );
  const count = exact.at(-1);
  if (count && (!isOfNames(count) || count.rough)) return [];
  if (exact.length > 1 || (!count && (mentions.length < 2 || rest.startsWith('、')))) return [];
  // 优秀1家,为甲镇.
  if (
    mentions.length < 2 &&
    !(count && /^[^,;。]{0,8},?为$/u.test(text.slice(count.end, start)) && /^(?:[,;。]|$)/u.test(rest))
  )
    return [];
  const words: Span[] = count
    ? [
        [count.end, start],
        [clauseFrom(text, count.start), count.start],
        [from, clauseFrom(text, count.start)],
      ]
    : [[from, start]];
  return [{ ...place, count: count ?? null, open, words: words.filter(([a, b]) => b > a) }];
}

function isOfNames({ measure, bound, rough }: Count): boolean {
  return units.includes(measure) && bound === null && !rough;
}

function clauseFrom(text: string, place: number): number {
  let at = place;
  while (at > 0 && !/[,;:。]/u.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Names joined by 、, each perhaps with its value in a bracket; a name that no annex has may stand between. */
function runsOf(text: string, mentions: readonly Mention[]): { run: Mention[]; unknown: string[] }[] {
  const runs: { run: Mention[]; unknown: string[] }[] = [];
  for (const mention of mentions) {
    const last = runs.at(-1);
    // 城北道路(县住建局)、第三小学(县教育局): whose it is.
    if (last && text.slice(last.run.at(-1)?.end ?? 0, mention.start) === '(' && text.charAt(mention.end) === ')')
      continue;
    const gap = text.slice(last?.run.at(-1)?.end ?? 0, mention.start);
    const between = unknownBetween.exec(gap)?.[1];
    if (last && joint.test(gap)) last.run.push(mention);
    else if (last && between !== undefined && looksLikeUnit(between)) {
      last.run.push(mention);
      last.unknown.push(between);
    } else runs.push({ run: [mention], unknown: [] });
  }
  // A name before the first or behind the last that no table has would make it another list.
  return runs.filter(({ run }) => !/[、和及与]$/u.test(text.slice(0, run[0]?.start ?? 0)));
}
