import type { HistoryEntry, HistoryPage, HistoryQuery } from '#shared/exchange/historyEntry.ts';
import type { Change } from '#shared/store/change.ts';
import type { Session } from '../session.ts';
import { headOf } from '../store/changeLog.ts';
import { clockTime } from '../store/clock.ts';
import { iterateHistory, listPeople } from '../store/history.ts';
import { readPresent } from '../store/presents.ts';
import { claimOf } from '../store/weighHeads.ts';
import { type ThingPlaces, thingPlaces } from './thingPlaces.ts';

/** Fields that say nothing to a reader: where a thing belongs, and its bytes. */
const silent: ReadonlySet<string> = new Set([
  'roundId',
  'annexId',
  'subjectId',
  'columnId',
  'unitId',
  'content',
  'order',
]);

/** Who wrote what and when, in words, the newest first. */
export function historyPage(session: Session, query: HistoryQuery): HistoryPage {
  const { db } = session.store;
  const places = thingPlaces(session);
  const wanted = query.search?.trim() ?? '';
  const entries: HistoryEntry[] = [];
  let more = false;
  for (const change of iterateHistory(db, query)) {
    const own = entriesOf(session, places, change, query).filter((entry) => fits(entry, wanted));
    if (entries.length + own.length > query.limit) {
      more = true;
      break;
    }
    entries.push(...own);
  }
  return { entries, more, people: listPeople(db) };
}

function entriesOf({ store }: Session, places: ThingPlaces, change: Change, query: HistoryQuery): HistoryEntry[] {
  const { entity, id, person, device, action, clock } = change;
  const head = headOf(change);
  const only = query.place?.field;
  const fields = Object.keys(change.fields).filter((field) =>
    only === undefined ? !silent.has(field) : field === only,
  );
  const isNew = change.fields.removed === false && fields.length > 1;
  const { cells } = readPresent(store.db, { entity, id });
  return fields
    .filter((field) => !(isNew && field === 'removed'))
    .map((field) => {
      const place = places.placeOf(entity, id, field);
      const text = places.textOf(place, claimOf(field, change));
      const stands = cells.get(field)?.head === head;
      return { key: `${head} ${field}`, head, at: clockTime(clock), person, device, action, place, text, stands };
    });
}

function fits({ place, text, person }: HistoryEntry, wanted: string): boolean {
  return wanted === '' || [place.where, place.subject, place.title, text, person].some((part) => part.includes(wanted));
}
