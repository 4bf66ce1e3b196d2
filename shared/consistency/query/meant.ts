import { misprintLength } from '../claim/misprints.ts';
import { sumOver } from '../rule/relations.ts';
import { type Asked, isOfTitle } from './asked.ts';
import { saysOthers } from './coverage.ts';
import { isNoted, isSomehowShown } from './loose.ts';
import { isElsewhere, isOtherCell, isRateSaid } from './otherwise.ts';
import type { Passage } from './passage.ts';
import { type Quantity, quantitiesIn, shows } from './quantities.ts';
import type { Reading } from './readings.ts';
import { listedIn, type Wording } from './wording.ts';

/** The query that the words mean, where nothing else that they may mean gives the number. */
export function meantBy(asked: Asked, passage: Passage): Reading | null {
  const { text } = passage.sentence;
  const each = { ...asked, best: spokenOf(asked.best, text) };
  const { wording, best, all } = each;
  const listed = allListed(each, text) ?? bounded(each, text);
  if (listed) return listed;
  const rate = ofEither(each, text);
  if (rate && !isElsewhere(text, wording, rate) && !isRateSaid(passage, wording)) return rate;
  const meant = wellWorded(each, saysOthers(text, wording));
  if (!meant || isElsewhere(text, wording, meant) || isOtherCell(meant, wording)) return null;
  if (isRateSaid(passage, wording) && !isPlainRate(meant, best)) return null;
  // 平均每个乡镇18.9条,比部门少46.9条: how far two means are apart.
  if (meant.aggregate === 'difference' && /平均每|每[个家件]/u.test(text.slice(0, wording.quantity.start))) return null;
  if (isOfRange(meant, wording, text)) return null;
  if (isRoundedDifference(meant, wording.quantity)) return null;
  if (
    isNoted(wording.quantity, best) ||
    isDenied(meant, wording, text) ||
    isDeniedBefore(meant, wording, text) ||
    isOfSome(meant, wording, text)
  )
    return null;
  const isSpokenOf = best !== asked.best && best.every(({ value }) => value === meant.value);
  if ((isSpokenOf || isPlain(meant, best, wording.quantity)) && !meant.rows.others) return meant;
  return misprintLength(wording.quantity, meant.value) > 0 && !isSomehowShown(wording.quantity, all) ? meant : null;
}

/** Of whom and which rate is said in so many words: that two numbers of the paragraph come to it says nothing. */
function isPlainRate({ left, naming, rows: { fixed, picks } }: Reading, best: readonly Reading[]): boolean {
  const isTold = left === 0 && naming?.whole === true && fixed.length > 0 && fixed.length === picks.length;
  return isTold && new Set(best.map(({ value }) => value)).size === 1;
}

/** 竣工42个,竣工率45.2%, be it over 已开工 or over 项目数: the nearest of what it may be, where it is none of them. */
function ofEither({ wording: { quantity }, best }: Asked, text: string): Reading | null {
  const [first, ...more] = best;
  if (!first?.column || first.aggregate !== 'rate' || first.cover < 3 || first.left > 0) return null;
  const { column, rows } = first;
  const isSame = (other: Reading): boolean =>
    other.aggregate === 'rate' && other.column === column && other.rows.annex === rows.annex;
  if (more.length === 0 || !more.every(isSame) || best.some((each) => each.rows.picks.length > 0)) return null;
  const part = sumOver(rows.rows, column.column) * column.times;
  if (!quantitiesIn(text).some((other) => other.end <= quantity.start && shows(other, part))) return null;
  const apart = ({ value }: Reading): number => Math.abs(value - quantity.value);
  return best.reduce((nearest, reading) => (apart(reading) < apart(nearest) ? reading : nearest));
}

