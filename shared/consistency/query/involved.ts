import { numberAt } from '../rule/relations.ts';
import type { RowSet } from './candidates.ts';
import { rowsAre } from './distinctCounts.ts';
import type { Reading } from './readings.ts';
import { subjectOf, townsOver, unitsOf } from './unitColumns.ts';
import type { Wording } from './wording.ts';

const words = /(?:涉及|分布在|分布于|来自|集中在)(?:了|全[县市区州旗]|到)?$/u;

const namedBehind = /(涉及|分布在|分布于|来自|集中在)[^,;。\d]{2,60}等$/u;

/** 未办结12件,涉及8个单位: how many units have some of what the number before counts, as the annexes show that one. */
export function involvedIn(
  shown: readonly Reading[],
  { near, after, unitNoun, quantity }: Wording,
  text: string,
): Reading[] {
  // 涉及甲、乙、丙等6家单位: the names leave some out.
  const said = words.exec(text.slice(...near).replace(namedBehind, '$1'));
  const ofUnits = unitNoun !== '' || quantity.measure === '家';
  if (!said || !'家个所'.includes(quantity.measure)) return [];
  return shown.flatMap((reading): Reading[] => {
    const { annex } = reading.rows;
    const { unit, ofUnits: each, thing } = subjectOf(annex);
    const called = thing.length >= 2 && text.slice(...after).startsWith(thing.slice(-2));
    // 甲、乙各1条,涉及5个单位: of units that are named the number is over all that came before.
    const isOfSome = reading.rows.fixed.some(({ aspect }) => aspect === `column ${unit ?? annex.nameColumn}`);
    if (isOfSome || (ofUnits ? unit === null : !called)) return [];
    const rows = withSome(reading);
    const towns = townsOver(annex, rows.rows, unitNoun);
    const things = each || rowsAre.test(thing) ? rows.rows.length : new Set(rows.rows.map(({ name }) => name)).size;
    const size = towns ? towns.length : each || called ? things : unitsOf(annex, rows.rows).length;
    const cover = said[0].length + unitNoun.length;
    return [
      {
        ...reading,
        rows,
        column: null,
        naming: null,
        against: null,
        aggregate: 'involved',
        value: size * 100,
        cover,
        left: 0,
        leftBefore: 0,
        rest: '',
      },
    ];
  });
}

function withSome({ rows, column }: Reading): RowSet {
  if (!column) return rows;
  return { ...rows, rows: rows.rows.filter((row) => (numberAt(row, column.column) ?? 0) !== 0) };
}
