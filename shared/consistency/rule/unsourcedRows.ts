import type { Discrepancy } from '../discrepancy.ts';
import { printLike, type Quantity } from '../query/quantities.ts';
import type { Said } from '../source/said.ts';
import type { Weighed } from '../source/weigh.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

/** Numbers that follow each other. */
export type Row = readonly [Weighed, ...Weighed[]];

/** 财政35件、行政55件、教育40件: numbers that follow each other are one question, where all are without a source. */
export function inRows(weighed: readonly Weighed[]): Row[] {
  const rows: [Weighed, ...Weighed[]][] = [];
  for (const each of weighed) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && last.passage === each.passage && isNext(last.said.own, each.said)) row.push(each);
    else rows.push([each]);
  }
  return rows;
}

function isNext(one: Quantity, { own, sentence }: Said): boolean {
  return (
    sentence.findIndex(({ start }) => start === own.start) === sentence.findIndex(({ end }) => end === one.end) + 1
  );
}

/** What a person is asked of them. */
export function asked(row: Row): Discrepancy {
  const near = nearTo(row);
  return report(row, {
    severity: 'doubt',
    rule: 'unaccounted',
    message: `本文的数几乎都在附件或前后文中有来处，${quotedClaims(row)}没有${near && `，${near}`}。请核对。`,
  });
}

/** What a person may know of them: not wrong, but not proved either. */
export function hinted(row: Row): Discrepancy {
  const near = nearTo(row);
  return report(row, {
    severity: 'hint',
    rule: 'unproved',
    message: `${quotedClaims(row)}没有核到：附件和前后文中找不到可靠的来处${near && `（${near}）`}，请对照原始材料。`,
  });
}

function claimsOf(row: Row): string[] {
  return row.map(({ passage, said }) => passage.sentence.text.slice(said.own.start, said.own.end));
}

function quotedClaims(row: Row): string {
  return claimsOf(row)
    .map((claim) => `“${claim}”`)
    .join('');
}

/** What of the annexes is a slip of the hand away. */
function besidesOf(row: Row) {
  const claims = claimsOf(row);
  return row.flatMap(({ beside }, at) =>
    beside ? [{ ...beside, printed: printLike(claims[at] ?? '', beside.value) }] : [],
  );
}

function nearTo(row: Row): string {
  const near = besidesOf(row).map(({ scope, say, printed }) => `${nameOfAnnex(scope.annex)}里${say}是 ${printed}`);
  return [...new Set(near)].join('、');
}

function report(row: Row, told: Pick<Discrepancy, 'severity' | 'rule' | 'message'>): Discrepancy {
  const [{ passage, said }] = row;
  const besides = besidesOf(row);
  return inText(passage.sentence, said.own.start, row.at(-1)?.said.own.end ?? said.own.end, {
    ...told,
    claimed: claimsOf(row).join('、'),
    found: besides.map(({ printed }) => printed).join('、') || '无',
    rows: besides.flatMap(({ scope }) => scope.rows.map((each) => rowPlace(scope.annex, each))).slice(0, 40),
  });
}
