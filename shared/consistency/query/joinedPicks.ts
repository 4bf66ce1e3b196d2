import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Pick } from './picks.ts';
import { subjectOf } from './unitColumns.ts';

const joint = /^(?:、|和|及|与|以及|或)$/u;

/** 14个镇(街道、乡)和园区 are not 镇 alone, where nothing says which the others are. */
const goesOn = /^[和及与、](?:各|有关|相关)?(?:园区|开发区|经开区|高新区|新区|功能区|管委会|管理区|示范区)/u;

/** 县(市、区)和高新区, 乡镇及县供电公司: a kind of units and a unit that words join are one or the other, not one and the other. */
export function withJoinedPicks(picks: readonly Pick[], text: string): Pick[] {
  for (const one of picks) {
    const other = picks.find(
      ({ start, aspect }) => aspect !== one.aspect && joint.test(text.slice(one.end, start)) && areUnits(one, aspect),
    );
    if (!other) continue;
    const both = joinedPick(one, other);
    const apart = picks.filter(({ start, end }) => end <= one.start || start >= other.end);
    return withJoinedPicks(
      [...apart, both].sort((a, b) => a.start - b.start),
      text,
    );
  }
  return picks.filter(({ aspect, end }) => aspect !== 'kind' || !goesOn.test(text.slice(end)));
}

/** 8个县和14个部门分别报送信息: what each has. */
const inTurn = /^[^,;。\d]{0,12}(?:分别|依次|各)/u;

/** 8个县(市、区)和14个市政府部门共239件, 8个县和14个部门报送的信息239条: what both have together, where each is counted by itself. */
export function withCountedBefore(
  near: readonly Pick[],
  all: readonly Pick[],
  text: string,
  until: number,
): readonly Pick[] {
  const last = near.find(
    ({ end, aspect, annex }) => end <= until && !inTurn.test(text.slice(end)) && isOfUnits(annex, aspect),
  );
  const joined = last && /(?:、|和|及|与|以及)\d+[个家]$/u.exec(text.slice(0, last.start));
  const ahead = joined ? all.filter(({ end, aspect, annex }) => end === joined.index && isOfUnits(annex, aspect)) : [];
  if (!last || ahead.length === 0) return near;
  const rest = near.filter(({ start }) => start !== last.start);
  const own = near.filter(({ start, aspect, annex }) => start === last.start && isOfUnits(annex, aspect));
  const both = own.flatMap((one) => ahead.map((other) => joinedPick(other, one)));
  return [...rest, ...both.map((pick) => ({ ...pick, aspect: 'kind', start: last.start }))];
}

function joinedPick(one: Pick, other: Pick): Pick {
  const rows = new Set([...one.rows, ...other.rows]);
  return {
    ...one,
    say: `${one.say}、${other.say}`,
    rows: one.annex.rows.filter((row) => rows.has(row)),
    end: other.end,
  };
}

function isOfUnits(annex: AnnexGrid, aspect: string): boolean {
  return aspect === 'group' || aspect === 'kind' || aspect === `column ${subjectOf(annex).unit}`;
}

function areUnits({ annex, aspect }: Pick, other: string): boolean {
  const known = ['kind', `column ${subjectOf(annex).unit}`];
  return known.includes(aspect) && known.includes(other);
}
