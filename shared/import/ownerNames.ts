import { matchName, type NameMatch } from '../names/matchName.ts';
import { createNameIndex } from '../names/nameIndex.ts';
import { splitNames } from '../names/splitNames.ts';
import type { LeafColumn } from '../pack/column.ts';
import type { Unit } from '../round/subject.ts';
import type { Edit } from '../store/change.ts';
import type { ImportContext } from './importContext.ts';
import { foldText } from './nameFold.ts';

/** Units that a cell names beside its row's own name, alone or several: the sponsor of an account, who is responsible for a task. */
export interface OwnerNames {
  /** What cells have in common that name the same units: how they write them does not matter. */
  keyOf(text: string, groupId?: string | null): string;
  /** The only unit that a cell names, where that is sure. */
  unitOf(text: string): Unit | null;
  /** Tells once for each name how it was understood, and asks where that is not sure. The text itself stays as printed. */
  report(text: string, row: number, column: LeafColumn, groupId?: string | null): void;
  /** Names that a person has said the meaning of become aliases. */
  edits(): Edit[];
}

export function createOwnerNames(context: ImportContext): OwnerNames {
  const { data, report, options } = context;
  const units = new Map(data.units.map((unit) => [unit.id, unit]));
  const match = createMatcher(context);
  const confirmed = new Map(Object.entries(options.confirmed ?? {}).map(([name, meant]) => [foldText(name), meant]));
  const told = new Set<string>();
  const aliases = new Map<string, string[]>();
  const confirmedUnit = (name: string): Unit | null => {
    const meant = confirmed.get(foldText(name));
    if (meant === undefined) return null;
    const found = units.has(meant) ? meant : sureId(match(meant));
    return found === null ? null : (units.get(found) ?? null);
  };
  const unitNamed = (name: string): Unit | null => {
    const found = sureId(match(name));
    return confirmedUnit(name) ?? (found === null ? null : (units.get(found) ?? null));
  };
  const namesIn = (text: string) => (text.trim() === '' || unitNamed(text) ? [text] : splitNames(text));
  // A unit of another group is another region's or level's: 咸安区's 教育局 is not that of the city.
  const belongs = (unit: Unit, groupId: string | null) => groupId === null || unit.groupId === groupId;
  return {
    keyOf(text, groupId = null) {
      const keys = namesIn(text).map((name) => {
        const unit = unitNamed(name);
        return unit && belongs(unit, groupId) ? `\u0001${unit.id}` : foldText(name);
      });
      return keys.length === 1 ? (keys[0] ?? '') : keys.sort().join('\u0002');
    },
    unitOf(text) {
      const names = namesIn(text);
      return names.length === 1 ? unitNamed(names[0] ?? '') : null;
    },
    report(text, row, column, groupId = null) {
      for (const name of namesIn(text)) {
        const key = `${foldText(name)}\u0000${groupId}`;
        if (name.trim() === '' || told.has(key)) continue;
        told.add(key);
        const place = { row, subject: name };
        const title = column.title.replace(/\s+/gu, '');
        const said = confirmedUnit(name);
        const found = match(name);
        if (said) {
          if (found.kind === 'sure') continue;
          aliases.set(said.id, [...(aliases.get(said.id) ?? []), name]);
          const message = `${title}“${name}”按确认的对应关系就是“${said.name}”，导入时把这个写法记为它的别名。`;
          report.add('info', place, message);
        } else if (found.kind === 'sure' && !found.plain) {
          const unit = units.get(found.unitId);
          if (!unit || !belongs(unit, groupId)) continue;
          report.add('info', place, `${title}“${name}”就是“${unit.name}”：${found.reason}。原样读入。`);
        } else if (found.kind === 'likely') ask(name, found, title, place, groupId);
      }
    },
    edits: () =>
      [...aliases].map(([id, names]) => ({
        entity: 'unit',
        id,
        fields: { aliases: [...(units.get(id)?.aliases ?? []), ...names] },
      })),
  };

  function ask(
    name: string,
    found: Extract<NameMatch, { kind: 'likely' }>,
    title: string,
    place: { row: number; subject: string },
    groupId: string | null,
  ): void {
    const candidates = found.candidates.flatMap(({ unitId, reason }) => {
      const unit = units.get(unitId);
      return unit && belongs(unit, groupId) ? [{ subjectId: unitId, name: unit.name, reason }] : [];
    });
    if (candidates.length === 0) return;
    const offered = candidates.map((candidate) => `“${candidate.name}”（${candidate.reason}）`).join('、');
    const message = `${title}“${name}”可能是${offered}，没有把握，原样读入。`;
    report.add('warning', place, message, '如果是，请确认，这个写法会记为它的别名；如果不是，可不理会。', candidates);
  }
}

function sureId(match: NameMatch): string | null {
  return match.kind === 'sure' ? match.unitId : null;
}

/** Longer texts are sentences, not names. */
const longestName = 60;

function createMatcher({ data }: ImportContext): (name: string) => NameMatch {
  const known = new Map<string, NameMatch>();
  let index: ReturnType<typeof createNameIndex> | null = null;
  const date = data.round.asOf ?? data.round.to ?? data.round.date;
  return (name) => {
    if (data.units.length === 0 || name.length > longestName) return { kind: 'unknown', candidates: [] };
    index ??= createNameIndex(
      data.units.map(({ id, short, ...unit }) => ({ ...unit, unitId: id, shorts: short === null ? [] : [short] })),
      data.pack.office.place,
    );
    const found = known.get(name) ?? matchName(index, name, { date });
    known.set(name, found);
    return found;
  };
}

const ownerTitle = /(?:责任|牵头|配合|承办|主办|承担|办理|实施|落实|整改|主管)(?:单位|部门)/u;

/** Whether a column names units beside the row's own name. */
export function namesOwners(column: LeafColumn): boolean {
  if (column.kind !== 'attribute') return false;
  return ['unit', 'units', 'sponsor'].includes(column.attribute) || ownerTitle.test(column.title.replace(/\s+/gu, ''));
}
