import type { Edit } from '../store/change.ts';
import type { BodyRow } from './bodyRows.ts';
import type { ImportContext } from './importContext.ts';
import { foldText } from './nameFold.ts';
import { reportConfirmed, reportNoSuchUnit } from './reportSubjects.ts';
import type { SubjectIndex, SubjectMatch } from './subjectIndex.ts';

/** What a person has said about names of the file: it goes before everything that is found out. */
export interface ConfirmedNames {
  /** Null: nothing was said about this name. */
  match(row: BodyRow, name: string): SubjectMatch | null;
  /** Something was said about the name of this row that cannot be done, and reported. */
  refused(row: BodyRow): boolean;
  /** Each name becomes an alias of its unit, so that nobody is asked again. */
  edits(): Edit[];
}

export function createConfirmedNames(context: ImportContext, index: SubjectIndex): ConfirmedNames {
  const { data, options } = context;
  const wanted = new Map(Object.entries(options.confirmed ?? {}).map(([name, meant]) => [foldText(name), meant]));
  const aliases = new Map<string, string[]>();
  const units = new Map(data.units.map((unit) => [unit.id, unit]));
  const refused = new Set<BodyRow>();
  return {
    match(row, name) {
      const meant = wanted.size === 0 ? undefined : wanted.get(foldText(name));
      if (meant === undefined) return null;
      const found = index.byId(meant) ?? index.match(meant, row.group?.id ?? null);
      if (found.kind !== 'found' || found.remark !== null) {
        refused.add(row);
        reportNoSuchUnit(context, row, name, meant);
        return { kind: 'unknown', similar: [] };
      }
      // A name that the register has already is taken as said, but stays the name of whoever has it.
      if (!index.knows(name) && units.has(found.subject.id)) {
        const list = aliases.get(found.subject.id) ?? [];
        if (!list.includes(name)) aliases.set(found.subject.id, [...list, name]);
        reportConfirmed(context, row, name, found.subject.name);
      }
      return found;
    },
    refused: (row) => refused.has(row),
    edits: () =>
      [...aliases].map(([id, names]) => ({
        entity: 'unit',
        id,
        fields: { aliases: [...(units.get(id)?.aliases ?? []), ...names] },
      })),
  };
}