/** 甲下降20.9%,减少18条: by how much they have changed of whom the sentence speaks, and not all of the table. */
function spokenOf(best: readonly Reading[], text: string): readonly Reading[] {
  const ofNamed = best.filter(
    ({ aggregate, left, rows: { picks } }) =>
      aggregate === 'change' &&
      left === 0 &&
      picks.some(
        ({ aspect, say, start, end }) => /^(?:column|kind)/u.test(aspect) && say.includes(text.slice(start, end)),
      ),
  );
  return ofNamed.length > 0 ? ofNamed : best;
}

/** Two means of 81.28 and 76.71 are 4.57 apart as they are printed; two cells are just as far apart as they say. */
function isRoundedDifference({ aggregate, value, column }: Reading, quantity: Quantity): boolean {
  const apart = Math.abs(Math.abs(value) - quantity.value);
  const isExact = column?.column.kind === 'number' && value % quantity.step === 0;
  return aggregate === 'difference' && !isExact && apart < quantity.step * 1.5;
}

/** 有9件没有按时办结: not of the column 按时办结. */
function isDenied({ column, naming }: Reading, { quantity, after }: Wording, text: string): boolean {
  // 尚有5个未整改到位: the column is called 未整改.
  if (naming?.spans.some(([start]) => start === quantity.end)) return false;
  return column !== null && /^(?:没有?|未)/u.test(text.slice(quantity.end, after[1]));
}

/** 未公布反馈的12期: not of the column 已反馈. */
function isDeniedBefore({ column, naming }: Reading, { near }: Wording, text: string): boolean {
  const words = naming?.spans.map(([start]) => text.slice(near[0], start)) ?? [];
  return /^已/u.test(column?.column.path.at(-1) ?? '') && words.some((each) => /[未没]/u.test(each));
}

/** 14个单位约稿任务全部按时完成: not all that the table lists. */
export function isOfSome({ aggregate, rows: { picks } }: Reading, { after }: Wording, text: string): boolean {
  const isSize = aggregate === 'rows' || aggregate === 'units';
  return isSize && picks.length === 0 && /全部|[均都](?!衡)|[未没]/u.test(text.slice(...after));
}

/** 6月至10月分别为57.1%、59.0%…: each is of one of them, and none of all together. */
export function isOfRange({ rows: { fixed } }: Reading, { turn }: Wording, text: string): boolean {
  return turn !== null && fixed.some(({ start, end }) => /[至到—、～~-]/u.test(text.slice(start, end)));
}

/** 附件3所列12项: every row of it. */
function allListed({ wording, all }: Asked, text: string): Reading | null {
  if (!listedIn.test(text.slice(...wording.near))) return null;
  return all.find(({ aggregate, rows: { picks } }) => aggregate === 'rows' && picks.length === 0) ?? null;
}

/** 超期30天以上的6件, 低于平均水平的4个: whatever else may pick rows too, no number of rows within the bound is this one. */
function bounded({ wording, best, all }: Asked, text: string): Reading | null {
  const { quantity } = wording;
  const [found] = best
    .filter(({ aggregate, left, cover, rows: { fixed } }) => {
      const isSize = aggregate === 'rows' || aggregate === 'units';
      return (
        isSize &&
        cover >= 2 &&
        left <= (cover < 5 ? 2 : 3) &&
        fixed.some(({ aspect }) => /^(?:bound|mean) /u.test(aspect))
      );
    })
    .filter((reading) => !isElsewhere(text, wording, reading))
    .sort((a, b) => a.left - b.left || a.rows.picks.length - b.rows.picks.length);
  if (!found || isNoted(quantity, best)) return null;
  // Where the bound takes up all the words, what they leave unsaid is of the rows within it.
  const within = found.cover >= 4 && found.left * 4 <= found.cover ? best : all;
  const isShown = all.some(({ value }) => shows(quantity, value));
  return isShown || isSomehowShown(quantity, within, isOfUnits(wording, text)) ? null : found;
}

/** 5个部门低于, 低于的部门有5个: units, and nothing that they have. */
function isOfUnits({ unitNoun, near }: Wording, text: string): boolean {
  return (
    unitNoun !== '' || /的(?:单位|部门|乡镇|镇街|[镇乡]|街道|县|社区|村)(?:共?有|为|共)?$/u.test(text.slice(...near))
  );
}

