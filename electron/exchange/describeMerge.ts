import type { MergedPart, MergePreview, ReportedConflict } from '#shared/exchange/mergeView.ts';
import type { Change } from '#shared/store/change.ts';
import type { Session } from '../session.ts';
import type { Conflict } from '../store/conflicts.ts';
import { isRetraction } from '../store/weighHeads.ts';
import { kindOf } from './describeAct.ts';
import { type ThingPlaces, thingPlaces } from './thingPlaces.ts';

/** What came, by kind and annex. */
export function partsOf(session: Session, changes: Iterable<Change>): MergedPart[] {
  const places = thingPlaces(session);
  const parts = new Map<string, Omit<MergedPart, 'things'> & { fields: number; readonly things: Set<string> }>();
  for (const change of changes) {
    const key = kindOf(change);
    const part = parts.get(key) ?? newPart(places, change);
    parts.set(key, part);
    part.things.add(change.id);
    part.fields += Object.keys(change.fields).length;
  }
  return [...parts.values()]
    .map((part) => ({ ...part, things: part.things.size }))
    .sort((a, b) => a.where.localeCompare(b.where, 'zh-CN', { numeric: true }));
}

function newPart(places: ThingPlaces, change: Change) {
  const { entity, id } = change;
  const counter = places.counterOf(entity, id);
  const inCells = entity === 'finding';
  return { where: whereOf(places, change), counter, inCells, things: new Set<string>(), fields: 0 };
}

function whereOf(places: ThingPlaces, { entity, id, fields }: Change): string {
  const { where } = places.placeOf(entity, id, Object.keys(fields)[0] ?? '');
  // Of a problem or a remark the annex is only that of the first one.
  return entity === 'finding' ? where || '检查记录' : (where.split(' ').at(-1) ?? where);
}

export function peopleOf(changes: Iterable<Change>): MergePreview['people'] {
  const counts = new Map<string, number>();
  for (const { person } of changes) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts]
    .map(([person, count]) => ({ person: person || '（未署名）', changes: count }))
    .sort((a, b) => b.changes - a.changes);
}

export function conflictInWords(places: ThingPlaces, conflict: Conflict): ReportedConflict {
  const place = places.placeOf(conflict.entity, conflict.id, conflict.field);
  const values = conflict.contenders.map(({ value, person, at }) => ({
    text: places.textOf(place, value),
    person,
    at,
  }));
  return { where: place.where, subject: place.subject, title: place.title, values };
}

export function conflictSentence({ where, subject, title, values }: ReportedConflict): string {
  return `${where} ${subject}“${title}”：${values.map(({ text, person }) => `${person}填“${text}”`).join('，')}`;
}

/** What a person should know before merging. */
export function warningsOf(changes: Iterable<Change>): string[] {
  let back = 0;
  for (const change of changes) if (isRetraction(change)) back += 1;
  return back > 0 ? [`其中 ${back} 条是对方撤销自己或撤销合并的记录，合并后这些内容也随之撤销。`] : [];
}

/** For other programs: things that are no cells are named by their entity. */
export function describeConflict(places: ThingPlaces, { entity, id, field, contenders }: Conflict) {
  const place = places.placeOf(entity, id, field);
  const values = contenders.map(({ value, person, device, at }) => ({
    value: places.textOf(place, value),
    person,
    device,
    at,
  }));
  if (entity !== 'finding') return { annex: null, subject: id, column: `${entity}.${field}`, values };
  return { annex: place.annexId, subject: place.subjectId, column: field, values };
}
