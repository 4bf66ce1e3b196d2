import type {
  EntriesQuery,
  HistoryAct,
  HistoryEntries,
  HistoryEntry,
  HistoryPage,
  HistoryQuery,
} from '#shared/exchange/historyEntry.ts';
import { actionTitle } from '#shared/store/actionTitles.ts';
import type { Change } from '#shared/store/change.ts';
import { isInner } from '#shared/store/fieldTitles.ts';
import type { Session } from '../session.ts';
import { headOf, parseHead } from '../store/changeLog.ts';
import { clockTime } from '../store/clock.ts';
import { type Act, findAct, iterateActs, listActChanges, listFieldHistory, listPeople } from '../store/history.ts';
import { readPresent } from '../store/presents.ts';
import { claimOf } from '../store/weighHeads.ts';
import { describeAct, isBeside } from './describeAct.ts';
import { type MergeAct, mergeActs } from './historyMerges.ts';
import { type ThingPlaces, thingPlaces } from './thingPlaces.ts';

/** What people did, one row for each thing that somebody did, the newest first. */
export function historyPage(session: Session, query: HistoryQuery): HistoryPage {
  const { db } = session.store;
  const places = thingPlaces(session);
  const wanted = query.search?.trim() ?? '';
  const merges = mergeActs(session, query);
  const acts: HistoryAct[] = [];
  for (const act of iterateActs(db, query)) {
    while (merges[0] && merges[0].clock > act.clock) acts.push((merges.shift() as MergeAct).act);
    if (acts.length > query.limit) break;
    const changes = listActChanges(db, act, query.subjectId);
    const told = actInWords(session, places, act, changes);
    if (isFound(session, places, told, changes, wanted)) acts.push(told);
  }
  acts.push(...merges.map(({ act }) => act));
  return { acts: acts.slice(0, query.limit), more: acts.length > query.limit, people: listPeople(db) };
}

/** The fields behind one act, or the history of one field. */
export function historyEntries(session: Session, query: EntriesQuery): HistoryEntries {
  const places = thingPlaces(session);
  const { db } = session.store;
  if ('place' in query) {
    const { entity, id, field } = query.place;
    const changes = listFieldHistory(db, entity, id, field);
    const entries = changes.slice(0, query.limit).map((change) => entryOf(session, places, change, field));
    return { entries, more: changes.length > query.limit };
  }
  const { writer, seq } = parseHead(query.act);
  const act = findAct(db, writer, seq);
  const changes = act ? listActChanges(db, act, query.subjectId) : [];
  const wanted = query.search?.trim() ?? '';
  const whole = act !== undefined && wanted !== '' && sentenceFits(places, changes, wanted);
  const entries: HistoryEntry[] = [];
  for (const change of changes) {
    if (entries.length > query.limit) break;
    const own = entriesOf(session, places, change);
    entries.push(...(whole ? own : own.filter((entry) => fits(entry, wanted))));
  }
  return { entries: entries.slice(0, query.limit), more: entries.length > query.limit };
}

function actInWords(session: Session, places: ThingPlaces, act: Act, changes: readonly Change[]): HistoryAct {
  const main = changes.filter((change) => !isBeside(change));
  const [first] = main;
  const entries = first && main.length === 1 ? entriesOf(session, places, first) : [];
  const { writer, batch, clock, person, device, action } = act;
  return {
    head: headOf({ writer, seq: batch }),
    at: clockTime(clock),
    person,
    device,
    title: actionTitle(action),
    sentence: describeAct(places, changes),
    only: entries.length === 1 ? (entries[0] ?? null) : null,
    merge: null,
  };
}

/** By what the row says, or by anything behind it. */
function isFound(
  session: Session,
  places: ThingPlaces,
  { sentence, title, person }: HistoryAct,
  changes: readonly Change[],
  wanted: string,
): boolean {
  if (wanted === '' || [sentence, title, person].some((part) => part.includes(wanted))) return true;
  return changes.some((change) => entriesOf(session, places, change).some((entry) => fits(entry, wanted)));
}

function sentenceFits(places: ThingPlaces, changes: readonly Change[], wanted: string): boolean {
  const [first] = changes;
  const said = first ? [describeAct(places, changes), actionTitle(first.action), first.person] : [];
  return said.some((part) => part.includes(wanted));
}

/** What a reader may want to know of one change: never what the program keeps for itself. */
function entriesOf(session: Session, places: ThingPlaces, change: Change): HistoryEntry[] {
  const isNew = change.fields.removed === false && Object.keys(change.fields).length > 1;
  return Object.keys(change.fields)
    .filter((field) => !isInner(change.entity, field) && !(isNew && field === 'removed'))
    .map((field) => entryOf(session, places, change, field));
}

function entryOf({ store }: Session, places: ThingPlaces, change: Change, field: string): HistoryEntry {
  const { entity, id, person, device, action, clock } = change;
  const head = headOf(change);
  const place = places.placeOf(entity, id, field);
  const text = places.textOf(place, claimOf(field, change));
  const stands = readPresent(store.db, { entity, id }).cells.get(field)?.head === head;
  return { key: `${head} ${field}`, head, at: clockTime(clock), person, device, action, place, text, stands };
}

function fits({ place, text, person }: HistoryEntry, wanted: string): boolean {
  return wanted === '' || [place.where, place.subject, place.title, text, person].some((part) => part.includes(wanted));
}
