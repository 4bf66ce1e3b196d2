import { type Passage, placedIn } from '../claim/passages.ts';
import type { Discrepancy, RowPlace, Severity } from '../discrepancy.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { placeOf, type Sentence } from '../read/textDocument.ts';

interface Claim {
  readonly severity: Severity;
  readonly rule: string;
  readonly claimed: string;
  readonly found: string;
  readonly message: string;
  readonly rows?: readonly RowPlace[];
}

/** A discrepancy at a place of the text; the quote is the whole sentence. */
export function inText(sentence: Sentence, start: number, end: number, claim: Claim): Discrepancy {
  const where = `正文第${sentence.paragraph + 1}段`;
  return { rows: [], ...claim, where, place: placeOf(sentence, start, end), quote: sentence.text };
}

/** A discrepancy of a paragraph; the quote is the sentence in which it ends. */
export function inPassage(passage: Passage, start: number, end: number, claim: Claim): Discrepancy[] {
  const placed = placedIn(passage, start, end);
  return placed ? [inText(placed.sentence, placed.start, placed.end, claim)] : [];
}

/** A discrepancy inside an annex. */
export function inAnnex(annex: AnnexGrid, row: GridRow, quote: string, claim: Claim): Discrepancy {
  const where = `${nameOfAnnex(annex)}${row.name === '' ? `第${row.row}行` : `“${row.name}”（第${row.row}行）`}`;
  return { rows: [rowPlace(annex, row)], ...claim, where, place: null, quote };
}

export function rowPlace(annex: AnnexGrid, row: GridRow): RowPlace {
  return { annex: nameOfAnnex(annex), row: row.row, subject: row.name };
}

/** Where an annex says what it comes to as a whole: its row of totals, or where it prints none its first rows. */
export function wholePlaces(annex: AnnexGrid): RowPlace[] {
  const whole = annex.totals.filter(({ of }) => of.length === annex.rows.length);
  return (whole.length > 0 ? whole : annex.rows.slice(0, 40)).map((row) => rowPlace(annex, row));
}

export function nameOfAnnex({ label, title }: AnnexGrid): string {
  if (label !== '') return label;
  return title === '' ? '文中的表' : `《${title}》`;
}
