import fc from 'fast-check';
import { canonicalJson } from '#electron/store/canonicalJson.ts';
import { listConflicts } from '#electron/store/conflicts.ts';
import { get } from '#electron/store/database.ts';
import { listChanges } from '#electron/store/mergeChanges.ts';
import { readPresent } from '#electron/store/presents.ts';
import type { Store } from '#electron/store/store.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import type { EntityName } from '#shared/store/change.ts';
import { contentOf } from '../electron/store/laptop.ts';
import { type ExpectedField, expectedFields } from './causes.ts';
import { anyHistory, type History } from './happenings.ts';
import { closeTeam, playHistory, type Team, take } from './team.ts';

export interface Tally {
  histories: number;
  changes: number;
  /** Fields in conflict by the law, and those shown although the law knows none. */
  conflicts: number;
  falseConflicts: number;
}

/** Plays random histories, and throws at the first that breaks the law, made as small as it can be. */
export function proveMergeLaw(runs: number, seed?: number, onRun?: (tally: Tally) => void): Tally {
  const tally: Tally = { histories: 0, changes: 0, conflicts: 0, falseConflicts: 0 };
  const law = fc.property(anyHistory, (history) => {
    proveHistory(history, tally);
    onRun?.(tally);
  });
  fc.assert(law, { numRuns: runs, ...(seed === undefined ? {} : { seed }) });
  return tally;
}

function proveHistory(history: History, tally: Tally): void {
  const team = playHistory(history);
  try {
    handEverythingRound(team, history.order);
    const [first] = team.laptops;
    if (!first) return;
    proveSameState(team);
    const fields = expectedFields(team.events);
    const shown = listConflicts(first.store.db);
    tally.histories += 1;
    tally.changes += team.events.size;
    tally.conflicts += fields.filter(({ open }) => open).length;
    tally.falseConflicts += proveConflicts(fields, shown);
    proveNothingLost(first.store, team, fields);
  } finally {
    closeTeam(team);
  }
}

/** Everybody gets everything, in another order on each laptop, in bundles that overlap and repeat. */
function handEverythingRound({ laptops }: Team, order: readonly number[]): void {
  const own = laptops.map(({ store }) => listChanges(store.db));
  for (const [at, laptop] of laptops.entries()) {
    const senders = laptops.map((_, sender) => sender).sort((a, b) => turn(order, at, a) - turn(order, at, b));
    for (const sender of senders) {
      const changes = own[sender] ?? [];
      const cut = turn(order, sender, at) % (changes.length + 1);
      const by = laptops[sender] as (typeof laptops)[number];
      take(laptop, by, changes.slice(cut).toReversed());
      take(laptop, by, changes.slice(0, cut + 1));
    }
  }
}

function turn(order: readonly number[], a: number, b: number): number {
  return ((order[(a * 5 + b) % order.length] ?? 0) * (a + 3)) % 997;
}

function proveSameState({ laptops }: Team): void {
  const states = laptops.map(({ store }) => canonicalJson(contentOf(store.db) as never));
  if (new Set(states).size > 1) throw new Error('the laptops differ');
  const { problems } = verifyStore((laptops[0] as { store: Store }).store);
  if (problems.length > 0) throw new Error(problems.join());
}

/** Every conflict of the law is shown with all its values; returns how many are shown beside. */
function proveConflicts(fields: readonly ExpectedField[], shown: ReturnType<typeof listConflicts>): number {
  const nameOf = (key: string, field: string) => `${key} ${field}`;
  const values = new Map(
    shown.map(({ entity, id, field, contenders }) => [
      nameOf(`${entity}/${id}`, field),
      new Set(contenders.map(({ value }) => canonicalJson(value))),
    ]),
  );
  const open = fields.filter((field) => field.open);
  for (const { key, field, values: expected } of open) {
    const found = values.get(nameOf(key, field));
    for (const value of expected) {
      if (!found?.has(value)) throw new Error(`conflict not shown: ${key} ${field} ${value}`);
    }
  }
  return shown.length - open.length;
}

/** What stands is an answer that nobody has replaced knowingly, and every change and every file is there. */
function proveNothingLost({ db }: Store, { events }: Team, fields: readonly ExpectedField[]): void {
  const kept = get<{ count: number }>(db, 'SELECT count(*) AS count FROM change')?.count;
  if (kept !== events.size) throw new Error(`${events.size} changes were acknowledged, ${kept} are there`);
  for (const { key, field, values } of fields) {
    const slash = key.indexOf('/');
    const { cells } = readPresent(db, { entity: key.slice(0, slash) as EntityName, id: key.slice(slash + 1) });
    const standing = canonicalJson(cells.get(field)?.value ?? null);
    if (!values.has(standing)) throw new Error(`${key} ${field} is ${standing}, answered was ${[...values].join()}`);
  }
}
