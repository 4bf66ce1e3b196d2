import { moveFormula, moveRange, type RowShift, type RowShifts } from './moveFormula.ts';
import { escapeXml, unescapeXml } from './sheetXml.ts';

export interface TailMove {
  readonly name: string;
  readonly shift: RowShift;
  readonly shifts: RowShifts;
  /** The copies of the repeated rows: where each comes from and where it stands. */
  readonly copies: readonly { readonly from: number; readonly number: number }[];
}

/** What stands behind the cells of a sheet, after rows were put in: merges, rules, validations, links and page breaks follow. */
export function moveTail(after: string, move: TailMove): string {
  const { shift, name, shifts } = move;
  return after
    .replace(/<mergeCells\b[^>]*>([\s\S]*?)<\/mergeCells>/, (_, inner: string) => moveMerges(inner, move))
    .replace(/<(?!mergeCell\b)([\w:]+)\b([^<>]*?)\b(sqref|ref)="([^"]*)"/g, (_, tag, between, key, ranges: string) => {
      return `<${tag}${between}${key}="${moveRange(ranges, shift)}"`;
    })
    .replace(
      /<xm:sqref>([^<]*)<\/xm:sqref>/g,
      (_, ranges: string) => `<xm:sqref>${moveRange(ranges, shift)}</xm:sqref>`,
    )
    .replace(/<(formula[12]?|xm:f)>([^<]*)<\/\1>/g, (_, tag: string, formula: string) => {
      return `<${tag}>${escapeXml(moveFormula(unescapeXml(formula), name, shifts))}</${tag}>`;
    })
    .replace(/<rowBreaks\b[\s\S]*?<\/rowBreaks>/, (breaks) => moveBreaks(breaks, shift));
}

function moveMerges(inner: string, { shift, copies }: TailMove): string {
  const refs = [...inner.matchAll(/<mergeCell\b[^>]*\bref="([^"]*)"/g)].flatMap(([, ref = '']) => {
    const [, from, top, to, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
    const row = Number(top);
    const isOneRow = top === bottom && row >= shift.first && row <= shift.last;
    if (!isOneRow) return [moveRange(ref, shift)];
    return copies.filter((copy) => copy.from === row).map(({ number }) => `${from}${number}:${to}${number}`);
  });
  if (refs.length === 0) return '';
  return `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}

/** A break stands under the row that it names. */
function moveBreaks(breaks: string, { first, last, count }: RowShift): string {
  return breaks.replace(/(<brk\b[^>]*?\bid=")(\d+)"/g, (whole, start: string, id: string) => {
    return Number(id) < first ? whole : `${start}${Math.max(first, Number(id) + count - (last - first + 1))}"`;
  });
}
