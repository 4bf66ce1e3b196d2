import type { ConflictView, ContenderView } from '#shared/exchange/conflictView.ts';
import type { ThingPlace } from '#shared/exchange/place.ts';
import type { Session } from '../session.ts';
import { canonicalJson } from '../store/canonicalJson.ts';
import { headOf } from '../store/changeLog.ts';
import type { Conflict, Contender } from '../store/conflicts.ts';
import { listEvidence } from '../store/evidence.ts';
import { listVisits } from '../store/visits.ts';
import { type ThingPlaces, thingPlaces } from './thingPlaces.ts';

/** Conflicts in words, in the same order. */
export function conflictViews(session: Session, conflicts: readonly Conflict[]): ConflictView[] {
  const { db, device } = session.store;
  const places = thingPlaces(session);
  const assignees = new Map<string, ReadonlyMap<string, string | null>>();
  const assigneeOf = ({ roundId, subjectId }: ThingPlace) => {
    if (roundId === null || subjectId === null) return null;
    const known =
      assignees.get(roundId) ?? new Map(listVisits(db, roundId).map(({ unitId, assignee }) => [unitId, assignee]));
    assignees.set(roundId, known);
    return known.get(subjectId) ?? null;
  };
  return conflicts.map((conflict) => {
    const place = places.placeOf(conflict.entity, conflict.id, conflict.field);
    const contenders = contendersOf(places, place, conflict, device, assigneeOf(place));
    const texts = contenders.map(({ text }) => text);
    return {
      key: JSON.stringify([conflict.entity, conflict.id, conflict.field]),
      place,
      contenders,
      isText:
        texts.some((text) => text.length > 12) && conflict.contenders.every(({ value }) => typeof value === 'string'),
      evidence: countEvidence(session, place),
    };
  });
}

/** Of those who gave the same value, the one of this laptop or the latest speaks for all. */
function contendersOf(
  places: ThingPlaces,
  place: ThingPlace,
  { contenders }: Conflict,
  device: string,
  assignee: string | null,
): ContenderView[] {
  const byValue = new Map<string, Contender[]>();
  for (const contender of contenders) {
    const key = canonicalJson(contender.value);
    byValue.set(key, [...(byValue.get(key) ?? []), contender]);
  }
  return [...byValue.values()].map((same, index, all) => {
    const speaker = same.find((each) => each.device === device) ?? (same.at(-1) as Contender);
    return {
      head: headOf(speaker),
      text: textOf(places, place, speaker),
      person: [...new Set(same.map(({ person }) => person || '（未署名）'))].join('、'),
      device: speaker.device,
      at: speaker.at,
      mine: same.some((each) => each.device === device),
      assigned: assignee !== null && same.some(({ person }) => person === assignee),
      standing: index === all.length - 1,
    };
  });
}

/** Of work on a thing that another laptop removed: what the work was. */
function textOf(places: ThingPlaces, place: ThingPlace, { value, fields }: Contender): string {
  const text = places.textOf(place, value);
  if (place.field !== 'removed' || 'removed' in fields) return text;
  const work = Object.entries(fields).map(([field, made]) => {
    const own = places.placeOf(place.entity, place.id, field);
    return `${own.title}“${places.textOf(own, made)}”`;
  });
  return `${text}，并改了${work.join('、')}`;
}

function countEvidence({ store }: Session, { roundId, annexId, subjectId, columnId }: ThingPlace): number {
  if (roundId === null || subjectId === null) return 0;
  const place = { roundId, subjectId, ...(annexId !== null && { annexId }), ...(columnId !== null && { columnId }) };
  return listEvidence(store.db, place).length;
}
