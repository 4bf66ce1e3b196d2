import type { Value } from '#shared/annex/value.ts';
import type { Findings, RoundData } from '#shared/round/roundData.ts';
import { type Edit, parseFindingId } from '#shared/store/change.ts';

/** The data after edits of findings only; null when other things were edited, so that the data must be read anew. */
export function patchRoundData(data: RoundData, edits: readonly Edit[]): RoundData | null {
  if (edits.some((edit) => edit.entity !== 'finding')) return null;
  const annexes: Record<string, Findings[string]> = { ...data.findings };
  const copied = new Set<string>();
  for (const edit of edits) {
    const { roundId, annexId, subjectId } = parseFindingId(edit.id);
    if (roundId !== data.round.id) continue;
    if (!copied.has(annexId)) annexes[annexId] = { ...annexes[annexId] };
    copied.add(annexId);
    const rows = annexes[annexId] as Record<string, Record<string, Value>>;
    rows[subjectId] = { ...rows[subjectId], ...(edit.fields as Record<string, Value>) };
  }
  return { ...data, findings: annexes };
}
