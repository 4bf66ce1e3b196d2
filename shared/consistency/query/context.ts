import type { AnnexGrid } from '../read/annexGrid.ts';
import type { PickContext } from './candidates.ts';
import { withCountedBefore } from './joinedPicks.ts';
import type { Passage } from './passage.ts';
import { periodRunIn } from './periodRows.ts';
import type { Pick } from './picks.ts';
import type { Question } from './question.ts';
import { amongFirst } from './rankPicks.ts';
import { isOfState } from './stateColumns.ts';
import { turnOfBefore } from './turnBefore.ts';
import { subjectOf } from './unitColumns.ts';
import type { Wording } from './wording.ts';
import type { WordReader } from './wordReader.ts';

/** Which rows of a table the words of a number pick, near it and before it. */
export function contextIn(annex: AnnexGrid, reader: WordReader, question: Question): PickContext {
  const { passage, text, wording, ofEach, ofOthers, without, ofWhole } = question;
  const { quantity } = wording;
  const { single, joined, before } = reader.picksOf(annex, passage);
  const picks = joined.some((pick) => isCut(pick, wording)) ? single : joined;
  const isOut = ({ start, end }: Pick): boolean => without !== null && start >= without[0] && end <= without[1];
  const isOwn = (pick: Pick): boolean => isNear(pick, question) && !isOut(pick) && !isRange(pick, question);
  const owned = picks.filter(isOwn);
  const held = heldPicks(annex, picks, text, wording);
  const ahead = held.length + owned.length > 0 ? held : leadingPicks(picks, text, wording);
  const own = [...ahead.filter(({ aspect }) => owned.every((each) => each.aspect !== aspect)), ...owned];
  // 甲、乙、丙分别为16条、15条、13条 where a table has no 乙: what it has of the others is no number of theirs.
  const isUneven =
    wording.turn !== null &&
    own.some((pick) => own.some((each) => each.start > pick.end && each.aspect === pick.aspect));
  const unitAspects = ['kind', `column ${annex.nameColumn}`, `column ${subjectOf(annex).unit}`];
  const head = headPicks(before[0] ?? [], question);
  return {
    annex,
    near:
      head?.concat(own.filter(({ start, aspect }) => start >= quantity.end && head[0]?.aspect !== aspect)) ??
      turnPicks(picks, text, wording) ??
      turnOfPeriods(annex, text, wording) ??
      turnOfBefore(before[0] ?? [], picks, wording, text) ??
      (isUneven ? [] : withCountedBefore(own, single, text, quantity.start)),
    before: [picks.filter((pick) => pick.end <= quantity.start && !isNear(pick, question)), ...before].map((each) =>
      ofWhole ? each.filter((pick) => !unitAspects.includes(pick.aspect)) : each,
    ),
    others: ofOthers,
    earlier: ofOthers ? earlierIn(passage).flatMap((each) => reader.picks(annex, each)) : [],
    without: picks.filter(isOut),
    each: ofEach,
    partOfAll: question.ofThese,
  };
}

function isNear({ start, end, aspect }: Pick, { text, wording: { near, after } }: Question): boolean {
  return (
    (start >= near[0] && end <= near[1] && !isTimeAhead(text, start, end)) ||
    // 排名前5位的单位中,乡镇2个,部门3个: of those, each of them.
    (aspect === amongFirst && end <= near[0] && !/[;。]/u.test(text.slice(end, near[0]))) ||
    // 4项由甲、乙、丙牵头: the first of a list is no condition on them all.
    (start >= after[0] && end <= after[1] && !(end === after[1] && text.charAt(end) === '、'))
  );
}

/** 四季度,38家单位: when, and perhaps no condition. */
function isTimeAhead(text: string, start: number, end: number): boolean {
  return text.charAt(end) === ',' && /[月年季度份]$/u.test(text.slice(start, end));
}

/** 6月至10月分别为57.1%、59.0%…: each is of one of them. */
function isRange({ start, end }: Pick, { text, wording }: Question): boolean {
  return wording.turn !== null && /[至到—～~-]/u.test(text.slice(start, end));
}

/** 12个县(市、区)、某经开区: the number is of the first alone. */
function isCut({ start, end }: Pick, { after: [from, to] }: Wording): boolean {
  return start >= from && start < to && end > to;
}

/** Every sentence of its paragraph before this one. */
function earlierIn({ sentence, beside }: Passage): readonly string[] {
  return beside.slice(0, Math.max(0, beside.indexOf(sentence.text)));
}

