import { canonicalJson } from '#electron/store/canonicalJson.ts';
import { compareClocks, headOf } from '#electron/store/changeLog.ts';
import type { Change, FieldValue } from '#shared/store/change.ts';

/**
 * Who could have known what, kept by whoever watches all laptops: it does not look at what a change says that it has seen. From it
 * follows which fields are in conflict, in the plain words of the law.
 */
export interface Event {
  readonly change: Change;
  /** Everything that had reached the laptop when this was written. */
  readonly past: ReadonlySet<string>;
}

export interface ExpectedField {
  readonly key: string;
  readonly field: string;
  /** Distinct values of answers that nobody has replaced knowingly; several are a conflict. */
  readonly values: ReadonlySet<string>;
  readonly open: boolean;
}

const isTakenBack = ({ action }: Change) => action === 'undo' || action === 'merge.undo';

export function expectedFields(events: ReadonlyMap<string, Event>): ExpectedField[] {
  const things = new Map<string, Event[]>();
  for (const event of events.values()) {
    const key = `${event.change.entity}/${event.change.id}`;
    things.set(key, [...(things.get(key) ?? []), event]);
  }
  return [...things].flatMap(([key, own]) => fieldsOfThing(key, own));
}

function fieldsOfThing(key: string, events: readonly Event[]): ExpectedField[] {
  const names = new Set(events.flatMap(({ change }) => Object.keys(change.fields)));
  return [...names].map((field) => {
    const values = new Set(answersOf(events, field).map(({ change }) => textOf(change, field)));
    return { key, field, values, open: values.size > 1 };
  });
}

/** Who knew a change knew what that one had replaced, though a partial bundle did not bring it. */
function closed(events: readonly Event[]): Event[] {
  return events.map((event) => ({ ...event, past: closure(event, events) }));
}

function closure(event: Event, events: readonly Event[]): Set<string> {
  const past = new Set<string>();
  const open = [event];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const other of events) {
      const head = headOf(other.change);
      if (past.has(head) || !next.past.has(head)) continue;
      past.add(head);
      open.push(other);
    }
  }
  return past;
}

function answersOf(events: readonly Event[], field: string): Event[] {
  const setters = closed(events.filter(({ change }) => field in change.fields));
  const newest = beforeDecision(newestOf(setters), setters);
  const answers = newest.filter((event) => isAnswer(event, newest, setters, field));
  const standing = answers.length > 0 ? answers : newest;
  if (field !== 'removed') return standing;
  const removers = standing.filter(({ change }) => change.fields.removed === true);
  if (removers.length === 0) return standing;
  const all = closed(events);
  const removals = all.filter(({ change }) => newest.some((event) => event.change === change));
  const workers = all.filter((event) => isUnknownWork(event, removals, removers));
  if (workers.length === 0) return standing;
  return removers.every(({ change }) => isTakenBack(change)) ? workers : [...standing, ...workers];
}

function newestOf(setters: readonly Event[]): Event[] {
  return setters.filter((event) => !setters.some(({ past }) => past.has(headOf(event.change))));
}

/** A decision that was taken back leaves what it decided between. */
function beforeDecision(newest: Event[], setters: readonly Event[]): Event[] {
  const before = (event: Event) => newestOf(setters.filter(({ change }) => event.past.has(headOf(change))));
  const [only] = newest;
  if (newest.length !== 1 || !only) return newest;
  const [decision, ...others] = before(only);
  if (others.length > 0 || !decision || !takesBackDecision(only.change, decision.change)) return newest;
  const decided = before(decision);
  return decided.length > 1 ? decided : newest;
}

/** Bringing a merge back takes back that what stood here was chosen when the merge was taken back. */
function takesBackDecision(change: Change, decision: Change): boolean {
  if (decision.action === 'merge.undo') return change.action === 'merge.redo';
  return decision.action === 'conflict.decide' && isTakenBack(change);
}

/** A taking-back counts as the answer that it put back, if there was one and nobody has replaced it. */
function isAnswer(event: Event, newest: readonly Event[], setters: readonly Event[], field: string): boolean {
  if (newest.length === 1 || !isTakenBack(event.change)) return true;
  const put = textOf(event.change, field);
  const origin = setters
    .filter(({ change }) => event.past.has(headOf(change)) && !isTakenBack(change) && textOf(change, field) === put)
    .sort((a, b) => compareClocks(a.change, b.change))
    .at(-1);
  if (!origin) return false;
  return !newest.some((other) => other !== event && (other === origin || other.past.has(headOf(origin.change))));
}

/** Work on a thing of which no remover knew, by somebody who knew of no removal: one that was taken back is none. */
function isUnknownWork(event: Event, removals: readonly Event[], removers: readonly Event[]): boolean {
  if ('removed' in event.change.fields) return false;
  if (removers.some(({ change }) => event.past.has(headOf(change)))) return false;
  return removals.every(({ past }) => !past.has(headOf(event.change)));
}

function textOf({ fields }: Change, field: string): string {
  return canonicalJson((fields[field] ?? (field === 'removed' ? false : null)) as FieldValue);
}