/** Of queries that the words may mean the one whose number it nearly is: the less the words say, the longer it must be. */
export function misprintOf({ wording, best, all }: Asked, text: string): Reading | null {
  const { quantity } = wording;
  if (quantity.measure === '%') return null;
  const [found] = best
    .map((reading) => ({ reading, length: misprintLength(quantity, reading.value) }))
    .filter(({ length, reading }) => length >= 3 || (length === 2 && reading.cover > 0 && !isOfTitle(reading)))
    .filter(({ reading }) => !isElsewhere(text, wording, reading) && !isDeniedBefore(reading, wording, text))
    .sort((a, b) => b.length - a.length || a.reading.left - b.reading.left);
  return found && !isNoted(quantity, best) && !isSomehowShown(quantity, all) ? found.reading : null;
}

/** The query that the words cover best, where they say enough. */
function wellWorded({ goesOn, best, wording: { quantity, unitNoun } }: Asked, ofOthers: boolean): Reading | null {
  const values = valuesAt(quantity, best).size;
  const most = values === 1 ? 12 : values === 2 ? 4 : values <= 4 ? 2 : 1;
  const [found] = best
    .filter(({ rows, value }) => rows.others === ofOthers && (!ofOthers || value > 0))
    .filter(
      (reading) =>
        !isOfTitle(reading) ||
        (!goesOn && (isTitled(reading, quantity, unitNoun) || isCountedByHead(reading, quantity))),
    )
    .filter(
      ({ cover, left, naming, against, column, aggregate }) =>
        cover >= (values === 1 ? 1 : 2) &&
        left <= Math.min(most, cover * 3 + 2) &&
        (quantity.measure !== '%' ||
          naming !== null ||
          (against !== null && column === null) ||
          // 甲增长39.1% in a table that compares one column with an earlier one.
          (aggregate === 'change' && left === 0 && values === 1)),
    )
    // A name alone does not say which column is meant.
    .filter(({ column, naming }) => column === null || naming !== null || values === 1)
    .sort((a, b) => a.left - b.left || b.rows.picks.length - a.rows.picks.length);
  return found ?? null;
}

function isTitled({ cover, left, leftBefore, value }: Reading, quantity: Quantity, noun: string): boolean {
  return cover >= 4 + noun.length && leftBefore === 0 && left <= 4 && misprintLength(quantity, value) >= 2;
}

/** 共抽检食品14大类 where the rows stand under 食品大类: nothing else has such a measure. */
function isCountedByHead({ aggregate, left, cover, rows: { annex } }: Reading, { measure }: Quantity): boolean {
  return (
    /^.类$/u.test(measure) &&
    aggregate === 'rows' &&
    left === 0 &&
    cover >= 2 &&
    (annex.columns[annex.nameColumn]?.title.endsWith(measure) ?? false)
  );
}

/** Most of the words are taken up, and whatever they mean comes to one number. */
function isPlain(
  { cover, left, value, column, naming }: Reading,
  best: readonly Reading[],
  quantity: Quantity,
): boolean {
  const values = valuesAt(quantity, best);
  if (values.size === 2) return cover >= 4 && left === 0 && naming?.whole === true;
  const isNamed = column === null || naming !== null || (cover >= 8 && left === 0);
  return cover >= 3 && left <= cover && isNamed && values.size === 1 && values.has(roundedTo(quantity, value));
}

/** What readings come to as finely as the number is printed: 99.12 of the rows and the 99.1 of their total are one. */
function valuesAt(quantity: Quantity, readings: readonly Reading[]): ReadonlySet<number> {
  return new Set(readings.map(({ value }) => roundedTo(quantity, value)));
}

function roundedTo({ step }: Quantity, value: number): number {
  return Math.round(value / step) * step;
}
