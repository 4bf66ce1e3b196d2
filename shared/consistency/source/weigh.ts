import { isMisprint } from '../claim/misprints.ts';
import type { Judged } from '../query/judge.ts';
import type { Passage } from '../query/passage.ts';
import { type Quantity, quantitiesIn } from '../query/quantities.ts';
import type { Reading } from '../query/readings.ts';
import type { WordReader } from '../query/wordReader.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { type Figure, figuresOf } from './figures.ts';
import { isRateOfText } from './rateSources.ts';
import type { Said } from './said.ts';
import type { FindScopes } from './scopes.ts';
import { amountsOfParts } from './tableParts.ts';
import { pointsMeant, ratesMeant } from './tableRates.ts';
import { isOfSentence, isOfText } from './textSources.ts';

/** A number that neither a query over the annexes nor a reckoning with others gives. */
export interface Unsure {
  readonly passage: Passage;
  readonly judged: Judged;
  readonly said: Said;
  /** Another is a rate of it, as far as the digits of that rate go. */
  readonly roughly: boolean;
  /** Of the other numbers of its sentence the share that the annexes show. */
  readonly shownBeside: number;
}

/** How much speaks for it that a number is wrong, and what of an annex is one slip of the hand away from it. */
export interface Weight {
  readonly clues: Clues;
  /** Natural logarithm of the odds. */
  readonly odds: number;
  readonly beside: Figure | null;
}

/** A number without a sure source and what speaks for it that it is wrong. */
export type Weighed = Unsure & Weight;

/** How far each clue holds: 0 or 1, or for a source how surprising it is, in nats. */
export type Clues = Readonly<Record<keyof typeof weights, number>>;

/**
 * What each clue adds to the odds that a number is wrong. Fitted by a logistic regression to the numbers of the papers in
 * tests/fixtures/check and their altered ones, each paper judged by what was fitted to others (tests/bench/weighSources.ts).
 */
const weights = {
  always: -1.54,
  /** Nothing in the paper comes to it. */
  nothing: 1.82,
  slip: 1.05,
  /** What its words mean best is a slip of the hand away. */
  slipOfMeant: 1.58,
  /** How much of its words the annexes know. */
  understood: 0.86,
  /** Of the other numbers of its sentence the share that the annexes show. */
  shownBeside: 1.05,
  /** Another is a rate of it, as far as the digits of that rate go. */
  roughly: -1.09,
  figures: -0.62,
  rates: -0.47,
  text: -0.38,
} as const;

/** Of one number; null where the annexes have nothing of its kind. */
export function weigh(unsure: Unsure, reader: WordReader, scopes: FindScopes): Weight | null {
  const { said, roughly, judged, shownBeside } = unsure;
  const { own } = said;
  const figures = isOfRates(own) ? [] : figuresBeside(unsure, reader, scopes);
  if (figures.length === 0 && !isOfRates(own)) return null;
  const sources = sourcesOf(unsure, reader, figures);
  const beside = figures.find(({ value }) => isSlip(said, value)) ?? null;
  const meant = bestOf(judged);
  const clues: Clues = {
    always: 1,
    nothing: Number(Object.values(sources).every((has) => !has(own.value))),
    slip: Number(beside !== null),
    slipOfMeant: Number(meant !== undefined && isMisprint(own, Math.abs(meant.value))),
    understood: Math.min(fullCover, meant?.cover ?? 0) / fullCover,
    shownBeside,
    roughly: Number(roughly),
    figures: surpriseOf(said, sources.figures),
    rates: surpriseOf(said, sources.rates),
    text: surpriseOf(said, sources.text),
  };
  const odds = Object.entries(clues).reduce((sum, [clue, value]) => sum + weights[clue as keyof Clues] * value, 0);
  return { clues, odds, beside };
}

/** So many signs of its words are as good as all. */
const fullCover = 10;

/** What takes up most of its words and leaves least of them over. */
function bestOf({ readings }: Judged): Reading | undefined {
  return readings.reduce<Reading | undefined>(
    (best, each) => (best && best.cover - best.left >= each.cover - each.left ? best : each),
    undefined,
  );
}

function isOfRates({ measure }: Quantity): boolean {
  return measure === '%' || measure === '个百分点';
}

