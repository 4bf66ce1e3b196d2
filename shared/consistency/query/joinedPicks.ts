import type { Pick } from './picks.ts';
import { subjectOf } from './unitColumns.ts';

const joint = /^(?:、|和|及|与|以及|或)$/u;

/** 县(市、区)和高新区, 乡镇及县供电公司: a kind of units and a unit that words join are one or the other, not one and the other. */
export function withJoinedPicks(picks: readonly Pick[], text: string): Pick[] {
  for (const one of picks) {
    const other = picks.find(
      ({ start, aspect }) => aspect !== one.aspect && joint.test(text.slice(one.end, start)) && areUnits(one, aspect),
    );
    if (!other) continue;
    const rows = new Set([...one.rows, ...other.rows]);
    const both = {
      ...one,
      say: `${one.say}、${other.say}`,
      rows: one.annex.rows.filter((row) => rows.has(row)),
      end: other.end,
    };
    const apart = picks.filter(({ start, end }) => end <= one.start || start >= other.end);
    return withJoinedPicks(
      [...apart, both].sort((a, b) => a.start - b.start),
      text,
    );
  }
  return [...picks];
}

function areUnits({ annex, aspect }: Pick, other: string): boolean {
  const known = ['kind', `column ${subjectOf(annex).unit}`];
  return known.includes(aspect) && known.includes(other);
}
