import type { CorpusFile, TruthCell } from './corpusFile.ts';
import type { Draft, DraftCell } from './draft.ts';
import { createRandom } from './random.ts';
import { type SourceName, sources } from './sources.ts';
import { type Form, writeDraft } from './writeDraft.ts';

export interface Damage {
  readonly kind: string;
  readonly of: readonly SourceName[];
  readonly form?: Form;
  readonly refusable?: boolean;
  readonly do: (draft: Draft, random: () => number) => void;
}

/** The damaged files of one kind, one of each source, with the places of what is true in them. */
export function filesOf(damage: Damage, seed: number): CorpusFile[] {
  return damage.of.map((name, index) => {
    const { pack, annexId, name: title, draw } = sources[name];
    const draft = draw();
    const order = [...draft.truth.keys()];
    damage.do(draft, createRandom(seed * 100 + index));
    const form = damage.form ?? 'xlsx';
    const rows = drawnOrder(draft, order, pack.startsWith('xianning') || pack.startsWith('shiquan'));
    return {
      name: `${damage.kind}-${title}.${form}`,
      kind: damage.kind,
      pack,
      annexId,
      bytes: () => writeDraft(draft, form),
      truth: rows,
      mustFlag: placesOf(draft, (cell) => cell.mustFlag === true),
      refusable: damage.refusable ?? false,
      about: draft.about,
    };
  });
}

function everySheet(draft: Draft): Draft[] {
  return [...draft.before, draft, ...draft.after];
}

function placesOf(draft: Draft, wanted: (cell: DraftCell) => boolean) {
  return everySheet(draft).flatMap((sheet) =>
    sheet.rows.flatMap((cells, row) =>
      cells.flatMap((cell, at) => (wanted(cell) ? [{ sheet: sheet.sheet, row, at, cell }] : [])),
    ),
  );
}

/** Rows made by the import are known by their order in the file, the others by their names. */
function drawnOrder(draft: Draft, order: readonly string[], byOrder: boolean) {
  const places = new Map(
    placesOf(draft, (cell) => cell.about !== undefined).map((place) => [
      `${place.cell.about?.row}|${place.cell.about?.column}`,
      place,
    ]),
  );
  const numbered = byOrder && order.every((key) => /^\d+$/u.test(key));
  const tops = new Map<string, number>();
  for (const { cell, row } of places.values()) {
    const key = cell.about?.row ?? '';
    tops.set(key, Math.min(row, tops.get(key) ?? row));
  }
  const firstRow = (key: string) => tops.get(key) ?? 0;
  const printed = numbered ? [...draft.truth.keys()].map((key) => ({ key, row: firstRow(key) })) : [];
  const rank = new Map(printed.sort((a, b) => a.row - b.row).map(({ key }, index) => [key, String(index + 1)]));
  return [...draft.truth].map(([key, cells]) => ({
    key: rank.get(key) ?? key,
    cells: [...cells].map(([column, value]): TruthCell => {
      const place = places.get(`${key}|${column}`);
      return { column, value, sheet: place?.sheet ?? '', row: place?.row ?? null, at: place?.at ?? null };
    }),
  }));
}
