import type { EntityName, FieldValue, Head } from '#shared/store/change.ts';
import { canonicalJson } from './canonicalJson.ts';
import { compareClocks, headOf, type Setter } from './changeLog.ts';

/** What stands in one field, and between which changes it is contested. */
export interface Weighed {
  /** Those changes that no later one has seen, in order of clock: whoever writes next has seen them all. */
  readonly heads: readonly Setter[];
  /** Those of the heads that are an answer of somebody. */
  readonly contenders: readonly Setter[];
  /** Whose value stands; of a contested field until a person decides. */
  readonly standing: Setter;
  /** The undoing of a decision: the conflict is as open as before. */
  readonly reopenedBy?: Setter;
}

/** Weighs every field of one thing. `changes`: all of the thing, in order of clock. */
export function weighFields(entity: EntityName, changes: readonly Setter[]): Map<string, Weighed> {
  const setters = new Map<string, Setter[]>();
  for (const change of changes) {
    for (const field of Object.keys(change.fields)) {
      const known = setters.get(field);
      if (known) known.push(change);
      else setters.set(field, [change]);
    }
  }
  const weighed = new Map<string, Weighed>();
  for (const [field, own] of setters) weighed.set(field, weighHeads(field, own));
  const removal = weighed.get('removed');
  if (entity !== 'finding' && removal) weighed.set('removed', weighRemoval(removal, changes));
  return weighed;
}

/** Two values of which neither saw the other; the same value given twice is none. */
export function isOpen(field: string, { contenders }: Weighed): boolean {
  if (contenders.length === 1) return false;
  return new Set(contenders.map((change) => canonicalJson(claimOf(field, change)))).size > 1;
}

/** A change contends for `removed` without setting it when it worked on what another laptop removed: it says that the thing is there. */
export function claimOf(field: string, { fields }: Pick<Setter, 'fields'>): FieldValue {
  return fields[field] ?? (field === 'removed' ? false : null);
}

function weighHeads(field: string, setters: readonly Setter[]): Weighed {
  const heads = headsOf(setters);
  const [only] = heads;
  if (only && heads.length === 1) {
    return reopened(field, setters, only) ?? { heads, contenders: heads, standing: only };
  }
  const contenders = answersOf(field, setters, heads);
  return { heads, contenders, standing: contenders.at(-1) as Setter };
}

export const decideAction = 'conflict.decide';

/**
 * The action whose doing this one takes back where several contended: the conflict is then as open as before. Taking a merge back decides
 * for what stood here; bringing it back decides nothing.
 */
export function decidingAction(action: string): string | null {
  if (isRetraction({ action })) return decideAction;
  return action === 'merge.redo' ? 'merge.undo' : null;
}

/** Who takes a decision back puts back what it decided between. */
function reopened(field: string, setters: readonly Setter[], head: Setter): Weighed | null {
  const undone = latestSeen(head, setters);
  const [decision] = undone;
  if (undone.length !== 1 || !decision || decidingAction(head.action) !== decision.action) return null;
  const before = latestSeen(decision, setters);
  if (before.length < 2) return null;
  return { heads: [...before, head], contenders: answersOf(field, setters, before), standing: head, reopenedBy: head };
}

/** What stood in the field when the change was made; it may have seen more, of other fields. */
function latestSeen({ seen }: Setter, setters: readonly Setter[]): readonly Setter[] {
  return headsOf(setters.filter((change) => seen.includes(headOf(change))));
}

/** What stood in the field when the change replaced it: of several heads the one that was an answer. `changes`: all of the thing, in order of clock. */
export function standingBefore(
  field: string,
  change: Pick<Setter, 'seen'>,
  changes: readonly Setter[],
): Setter | undefined {
  const setters = changes.filter(({ fields }) => field in fields);
  const heads = headsOf(setters.filter((each) => change.seen.includes(headOf(each))));
  return answersOf(field, setters, heads).at(-1);
}

function headsOf(setters: readonly Setter[]): readonly Setter[] {
  if (setters.length === 1) return setters;
  const seen = new Set(setters.flatMap((change) => change.seen));
  return setters.filter((change) => !seen.has(headOf(change)));
}

/**
 * Who takes an answer back has no other one: such a change stands for the answer that it has put back. It contends only when
 * there is such an answer, and nobody else has replaced that one knowingly.
 */
function answersOf(field: string, setters: readonly Setter[], heads: readonly Setter[]): readonly Setter[] {
  if (!heads.some(isRetraction)) return heads;
  const pasts = new Map(heads.map((head) => [head, pastOf(head, setters)]));
  const answers = heads.filter((head) => {
    if (!isRetraction(head)) return true;
    const put = canonicalJson(head.fields[field] ?? null);
    const origin = pasts
      .get(head)
      ?.filter((change) => !isRetraction(change) && canonicalJson(change.fields[field] ?? null) === put)
      .at(-1);
    if (!origin) return false;
    return !heads.some((other) => other !== head && (other === origin || pasts.get(other)?.includes(origin)));
  });
  return answers.length > 0 ? answers : heads;
}

/** undo, import.undo, merge.undo. */
export function isRetraction({ action }: { readonly action: string }): boolean {
  return action === 'undo' || action.endsWith('.undo');
}

/** The changes that this one has seen, and those that they had seen, in order of clock. */
function pastOf(change: Setter, changes: readonly Setter[]): Setter[] {
  const byHead = new Map<Head, Setter>(changes.map((each) => [headOf(each), each]));
  const past = new Set<Setter>();
  const open = [change];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const head of next.seen) {
      const seen = byHead.get(head);
      if (!seen || past.has(seen)) continue;
      past.add(seen);
      open.push(seen);
    }
  }
  return [...past].sort(compareClocks);
}

/**
 * Removing a thing while another laptop works on it is a conflict, though they set different fields: the work would vanish
 * unseen. Until somebody decides, the thing stays. (A removal has seen every field of what it removes: see headsSeen.) Who took a removal
 * back and works on the thing knows of none.
 */
function weighRemoval(removal: Weighed, changes: readonly Setter[]): Weighed {
  const removers = removal.contenders.filter(({ fields }) => fields.removed === true);
  if (removers.length === 0 || changes.length === removal.heads.length) return removal;
  const known = new Set(removal.heads.flatMap((head) => [head, ...pastOf(head, changes)]));
  const workers = changes.filter(
    (change) => !known.has(change) && !pastOf(change, changes).some((seen) => removers.includes(seen)),
  );
  const standing = workers.at(-1);
  if (!standing) return removal;
  const join = (list: readonly Setter[]) => [...new Set([...list, ...workers])].sort(compareClocks);
  const answers = removers.filter((remover) => !isRetraction(remover));
  if (answers.length === 0) return { heads: join(removal.heads), contenders: workers, standing };
  return { heads: join(removal.heads), contenders: join(removal.contenders), standing };
}
