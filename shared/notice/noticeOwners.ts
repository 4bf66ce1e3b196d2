import type { AnnexRow } from '../annex/annexRow.ts';
import { relateRows } from '../annex/relatedRows.ts';
import { matchName } from '../names/matchName.ts';
import { createNameIndex } from '../names/nameIndex.ts';
import { splitNames } from '../names/splitNames.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { RoundData } from '../round/roundData.ts';
import { nameOn, namingDay } from '../round/unitThroughTime.ts';

/** The rows of an annex by the unit that has to put them right: its own, and those of its accounts. */
export function rowsByUnit(
  data: RoundData,
  definition: AnnexDefinition,
  rows: readonly AnnexRow[],
): Map<string, readonly AnnexRow[]> {
  const related = relateRows('units', { definition, rows }, data.units, undefined);
  const own = new Map(data.units.map((unit) => [unit.id, related(rowOf(data, unit.id))] as const));
  const found = new Set([...own.values()].flat());
  const unknown = rows.filter((row) => !found.has(row) && sponsorOf(row) !== '');
  if (unknown.length === 0) return own;
  const unitsOf = createOwnerMatcher(data);
  for (const row of unknown) {
    for (const id of unitsOf(sponsorOf(row))) own.set(id, [...(own.get(id) ?? []), row]);
  }
  return own;
}

function sponsorOf({ subject }: AnnexRow): string {
  return subject.attributes.sponsor ?? '';
}

/** A sponsor is printed as the account gives it: its short name, with or without the place. Only what is certain counts. */
function createOwnerMatcher(data: RoundData): (sponsor: string) => string[] {
  const units = data.units.map(({ id, short, ...unit }) => ({
    ...unit,
    unitId: id,
    shorts: short === null ? [] : [short],
  }));
  const index = createNameIndex(units, data.pack.office.place);
  const date = namingDay(data.round);
  const sure = (name: string): string[] => {
    const match = matchName(index, name, { date });
    return match.kind === 'sure' ? [match.unitId] : [];
  };
  return (sponsor) => {
    const whole = sure(sponsor);
    return whole.length > 0 ? whole : [...new Set(splitNames(sponsor).flatMap(sure))];
  };
}

/** A row of a unit as far as other rows are looked for by it. */
function rowOf({ units, round }: RoundData, unitId: string): AnnexRow {
  const unit = units.find(({ id }) => id === unitId);
  const { name, short } = unit ? nameOn(unit, namingDay(round)) : { name: '', short: null };
  const of = { id: unitId, name, short: short ?? name, groupId: unit?.groupId ?? null, exempt: unit?.exempt ?? null };
  return { subject: { ...of, attributes: {}, starts: [] }, values: {}, problems: [] };
}