/** 竹园镇交办3个、完成1个; 县财政局隐患7处,整改4处: whoever leads a clause has all that it counts, and how far that is. */
function heldPicks(annex: AnnexGrid, picks: readonly Pick[], text: string, wording: Wording): Pick[] {
  const { near, quantity } = wording;
  const [from, to] = near;
  if (quantity.measure === '%' || picks.length === 0) return [];
  const isListed = /^、[^,;:。、()\d]{1,6}$/u.test(text.slice(from, to));
  const isState = picks.some((pick) => pick.start >= from && pick.end === to && isOfState(annex, pick));
  const isDone = isState && /^[,、]?(?:目前|现|其中|均)?已?[^,;:。、()\d]{2,6}$/u.test(text.slice(from, to));
  if (!isListed && !isDone) return [];
  const end = isListed ? from : Math.max(0, from - 1);
  const start = Math.max(...[',', ';', ':', '。', '('].map((mark) => text.lastIndexOf(mark, end - 1))) + 1;
  return picks.filter((pick) => pick.start === start && pick.end < from && !/[;。]/u.test(text.slice(pick.end, from)));
}

/** 14个部门承接2922件,办结率98.7%,满意率90.9%: a rate that is named alone is of whom the sentence begins with, where it names nobody else. */
function leadingPicks(picks: readonly Pick[], text: string, { near, quantity }: Wording): Pick[] {
  if (
    quantity.measure !== '%' ||
    picks.length === 0 ||
    !/^\p{Script=Han}{1,8}[率度](?:为|达|仅)*$/u.test(text.slice(...near))
  )
    return [];
  const head = /^(?:\d+[个家])?/u.exec(text)?.[0].length ?? 0;
  const before = picks.filter(({ end }) => end <= near[0]);
  const own = before.filter(({ start, aspect }) => start === head && /^(?:kind|group|column)/u.test(aspect));
  return before.length === own.length ? own : [];
}

/** Whose the first is: 道路（县住建局）和水厂. */
const owner = /^\([^()\d]*\)/u;
/** Nothing between two names but the number of the first: 甲121件、乙, where a table has a row for each. */
const ownNumber = /^[^,;:。、\d()]{0,4}\d[\d.,]*[^,;:。、\d()]{1,4}[、,和]$/u;

/** 甲、乙、丙分别为23天、19天、31天, 甲121件、乙47件、丙6件,分别减少28件、16件、5件: the one whose turn it is. */
function turnPicks(picks: readonly Pick[], text: string, { turn }: Wording): Pick[] | null {
  if (turn === null) return null;
  const before = picks.filter(({ end }) => end <= turn.start);
  for (const aspect of new Set(before.map((pick) => pick.aspect))) {
    const own = before.filter(
      (pick, at, all) =>
        pick.aspect === aspect &&
        all.findIndex((other) => other.aspect === aspect && other.start === pick.start) === at,
    );
    let from = own.length - 1;
    const follows = (at: number): boolean => {
      const gap = text.slice(own[at - 1]?.end, own[at]?.start).replace(owner, '');
      return gap.length <= 3 || (own[at]?.rows.length === 1 && ownNumber.test(gap));
    };
    while (from > 0 && follows(from)) from -= 1;
    const run = own.slice(Math.max(from, 0));
    const pick = run[turn.at];
    if (pick && run.length === turn.of) return [pick];
  }
  return null;
}

/** 公开内容不准确。共6个问题; 环境卫生方面。涉及12家景区、17处问题: a sentence before that is a value of the table says of which. */
function headPicks(picks: readonly Pick[], { passage, wording, isFirst }: Question): Pick[] | null {
  const [head] = passage.before;
  if (head === undefined || picks.length === 0 || !isFirst) return null;
  const [, to] = wording.near;
  const bare = head.replace(/^\([一二三四五六七八九十]+\)|^[一二三四五六七八九十\d]+[、.]|(?:方面|问题|类)?。$/gu, '');
  const at = head.indexOf(bare);
  const whole = picks.filter(
    ({ start, end, aspect }) => start <= at && end >= at + bare.length && aspect.startsWith('column'),
  );
  return whole.length === 0 ? null : whole.map((pick) => ({ ...pick, start: to === 0 ? -bare.length : 0, end: to }));
}

/** 6月至10月办结率分别为: the month whose turn it is. */
function turnOfPeriods(annex: AnnexGrid, text: string, { turn }: Wording): Pick[] | null {
  const run = turn === null ? null : periodRunIn(annex, text.slice(0, turn.start));
  const row = turn !== null && run?.rows.length === turn.of ? run.rows[turn.at] : undefined;
  if (!run || !row) return null;
  return [
    { annex, aspect: `column ${annex.nameColumn}`, say: `“${row.name}”`, rows: [row], start: run.start, end: run.end },
  ];
}
