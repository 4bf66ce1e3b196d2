import { createHash } from 'node:crypto';
import type { Pack } from '#shared/pack/pack.ts';
import { plainUnit } from '#shared/round/subject.ts';
import type { Edit } from '#shared/store/change.ts';

/**
 * What a workspace made from a pack holds: the frozen pack, its units in official order, the first round. Ids follow from
 * the content, so that two laptops that start from the same pack mean the same units.
 */
export function newWorkspaceEdits(pack: Pack): Edit[] {
  const packId = `${pack.id}@${pack.version}`;
  return [
    { entity: 'pack', id: packId, fields: { content: JSON.stringify(pack) } },
    ...pack.units.map(
      (unit, index): Edit => ({
        entity: 'unit',
        id: unitId(pack.id, unit.name),
        fields: {
          ...plainUnit,
          name: unit.name,
          short: unit.short ?? null,
          groupId: unit.group,
          order: (index + 1) * 1024,
          aliases: unit.aliases ?? [],
          exempt: unit.exempt ?? null,
        },
      }),
    ),
    firstRound(pack, packId),
  ];
}

function firstRound(pack: Pack, packId: string): Edit {
  const { round } = pack;
  return {
    entity: 'round',
    id: round.quarter ? `${round.year}q${round.quarter}` : `${round.year}`,
    fields: {
      title: round.title,
      year: round.year,
      quarter: round.quarter ?? null,
      from: round.period?.from ?? null,
      to: round.period?.to ?? null,
      asOf: round.asOf ?? null,
      date: round.date ?? null,
      packId,
      order: 1,
    },
  };
}

function unitId(packId: string, name: string): string {
  return `u-${createHash('sha256').update(`${packId}/${name}`).digest('hex').slice(0, 12)}`;
}
