import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';
import type { Pick } from './picks.ts';

/** So many characters that a sentence shares with a remark are no chance. */
const least = 4;

/** 含身份证号码: words that stand in what a table says of some of its rows. */
export function phrasesIn(annex: AnnexGrid, text: string): Pick[] {
  const known = phrasesOf(annex);
  if (known.size === 0) return [];
  const found: Pick[] = [];
  for (let at = 0; at + least <= text.length; at += 1) {
    const from = known.get(text.slice(at, at + least));
    if (!from) continue;
    const { index, title } = from.column;
    const cell = (row: GridRow): string => row.cells[index]?.folded ?? '';
    let end = at + least;
    let rows = from.rows;
    for (let next = rows; end <= text.length && next.length > 0; end += 1) {
      rows = next;
      next = rows.filter((row) => cell(row).includes(text.slice(at, end + 1)));
      if (end === text.length) break;
    }
    end = Math.min(end, text.length);
    const words = text.slice(at, end - (rows.every((row) => cell(row).includes(text.slice(at, end))) ? 0 : 1));
    if (rows.length < annex.rows.length)
      found.push({
        annex,
        aspect: `column ${index}`,
        say: `“${title}”写有“${words}”`,
        rows,
        start: at,
        end: at + words.length,
      });
    at += Math.max(0, words.length - 1);
  }
  return found;
}

interface Phrase {
  readonly column: { readonly index: number; readonly title: string };
  readonly rows: readonly GridRow[];
}

const phrasesOf: (annex: AnnexGrid) => ReadonlyMap<string, Phrase> = readOnceOf((annex) => {
  const found = new Map<string, { column: Phrase['column']; rows: GridRow[] }>();
  for (const { index, kind, title } of annex.columns) {
    if (kind !== 'text' || index === annex.nameColumn) continue;
    for (const row of annex.rows)
      for (const gram of gramsOf(row.cells[index]?.folded ?? '')) {
        const before = found.get(gram);
        if (!before) found.set(gram, { column: { index, title }, rows: [row] });
        else if (before.column.index === index) before.rows.push(row);
      }
  }
  return found;
});

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + least <= text.length; at += 1) {
    const gram = text.slice(at, at + least);
    if (/^\p{Script=Han}+$/u.test(gram)) grams.add(gram);
  }
  return grams;
}
