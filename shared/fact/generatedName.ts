/** Which rows of an annex a generated fact is about. */
export type RowPick =
  | { readonly kind: 'all' }
  /** Those that have this answer. */
  | { readonly kind: 'answer'; readonly column: string; readonly value: string }
  /** Those that have any answer; a problems cell that has one has problems. */
  | { readonly kind: 'filled'; readonly column: string }
  /** Those with any of the answers that the column calls bad. */
  | { readonly kind: 'bad'; readonly column: string }
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'number'; readonly column: string; readonly sign: Sign; readonly than: number };

export const signs = ['>=', '<=', '>', '<'] as const;
export type Sign = (typeof signs)[number];

/** What is said about those rows. */
export type Measure =
  | { readonly kind: 'count' | 'share' | 'names' }
  /** The first so many names, then 等N家. */
  | { readonly kind: 'firstNames'; readonly limit: number }
  | { readonly kind: 'sum' | 'average' | 'highest' | 'lowest'; readonly column: string }
  /** The first or last so many by a column, with or without what they have there. */
  | { readonly kind: 'top' | 'last' | 'topWith' | 'lastWith'; readonly column: string; readonly n: number };

/** A question about an annex that nobody had to declare: its name says it all, so that a text that holds the name holds the question. */
export interface GeneratedQuery {
  readonly annex: string;
  readonly pick: RowPick;
  /** Only the rows of this group; null: of all. */
  readonly group: string | null;
  readonly measure: Measure;
}

/** No id of a pack begins like this. */
const mark = '=';
/** What separates the parts of a name, and the braces between which it stands. */
const special = /[%|@=<>?!#:{}\n\r]/gu;

/** The name between the braces of a text: `=work|website=否@towns|count`. */
export function generatedName({ annex, pick, group, measure }: GeneratedQuery): string {
  const within = group === null ? '' : `@${encode(group)}`;
  return `${mark}${encode(annex)}|${pickText(pick)}${within}|${measureText(measure)}`;
}

/** What a name asks for; null when it is none of these names. */
export function parseGeneratedName(name: string): GeneratedQuery | null {
  const [annex = '', rows = '', measured = '', ...more] = name.startsWith(mark) ? name.slice(1).split('|') : [];
  const [picked = '', group, ...others] = rows.split('@');
  const pick = parsePick(picked);
  const measure = parseMeasure(measured);
  if (annex === '' || more.length > 0 || others.length > 0 || !pick || !measure) return null;
  return { annex: decode(annex), pick, group: group === undefined ? null : decode(group), measure };
}

function pickText(pick: RowPick): string {
  if (pick.kind === 'all') return '*';
  if (pick.kind === 'answer') return `${pick.column}=${encode(pick.value)}`;
  if (pick.kind === 'filled') return `${pick.column}?`;
  if (pick.kind === 'bad') return `${pick.column}!`;
  if (pick.kind === 'rule') return `#${encode(pick.rule)}`;
  return `${pick.column}${pick.sign}${pick.than}`;
}

const column = '[A-Za-z][A-Za-z0-9_.-]*';
const pickForm = new RegExp(
  `^(?:(?<all>\\*)|#(?<rule>.+)|(?<column>${column})(?:(?<filled>\\?)|(?<bad>!)|=(?<value>.*)|(?<sign>>=|<=|>|<)(?<than>-?\\d+(?:\\.\\d{1,2})?)))$`,
  'u',
);

function parsePick(text: string): RowPick | null {
  const found = pickForm.exec(text)?.groups;
  if (!found) return null;
  const { column = '', value, sign, than } = found;
  if (found.all) return { kind: 'all' };
  if (found.rule) return { kind: 'rule', rule: decode(found.rule) };
  if (found.filled) return { kind: 'filled', column };
  if (found.bad) return { kind: 'bad', column };
  if (value !== undefined) return { kind: 'answer', column, value: decode(value) };
  const known = signs.find((each) => each === sign);
  return known ? { kind: 'number', column, sign: known, than: Number(than) } : null;
}

function measureText(measure: Measure): string {
  if ('limit' in measure) return `${measure.kind}:${measure.limit}`;
  if ('n' in measure) return `${measure.kind}:${measure.column}:${measure.n}`;
  return 'column' in measure ? `${measure.kind}:${measure.column}` : measure.kind;
}

const isColumn = new RegExp(`^${column}$`, 'u');

function parseMeasure(text: string): Measure | null {
  const [kind = '', first, second, ...more] = text.split(':');
  if (more.length > 0) return null;
  if (first === undefined) return kind === 'count' || kind === 'share' || kind === 'names' ? { kind } : null;
  if (kind === 'firstNames') return second === undefined && isWhole(first) ? { kind, limit: Number(first) } : null;
  if (!isColumn.test(first)) return null;
  if (kind === 'sum' || kind === 'average' || kind === 'highest' || kind === 'lowest')
    return second === undefined ? { kind, column: first } : null;
  if (kind !== 'top' && kind !== 'last' && kind !== 'topWith' && kind !== 'lastWith') return null;
  return isWhole(second) ? { kind, column: first, n: Number(second) } : null;
}

function isWhole(text: string | undefined): text is string {
  return text !== undefined && /^[1-9]\d{0,3}$/u.test(text);
}

function encode(text: string): string {
  return text.replace(special, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

function decode(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
