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
  return picks.filter(({ aspect, end }) => aspect !== 'kind' || !goesOn.test(text.slice(end)));
}

function areUnits({ annex, aspect }: Pick, other: string): boolean {
  const known = ['kind', `column ${subjectOf(annex).unit}`];
  return known.includes(aspect) && known.includes(other);
}
