import type { Count } from './counts.ts';
import type { Mention } from './mentions.ts';

/** A number said of rows that a sentence names. */
export interface Statement {
  readonly count: Count;
  readonly mention: Mention;
  /** Where the words about it begin and end: its clause, with the name. */
  readonly start: number;
  readonly end: number;
  /** Said without the name, behind another number of it. */
  readonly goesOn: boolean;
}

/** 甲(县住建局)和乙(县水利局): a bracket may stand behind each. */
const joins = /^(?:\([^()\d]*\))?(?:、|和|及|与|以及|,)$/u;
const ownBracket = /^\([^()\d]*\)/u;
const notItsNumber =
  /[;。]|等|其余|其他|全[县市区州]|各单位|比|较|高于|低于|超过|平均|共(?!计?报)|合计|其中[^,]{0,3}$|\d/u;

/** Who each number of a sentence is said of: 甲（3件）, 甲以90分, 甲、乙各3条, 甲、乙分别为3条、2条, and what goes on about 甲. */
export function statementsIn(text: string, counts: readonly Count[], all: readonly Mention[]): Statement[] {
  const mentions = all.filter((mention, at) => !isOwner(text, mention, all[at - 1]));
  const found: Statement[] = [];
  for (const [at, count] of counts.entries()) {
    // 占44.3% is a share of something.
    if (count.measure === '%' && /占[^,;。]{0,8}$/u.test(count.before)) continue;
    // 三项均不具备 is said of three things that are known.
    if (
      count.rough ||
      count.bound !== null ||
      /^(?:[^,;。、]{0,4})(?:均|都|全部|皆)/u.test(count.after) ||
      found.some((each) => each.count === count)
    )
      continue;
    // 最低分68.7分(丙): whose it is stands behind it.
    const holder = holderBehind(text, count, mentions);
    if (holder) {
      found.push({ count, mention: holder, start: count.start - count.before.length, end: holder.end, goesOn: false });
      continue;
    }
    const run = runBefore(text, mentions, count.start);
    const last = run.at(-1);
    const before = counts[at - 1];
    if (last && (!before || before.end <= last.end)) found.push(...ofRun(text, counts.slice(at), run, last.end));
    else if (last && run.length > 1 && /分别[^,;。]{0,6}$|各[^,;。]{0,4}$/u.test(count.before))
      found.push(...ofRun(text, counts.slice(at), run, count.start - count.before.length));
    else if (before) found.push(...goingOn(text, before, count, found));
  }
  return found;
}

/** 城北道路(县住建局牵头): whose it is. */
function isOwner(text: string, { start, end }: Mention, before: Mention | undefined): boolean {
  const gap = text.slice(before?.end ?? start, start);
  return /^\([^()\d]*$/u.test(gap) && /^[^()\d]*\)/u.test(text.slice(end));
}

function holderBehind(text: string, { end, before }: Count, mentions: readonly Mention[]): Mention | undefined {
  if (!/最[高低多少大小长短]|[首末]位|第[一二三]/u.test(before) || text.charAt(end) !== '(') return undefined;
  return mentions.find((mention) => mention.start === end + 1 && text.charAt(mention.end) === ')');
}

/** The names joined by 、 that end nearest before a place, with what stands behind the last of them free of other names. */
function runBefore(text: string, mentions: readonly Mention[], place: number): Mention[] {
  const run: Mention[] = [];
  for (let at = mentions.findLastIndex(({ end }) => end <= place); at >= 0; at -= 1) {
    const mention = mentions[at];
    const next = run[0];
    if (!mention || (next && !joins.test(text.slice(mention.end, next.start)))) break;
    run.unshift(mention);
  }
  return run;
}

/** `from`: where the words begin that lead from the names to the number; 甲、乙2个单位报送50条以上,分别报送66条、52条. */
function ofRun(text: string, counts: readonly Count[], run: readonly Mention[], from: number): Statement[] {
  const [count] = counts;
  const last = run.at(-1);
  if (!count || !last) return [];
  const gap = text.slice(from, count.start).replace(ownBracket, '');
  const say = (mention: Mention, of: Count): Statement => ({
    count: of,
    mention,
    start: mention.start,
    end: of.end + of.after.length,
    goesOn: false,
  });
  if (/^[(]/u.test(gap) && gap.length <= 8) return [say(last, count)];
  // (丙),相差27.0分: in brackets the name belongs to what stands before them.
  if (gap.startsWith(')') && text.charAt(last.start - 1) === '(') return [];
  if (notItsNumber.test(gap) || gap.length > 24 || (gap.match(/,/gu) ?? []).length > 1) return [];
  if (run.length > 1 && /分别|依次/u.test(gap)) {
    // A name before the first that no table has would shift them all.
    if (/[、和及与]$/u.test(text.slice(0, run[0]?.start))) return [];
    const row = listedCounts(text, counts, run.length);
    if (listedCounts(text, counts, run.length + 1).length > run.length) return [];
    return row.length === run.length ? run.flatMap((mention, at) => (row[at] ? [say(mention, row[at])] : [])) : [];
  }
  if (run.length > 1) return /各[^,]{0,6}$/u.test(gap) ? run.map((mention) => say(mention, count)) : [];
  return isOfUnits(count) ? [] : [say(last, count)];
}

/** 12条、8条和5条: as many as names. */
function listedCounts(text: string, counts: readonly Count[], length: number): Count[] {
  const row = counts.slice(0, length);
  return row.filter((count, at) => at === 0 || joins.test(text.slice(row[at - 1]?.end ?? 0, count.start)));
}

/** 区信访局2家单位 counts names. */
function isOfUnits({ measure, after }: Count): boolean {
  return '家个'.includes(measure) && /^(?:单位|部门|乡镇|镇|街道|网站|账号|乡|县|区)/u.test(after);
}

/** 永昌镇报送22条,采用12条, 官网发布210条、微信发布180条: the second is said of it too. */
function goingOn(text: string, before: Count, count: Count, found: readonly Statement[]): Statement[] {
  const same = found.filter((each) => each.count === before);
  const [only] = same;
  const gap = text.slice(before.end, count.start);
  if (
    !only ||
    same.length !== 1 ||
    !/^[,、]/u.test(gap) ||
    gap.length > 14 ||
    notItsNumber.test(gap) ||
    isOfUnits(count)
  )
    return [];
  return [{ count, mention: only.mention, start: before.end, end: count.end + count.after.length, goesOn: true }];
}