type Has = (value: number) => boolean;

interface Sources {
  readonly figures: Has;
  readonly parts: Has;
  readonly rates: Has;
  readonly points: Has;
  readonly text: Has;
}

/** Whether a value in the place of the number would come from there. */
function sourcesOf({ passage, judged, said }: Unsure, reader: WordReader, figures: readonly Figure[]): Sources {
  const { own, text } = said;
  const none: Has = () => false;
  const isRate = own.measure === '%';
  const isPoints = own.measure === '个百分点';
  // A number of few digits is what some part of any table comes to.
  const isTelling = !isOfRates(own) && own.value / own.step >= 100;
  const sizes = isTelling ? sizesIn(text) : [];
  const printed = figures.map(({ value }) => value);
  const [isBeside, isOfAll] = isRate ? [none, none] : [isOfSentence(said), isOfText(said)];
  return {
    figures: among(said, printed),
    parts: isTelling
      ? among(
          said,
          reader.annexes.flatMap((annex) => amountsOfParts(annex, sizes)),
        )
      : none,
    rates: isRate ? among(said, ratesMeant(judged, passage, reader)) : none,
    points: isPoints ? among(said, pointsMeant(said, passage, reader)) : none,
    text: isRate ? isRateOfText(said) : (value) => isBeside(value) || isOfAll(value),
  };
}

/** 前5位, 10个项目: how many may be meant. */
function sizesIn(text: string): number[] {
  const sizes = quantitiesIn(text).flatMap(({ count }) => (count && count.measure !== '%' ? [count.value / 100] : []));
  return [...new Set(sizes)].filter((size) => size >= 2 && size <= 40 && Number.isInteger(size));
}

/** The same at the decimals of the number, rounded or cut off. */
function among({ own: { step } }: Said, values: readonly number[]): Has {
  const printed = new Set(
    values.flatMap((value) => [Math.round(Math.abs(value) / step), Math.floor(Math.abs(value) / step)]),
  );
  return (value) => printed.has(Math.round(value / step));
}

const besides = [1, -1, 2, -2, 3, -3, 5, -5, 7, -7, 10, -10];
const mostSurprise = 3;

/** A source that would as well give most numbers beside this one says nothing; one that gives this alone says much: in nats. */
function surpriseOf({ own: { value, step } }: Said, has: Has): number {
  if (!has(value)) return 0;
  const others = besides.map((steps) => value + steps * step).filter((other) => other > 0);
  const share = others.filter(has).length / Math.max(1, others.length);
  return Math.min(mostSurprise, -Math.log(share + 0.05));
}

/** What the annexes come to over the rows that its passage may speak of, where they have such things. */
function figuresBeside({ passage, judged, said }: Unsure, { annexes }: WordReader, scopes: FindScopes): Figure[] {
  const { text } = passage.sentence;
  const { unitNoun, near } = judged.wording;
  const words = wordsBeside(text, said);
  const thing = thingIn(unitNoun) ?? thingIn(text.slice(0, near[1]));
  return annexes
    .filter((annex) => thing === null || has(annex, thing))
    .flatMap((annex) => figuresOf(scopes(annex, passage), judged.wording, words));
}

/** 账号共计11个,涉及单位6家: what is spoken of last. */
function thingIn(words: string): string | null {
  return /(?:网站|账号|新媒体|公众号|学校|医院|幼儿园|企业)(?=[^网账新公学医幼企]*$)/u.exec(words)?.[0] ?? null;
}

/** A table that has no column of accounts knows nothing of how many there are. */
function has({ title, columns }: AnnexGrid, thing: string): boolean {
  return title.includes(thing) || columns.some((column) => column.title.includes(thing));
}

/** Its clause to the end and the one before. */
function wordsBeside(text: string, { own: { start, end } }: Said): string {
  const ahead = /[^,;:。]*[,;:]?[^,;:。]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const behind = /^[^,;:。]*/u.exec(text.slice(end))?.[0] ?? '';
  return `${ahead}${text.slice(start, end)}${behind}`;
}

/** Of one digit any number is a slip away from some other. */
function isSlip({ own }: Said, value: number): boolean {
  const { step } = own;
  return Math.min(value, own.value) / step >= 10 && value % step < 1 && isMisprint(own, value);
}
