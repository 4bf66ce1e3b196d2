/** Rows `first` to `last` of a sheet give way to `count` rows: what refers to them or to what is below has to follow. */
export interface RowShift {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** By the sheet's name in small letters. */
export type RowShifts = ReadonlyMap<string, RowShift>;

export function newStart(row: number, { first, last, count }: RowShift): number {
  if (row <= first) return row;
  return row > last ? row + count - (last - first + 1) : first;
}

export function newEnd(row: number, { first, last, count }: RowShift): number {
  return row < first ? row : row + Math.max(count, 1) - (last - first + 1) + (row > last ? 0 : last - row);
}

/** Where a formula stands that was copied from a repeated row: how many rows further down. */
export interface CopiedTo {
  readonly offset: number;
}

/** A text in quotes, or a reference with or without its sheet: A1, $B$2:C$3, '表 1'!A1, $3:$5. */
const references =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$\]])(\$?[A-Z]{1,3})?(\$?)(\d{1,7})(?::(\$?[A-Z]{1,3})?(\$?)(\d{1,7}))?(?![\p{L}\p{N}_.(!])/gu;

interface Reference {
  readonly sheet: string;
  readonly from: Corner;
  readonly to: Corner | null;
}

interface Corner {
  readonly column: string;
  readonly fixed: string;
  readonly row: number;
}

function rewrite(formula: string, change: (reference: Reference, at: number, length: number) => string | null): string {
  return formula.replace(references, (whole, ...groups) => {
    const [sheet = '', column = '', fixed = '', row, column2 = '', fixed2 = '', row2] = groups as (
      | string
      | undefined
    )[];
    const at = groups[7] as unknown as number;
    const isRows = column === '' && column2 === '';
    if (row === undefined || (isRows && row2 === undefined) || formula[at - 1] === ']') return whole;
    const to = row2 === undefined ? null : { column: column2, fixed: fixed2, row: Number(row2) };
    return change({ sheet, from: { column, fixed, row: Number(row) }, to }, at, whole.length) ?? whole;
  });
}

/** The formula after rows were put in: references follow, and a range over the repeated row covers all its copies. */
export function moveFormula(formula: string, ownSheet: string, shifts: RowShifts, copied?: CopiedTo): string {
  return rewrite(formula, ({ sheet, from, to }, at, length) => {
    const shift = shifts.get(sheet === '' ? ownSheet.toLowerCase() : sheetName(sheet));
    if (!shift) return null;
    const follows = sheet === '' ? copied : undefined;
    const start = place(from, newStart(from.row, shift), shift, follows);
    if (to) return `${sheet}${start}:${place(to, newEnd(to.row, shift), shift, follows)}`;
    const isRepeated = from.row >= shift.first && from.row <= shift.last && !(follows && from.fixed === '');
    if (!isRepeated || newEnd(from.row, shift) === shift.first || !isListArgument(formula, at, length)) {
      return `${sheet}${start}`;
    }
    return `${sheet}${start}:${from.column}${from.fixed}${newEnd(from.row, shift)}`;
  });
}

/** A range as it stands in an attribute (A5, A5:C9); a single cell of the repeated row becomes a range. */
export function moveRange(range: string, shift: RowShift): string {
  return rewrite(range, ({ from, to }) => {
    const start = `${from.column}${newStart(from.row, shift)}`;
    const end = `${(to ?? from).column}${newEnd((to ?? from).row, shift)}`;
    return start === end ? start : `${start}:${end}`;
  });
}

/** As Excel fills a formula down and to the right: references without $ go along. */
export function fillFormula(formula: string, rows: number, columns: number): string {
  const corner = ({ column, fixed, row }: Corner) =>
    `${fillColumn(column, columns)}${fixed}${fixed === '' ? row + rows : row}`;
  return rewrite(formula, ({ sheet, from, to }) => `${sheet}${corner(from)}${to ? `:${corner(to)}` : ''}`);
}

/** Whether a formula speaks of one of these sheets by name. */
export function mentions(formula: string, shifts: RowShifts): boolean {
  let found = false;
  rewrite(formula, ({ sheet }) => {
    found ||= sheet !== '' && shifts.has(sheetName(sheet));
    return null;
  });
  return found;
}

function place(corner: Corner, moved: number, shift: RowShift, copied: CopiedTo | undefined): string {
  const goesAlong = copied && corner.fixed === '' && corner.row <= shift.last;
  return `${corner.column}${corner.fixed}${goesAlong ? corner.row + copied.offset : moved}`;
}

function sheetName(prefix: string): string {
  const name = prefix.slice(0, -1);
  return (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name).toLowerCase();
}

/** Functions for which one cell and a range are the same kind of thing. */
const lists =
  /(?:^|[^\p{L}\p{N}_.])(?:SUM|SUMIF|SUMIFS|SUMPRODUCT|AVERAGE|COUNT|COUNTA|COUNTIF|MAX|MIN|SUBTOTAL|PRODUCT|MEDIAN)$/iu;

/** SUM(C5): in the office's form the repeated row is one row, and all its copies are meant. */
function isListArgument(formula: string, at: number, length: number): boolean {
  const before = formula.slice(0, at).trimEnd();
  const after = formula.slice(at + length).trimStart();
  if (!/[(,]$/.test(before) || !/^[),]/.test(after)) return false;
  let depth = 0;
  for (let index = before.length - 1; index >= 0; index -= 1) {
    if (before[index] === ')') depth += 1;
    if (before[index] !== '(') continue;
    if (depth === 0) return lists.test(before.slice(0, index));
    depth -= 1;
  }
  return false;
}

function fillColumn(column: string, by: number): string {
  if (column === '' || column.startsWith('$') || by === 0) return column;
  let number = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) + by;
  let letters = '';
  for (; number > 0; number = Math.floor((number - 1) / 26)) {
    letters = String.fromCharCode(65 + ((number - 1) % 26)) + letters;
  }
  return letters;
}
