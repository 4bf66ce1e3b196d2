import type { AnnexRow } from '../annex/annexRow.ts';
import { relateRows } from '../annex/relatedRows.ts';
import { unitsNamed } from '../names/unitsNamed.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { RoundData } from '../round/roundData.ts';
import { nameOn, namingDay } from '../round/unitThroughTime.ts';

/** The rows of an annex by the unit that has to put them right: its own, and those of its accounts. */
export function rowsByUnit(
  data: RoundData,
  definition: AnnexDefinition,
  rows: readonly AnnexRow[],
): Map<string, readonly AnnexRow[]> {
  const related = relateRows('units', { definition, rows }, unitsNamed(data), undefined);
  return new Map(data.units.map((unit) => [unit.id, related(rowOf(data, unit.id))] as const));
}

/** A row of a unit as far as other rows are looked for by it. */
function rowOf({ units, round }: RoundData, unitId: string): AnnexRow {
  const unit = units.find(({ id }) => id === unitId);
  const { name, short } = unit ? nameOn(unit, namingDay(round)) : { name: '', short: null };
  const of = { id: unitId, name, short: short ?? name, groupId: unit?.groupId ?? null, exempt: unit?.exempt ?? null };
  return { subject: { ...of, attributes: {}, starts: [] }, values: {}, problems: [] };
}
