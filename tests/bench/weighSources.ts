import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { mentionFinder } from '#shared/consistency/claim/mentions.ts';
import { passageOf } from '#shared/consistency/claim/passages.ts';
import { rowNamesOf } from '#shared/consistency/claim/rowNames.ts';
import type { Discrepancy } from '#shared/consistency/discrepancy.ts';
import { foldCheckText } from '#shared/consistency/read/sentences.ts';
import { placeOf } from '#shared/consistency/read/textDocument.ts';
import { checkReckoned } from '#shared/consistency/reckon/checkReckoned.ts';
import { askAnnexes } from '#shared/consistency/rule/annexQueries.ts';
import { totalsOf, wholesOf } from '#shared/consistency/rule/annexWholes.ts';
import { withDerivedColumns } from '#shared/consistency/rule/derivedColumns.ts';
import { checkShareLists } from '#shared/consistency/rule/shareLists.ts';
import { weighNumbers } from '#shared/consistency/rule/unsourced.ts';
import type { Clues, Weighed } from '#shared/consistency/source/weigh.ts';
import { editsOf } from '../support/checkEdits.ts';
import { type CheckFixture, checkFixtures, documentOfFixture } from '../support/checkFixture.ts';

/**
 * Fits the weights of source/weigh.ts: by which clues the numbers of clean papers that have no sure source differ from altered ones
 * that no other rule finds. `node tests/bench/weighSources.ts 5 fresh2 fresh7` tries every fifth edit of two parts; it prints the
 * weights, and how many altered numbers would be found for how many questions, each paper judged by what was fitted to others.
 */
interface Sample {
  readonly paper: string;
  readonly wrong: boolean;
  readonly clues: Clues;
}

const rounds = 600;
const ridge = 2;

const [every = '5', ...parts] = process.argv.slice(2);
const samples = parts.flatMap((part) => checkFixtures(part).flatMap((fixture) => samplesOf(fixture, Number(every))));
const names = Object.keys(samples[0]?.clues ?? {}) as (keyof Clues)[];

printCurve();
for (const [at, weight] of fitted(samples).entries()) console.log(`  ${names[at]}: ${weight.toFixed(2)}`);

function samplesOf({ name, lines }: CheckFixture, every: number): Sample[] {
  const told = toldBesides(lines);
  const known = new Set(told.map(keyOf));
  const clean = weighed(lines);
  const before = new Set(clean.map(textOf));
  const isTold = ({ passage: { sentence }, said: { own } }: Weighed): boolean =>
    told.some(
      ({ place }) => place?.paragraph === sentence.paragraph && place.end === placeOf(sentence, own.start, own.end).end,
    );
  const edits = editsOf({ name, lines }).filter(({ kind }, at) => at % every === 0 && !kind.startsWith('table'));
  const missed = edits.filter((edit) => toldBesides(edit.lines).every((each) => known.has(keyOf(each))));
  return [
    ...clean.filter((each) => !isTold(each)).map(({ clues }) => ({ paper: name, wrong: false, clues })),
    ...missed.flatMap((edit) =>
      weighed(edit.lines)
        .filter((each) => !before.has(textOf(each)))
        .slice(0, 1)
        .map(({ clues }) => ({ paper: name, wrong: true, clues })),
    ),
  ];
}

function toldBesides(lines: readonly string[]): Discrepancy[] {
  return checkDocument(documentOfFixture(lines)).filter(
    ({ severity, rule }) => severity !== 'hint' && rule !== 'unaccounted',
  );
}

function keyOf({ rule, claimed, found, message }: Discrepancy): string {
  return [rule, claimed, found, message].join('|');
}

/** The number with its words: other numbers of its sentence may have changed. */
function textOf({ passage: { sentence }, said: { own } }: Weighed): string {
  return `${sentence.text.slice(0, own.start).replace(/\d+/gu, '#')}${own.value}`;
}

function weighed(lines: readonly string[]): readonly Weighed[] {
  const document = documentOfFixture(lines);
  const { paragraphs } = document;
  const said = paragraphs.map(({ text }) => foldCheckText(text)).join('');
  const annexes = document.annexes.map((annex) => withDerivedColumns(annex, said, document.annexes));
  const wholes = wholesOf(annexes);
  const mentionsIn = mentionFinder(rowNamesOf(annexes, document.issuer));
  const { judged, reader } = askAnnexes(paragraphs, annexes, mentionsIn, document.issuer);
  const reckoned = checkReckoned(
    paragraphs.flatMap((paragraph) => passageOf(paragraph) ?? []),
    { wholes, totals: new Set(annexes.flatMap(totalsOf)), ...checkShareLists(paragraphs, wholes) },
  );
  return weighNumbers(judged, reader, reckoned.bornOutAt, () => Number.POSITIVE_INFINITY) ?? [];
}

function scoreOf({ clues }: Sample, weights: readonly number[]): number {
  return names.reduce((sum, name, at) => sum + clues[name] * (weights[at] ?? 0), 0);
}

/** Logistic regression with a ridge, by steps that shrink with what a weight has moved (AdaGrad). */
function fitted(of: readonly Sample[]): number[] {
  const weights = names.map(() => 0);
  const moved = names.map(() => 1e-6);
  for (let round = 0; round < rounds; round += 1) {
    const slopes = weights.map((weight) => ridge * weight);
    for (const sample of of) {
      const off = 1 / (1 + Math.exp(-scoreOf(sample, weights))) - Number(sample.wrong);
      for (const [at, name] of names.entries()) slopes[at] = (slopes[at] ?? 0) + off * sample.clues[name];
    }
    for (const [at, slope] of slopes.entries()) {
      moved[at] = (moved[at] ?? 0) + slope * slope;
      weights[at] = (weights[at] ?? 0) - (slope / Math.sqrt(moved[at])) * 0.5;
    }
  }
  return weights;
}

function printCurve(): void {
  const papers = [...new Set(samples.map(({ paper }) => paper))];
  const folds = 6;
  const scored = Array.from({ length: folds }, (_, fold) => {
    const held = new Set(papers.filter((_paper, at) => at % folds === fold));
    const weights = fitted(samples.filter(({ paper }) => !held.has(paper)));
    return samples.filter(({ paper }) => held.has(paper)).map((each) => [scoreOf(each, weights), each.wrong] as const);
  }).flat();
  scored.sort((a, b) => b[0] - a[0]);
  const clean = scored.filter(([, wrong]) => !wrong);
  console.log(`${papers.length} papers, ${clean.length} numbers unsure, ${scored.length - clean.length} altered ones`);
  for (let asked = 10; asked <= Math.min(100, clean.length); asked += 10) {
    const limit = clean[asked - 1]?.[0] ?? 0;
    const found = scored.filter(([score, wrong]) => wrong && score >= limit).length;
    console.log(`  ${asked} questions, ${found} altered numbers found: odds ${limit.toFixed(2)}`);
  }
}
