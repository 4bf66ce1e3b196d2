import { changesGoneOn } from './changesGoneOn.ts';
import { involvedIn } from './involved.ts';
import type { Passage } from './passage.ts';
import { roundsTo, shows } from './quantities.ts';
import { bestWorded, type Reading, readingsOf } from './readings.ts';
import { isOfState } from './stateColumns.ts';
import { subjectOf } from './unitColumns.ts';
import type { Wording } from './wording.ts';
import type { WordReader } from './wordReader.ts';

/** A number with every query that its words can mean. */
export interface Asked {
  readonly wording: Wording;
  readonly all: readonly Reading[];
  readonly best: readonly Reading[];
  readonly shown: readonly Reading[];
  /** What was said before may be meant of it too. */
  readonly goesOn: boolean;
}

/** After the number before it, of which it may be a part, and the whole of that one. */
export function ask(reader: WordReader, passage: Passage, wording: Wording, earlier: readonly Asked[]): Asked {
  const [before] = earlier;
  const { text } = passage.sentence;
  const own = readingsOf(reader, passage, wording).filter((reading) => isConceivable(reading, wording));
  const involved = earlier.flatMap((each) => involvedIn(each.shown, wording, text));
  const changed = before ? changesGoneOn(reader, before.shown, wording, text) : [];
  const gone = [...involved, ...changed];
  const all = [...own, ...gone];
  const best = gone.length > 0 ? gone : ofColumnBehind(bestWorded(own), wording);
  const goesOn =
    !/附件[\d所中]/u.test(text.slice(wording.near[0], wording.after[1])) &&
    all.some(({ rows: { picks, fixed } }) => picks.length > fixed.length);
  return { wording, all, best, goesOn, shown: best.filter((reading) => isShown(wording, reading)) };
}

/** B类件仍有16件未落实: what stands right behind a number is what it is of, and the column before only what these belong to. */
function ofColumnBehind(best: readonly Reading[], { quantity, unitNoun }: Wording): readonly Reading[] {
  const at = quantity.end + unitNoun.length;
  const isBehind = ({ naming }: Reading): boolean =>
    naming?.whole === true && naming.spans.length === 1 && naming.spans[0]?.[0] === at;
  const isBefore = ({ naming }: Reading): boolean =>
    naming !== null && naming.spans.length > 0 && naming.spans.every(([, end]) => end <= quantity.start);
  return best.some(isBehind) ? best.filter((reading) => !isBefore(reading)) : best;
}

/** A table of five rows counts no 82741次, and what rose by points is no number of things. */
function isConceivable(
  { aggregate, column, against, rows: { annex, picks, fixed, rows } }: Reading,
  { quantity: { value, measure } }: Wording,
): boolean {
  // 不足70分的2个为甲、乙。得分降低的11个: of whom was named before there is one, and no number of units.
  const isOneNamed = picks.some((pick) => pick.aspect === `column ${annex.nameColumn}` && !fixed.includes(pick));
  if (isOneNamed && fixed.length > 0 && rows.length <= 1 && aggregate === 'rows' && subjectOf(annex).ofUnits)
    return false;
  if (counting.has(aggregate)) return value <= Math.max(fewCounted, annex.rows.length * 5) * 100;
  // How far two shares are apart is so many points, whatever they are of.
  const isMove = (aggregate === 'change' && against === null) || aggregate === 'difference';
  return (
    measure !== '个百分点' || !isMove || column?.column.kind !== 'number' || /百分点|率/u.test(column.column.title)
  );
}

const counting: ReadonlySet<string> = new Set(['rows', 'units', 'values', 'some', 'none', 'involved']);
/** Slips of the hand may make as many of a few. */
const fewCounted = 100;

/** What is divided here is rounded; what a table prints may be cut off. */
function isShown(
  { quantity }: Wording,
  { value, against, aggregate, column, rows: { rows, picks } }: Reading,
): boolean {
  const ofSome = column?.column.kind === 'percent' && rows.length > 1 && picks.length > 0;
  const isDivided = against !== null || ofSome || divided.has(aggregate);
  return shows(quantity, value) && (!isDivided || roundsTo(quantity, value));
}

const divided: ReadonlySet<string> = new Set(['mean', 'rate', 'difference', 'change', 'times']);

/** All that a table lists, only because of words of its title. */
export function isOfTitle({ aggregate, naming, column, rows: { annex, picks, fixed, others } }: Reading): boolean {
  // 平均每个单位3.8个问题, 整改率71.4%: its words say what is reckoned.
  if (
    column === null &&
    (aggregate === 'mean' || (aggregate === 'rate' && picks.some((pick) => isOfState(annex, pick))))
  )
    return false;
  return (
    naming === null &&
    fixed.length === 0 &&
    !others &&
    !['involved', 'change', 'difference', 'times'].includes(aggregate)
  );
}
