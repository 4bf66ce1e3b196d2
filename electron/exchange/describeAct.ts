import { type ActPart, actSentence } from '#shared/exchange/actSentence.ts';
import { type Change, type FieldValue, parseFindingId } from '#shared/store/change.ts';
import { isInner } from '#shared/store/fieldTitles.ts';
import { canonicalJson } from '../store/canonicalJson.ts';
import { claimOf } from '../store/weighHeads.ts';
import type { ThingPlaces } from './thingPlaces.ts';

const mostNamed = 3;
/** A text is told by its beginning; unfolding shows all of it. */
const longest = 60;

/** The changes of one action in one sentence. */
export function describeAct(places: ThingPlaces, changes: readonly Change[]): string {
  const kinds = new Map<string, Change[]>();
  for (const change of changes) {
    const key = kindOf(change);
    const known = kinds.get(key);
    if (known) known.push(change);
    else kinds.set(key, [change]);
  }
  const source = changes.find(({ entity }) => entity === 'source')?.fields.name;
  const parts = [...kinds.values()].map((same) => partOf(places, same));
  return actSentence(parts, typeof source === 'string' ? source : null);
}

/** What only accompanies an answer: that the visit has begun, what was said beside it. */
export function isBeside({ entity, action }: Change): boolean {
  return (entity === 'visit' || entity === 'remark') && !action.startsWith(entity);
}

/** Answers of one annex are one kind; so are all units. */
export function kindOf({ entity, id }: Pick<Change, 'entity' | 'id'>): string {
  if (entity !== 'finding') return entity;
  const { roundId, annexId } = parseFindingId(id);
  return `${roundId}/${annexId}`;
}

function partOf(places: ThingPlaces, changes: readonly Change[]): ActPart {
  const [first] = changes as readonly [Change, ...Change[]];
  const { entity } = first;
  const ids = [...new Set(changes.map(({ id }) => id))];
  const { where } = places.placeOf(entity, first.id, '');
  const names = ids.slice(0, mostNamed).map((id) => places.placeOf(entity, id, '').subject);
  return {
    entity,
    where: entity === 'finding' ? where || '检查记录' : ids.length > 1 ? (where.split(' ').at(-1) ?? where) : where,
    counter: places.counterOf(entity, first.id),
    names: [...new Set(names)].filter((name) => name !== ''),
    things: ids.length,
    fields: changes.reduce((sum, { fields }) => sum + Object.keys(fields).length, 0),
    said: saidOfAll(places, changes),
  };
}

/** What all of them were told alike; of one thing: all that was said. */
function saidOfAll(places: ThingPlaces, changes: readonly Change[]): string[] {
  const [first] = changes as readonly [Change, ...Change[]];
  const told = canonicalJson(visible(first));
  if (changes.some((change) => canonicalJson(visible(change)) !== told)) return [];
  return Object.keys(visible(first)).flatMap((field) => {
    const place = places.placeOf(first.entity, first.id, field);
    const text = places.textOf(place, claimOf(field, first));
    if (field === 'removed' && first.entity !== 'finding') return first.fields.removed === true ? '删去了' : '放回来了';
    // Its name is said already.
    if (text === place.subject) return [];
    return `${place.title}“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`;
  });
}

/** Of what is made new, only what was filled in. */
function visible({ entity, fields }: Change): Record<string, FieldValue> {
  const isNew = fields.removed === false && Object.keys(fields).length > 1;
  const shown = Object.entries(fields).filter(
    ([field, value]) => !isInner(entity, field) && !(isNew && (field === 'removed' || isBlank(value))),
  );
  return Object.fromEntries(shown);
}

function isBlank(value: FieldValue): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === null || value === '' || value === false;
}
