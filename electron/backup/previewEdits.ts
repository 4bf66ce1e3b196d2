import { formatValue } from '#shared/annex/formatValue.ts';
import { subjectNames } from '#shared/annex/listedSubjects.ts';
import type { Value } from '#shared/annex/value.ts';
import type { AnnexRestore, RestorePreview } from '#shared/backup/restorePreview.ts';
import { leafColumns } from '#shared/pack/column.ts';
import { type Edit, type EntityName, parseFindingId } from '#shared/store/change.ts';
import { entityTitles } from '#shared/store/fieldTitles.ts';
import { roundData, type Session } from '../session.ts';
import { all, type Db, get } from '../store/database.ts';

type Draft = { -readonly [Key in keyof AnnexRestore]: AnnexRestore[Key] } & {
  examples: AnnexRestore['examples'][number][];
};
type Counted = 'cells' | 'problems' | 'evidence';

const inAnnexes: ReadonlyMap<EntityName, Counted> = new Map([
  ['finding', 'cells'],
  ['problem', 'problems'],
  ['evidence', 'evidence'],
]);

/** More than this nobody reads; the counts are whole. */
const mostExamples = 4;

/** What of each annex the edits change, with a few cells as they are and would be. */
export function previewAnnexes({ store, ...session }: Session, backup: Db, edits: readonly Edit[]): AnnexRestore[] {
  const whole = { store, ...session };
  const drafts = new Map<string, Draft>();
  for (const edit of edits) {
    const counted = inAnnexes.get(edit.entity);
    const place = counted && (placeOf(store.db, edit) ?? placeOf(backup, edit));
    if (!counted || !place) continue;
    const key = `${place.roundId}/${place.annexId}`;
    const draft = drafts.get(key) ?? newDraft(whole, place);
    drafts.set(key, draft);
    draft[counted] += counted === 'cells' ? Object.keys(edit.fields).length : 1;
    if (counted === 'cells' && draft.examples.length < mostExamples) draft.examples.push(...examplesOf(whole, edit));
  }
  return [...drafts.values()].map((draft) => ({ ...draft, examples: draft.examples.slice(0, mostExamples) }));
}

interface Place {
  readonly roundId: string;
  readonly annexId: string;
}

function placeOf(db: Db, { entity, id }: Edit): Place | undefined {
  if (entity === 'finding') return parseFindingId(id);
  return get<Place>(db, `SELECT roundId, annexId FROM ${entity} WHERE id = ? AND annexId IS NOT NULL`, id);
}

function newDraft(session: Session, { roundId, annexId }: Place): Draft {
  return {
    roundId,
    annexId,
    title: titleOf(session, { roundId, annexId }),
    cells: 0,
    problems: 0,
    evidence: 0,
    examples: [],
  };
}

function titleOf(session: Session, { roundId, annexId }: Place): string {
  const known = all<{ id: string }>(session.store.db, 'SELECT id FROM round WHERE id = ?', roundId);
  if (known.length === 0) return annexId;
  const { round, pack } = roundData(session, roundId);
  const definition = pack.annexes.find(({ id }) => id === annexId);
  const number = definition?.number === undefined || definition.number === null ? '' : `附件${definition.number} `;
  return `${round.title} · ${number}${definition?.title ?? annexId}`;
}

function examplesOf(session: Session, { id, fields }: Edit): AnnexRestore['examples'][number][] {
  const { roundId, annexId, subjectId } = parseFindingId(id);
  const data = roundData(session, roundId);
  const definition = data.pack.annexes.find((annex) => annex.id === annexId);
  if (!definition) return [];
  const columns = new Map(leafColumns(definition.columns).map((column) => [column.id, column]));
  const now = answersNow(session.store.db, id);
  const subject = subjectNames(data, definition).get(subjectId) ?? subjectId;
  return Object.entries(fields).flatMap(([columnId, was]) => {
    const column = columns.get(columnId);
    if (!column) return [];
    const said = (value: unknown) => formatValue(column, (value ?? null) as Value) || '（空）';
    return [{ subject, column: column.title.replaceAll('\n', ''), is: said(now[columnId]), was: said(was) }];
  });
}

function answersNow(db: Db, id: string): Record<string, unknown> {
  const { roundId, annexId, subjectId } = parseFindingId(id);
  const sql = 'SELECT answers FROM finding WHERE roundId = ? AND annexId = ? AND subjectId = ?';
  return JSON.parse(get<{ answers: string }>(db, sql, roundId, annexId, subjectId)?.answers ?? '{}');
}

/** Everything else, by what it is called. */
export function previewOthers(edits: readonly Edit[]): RestorePreview['others'] {
  const counts = new Map<EntityName, number>();
  for (const { entity } of edits) {
    if (!inAnnexes.has(entity)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts].map(([entity, count]) => ({ title: entityTitles[entity], count }));
}
