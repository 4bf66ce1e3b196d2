import { checkDocument } from '#shared/consistency/checkDocument.ts';
import type { KeyedDiscrepancy } from '#shared/consistency/discrepancy.ts';
import { type CheckEdit, editsOf } from '../support/checkEdits.ts';
import { type CheckFixture, checkFixtures, documentOfFixture } from '../support/checkFixture.ts';
import { measureKeptTrue } from './keepsTrue.ts';
import { measurePhrases } from './phrases.ts';

/**
 * The measuring stick of the check: single edits that make a clean bulletin false, and what is said of it when it is clean.
 * `npm run bench:check -- missed` (or `missed-held-out`, `missed-fresh`) lists what is not found, `-- papers` the figures of each
 * paper, `-- alarms` what is said of clean ones. `-- kept` tries only clean papers written in another manner or shortened, and lists what
 * is said of them (`-- kept-all`: of all of them and not only of a sample). `-- phrases` tries only the phrasebook, the most ordinary
 * sentences about plain tables of several seeds, and lists what of each is missed and what is said of it when it is true.
 */
const wanted = process.argv.slice(2);

/** Reported apart: what was written without the engine in sight says how it does with papers that nobody had in mind. */
const parts = [
  ['written first', ''],
  ['held out', 'held-out'],
  ['written when the engine was done', 'fresh'],
  ['written by another hand that never saw the check', 'fresh2'],
  ['written the same way once the check held on those', 'fresh3'],
  ['written blind, in the manner of published papers', 'fresh4'],
  ['written blind, by the same hand', 'fresh5'],
  ['written blind, opened only after its first figures', 'fresh6'],
  ['written blind, opened for its false errors after its first figures', 'fresh7'],
  ['written blind, opened for its false errors after its first figures', 'fresh8'],
  ['written blind, opened after its first figures', 'fresh9'],
  ['written blind by another hand, opened after its first figures', 'fresh10'],
  ['written blind in the manner of published papers, opened for its false errors after its first figures', 'fresh11'],
  ['written blind by another hand, opened after its first figures', 'fresh12'],
  ['written blind by another hand, opened after its first figures', 'fresh13'],
  ['written blind, opened after its first figures', 'fresh14'],
  ['written blind, opened for its questions after its first figures', 'fresh15'],
  ['written blind, opened after its first figures', 'fresh16'],
  ['written blind, opened after its first figures', 'fresh17'],
  ['written blind, opened for its questions after its first figures', 'fresh18'],
  ['written blind, opened for its questions after its first figures', 'fresh19'],
  ['written blind by another hand, opened for its false errors after its first figures', 'fresh20'],
  ['the next, opened for its false errors after its first figures', 'fresh21'],
  ['the one after, opened for its false errors after its first figures', 'fresh22'],
  ['written blind, little is mended of it', 'fresh23'],
  ['the next, opened for its false errors after its first figures', 'fresh24'],
  ['written blind, opened after its first figures', 'fresh25'],
  ['written blind by another hand, opened for its false errors after its first figures', 'fresh26'],
  ['written blind, opened for its false errors and some questions after its first figures', 'fresh27'],
] as const;

interface Result extends CheckEdit {
  readonly paper: string;
  readonly found: boolean;
  readonly error: boolean;
  /** An error, a question or a hint. */
  readonly shown: boolean;
}

const kept = wanted.find((each) => each === 'kept' || each === 'kept-all');
const phrases = wanted.includes('phrases');
if (!phrases) {
  timeOfLongPaper();
  if (!kept)
    for (const [title, part] of parts) measure(title, checkFixtures(part), part === '' ? 'missed' : `missed-${part}`);
  const papers = parts.flatMap(([, part]) => checkFixtures(part));
  measureKeptTrue(papers, kept === 'kept-all', kept !== undefined);
}
if (!kept) measurePhrases(phrases ? 3 : 1, phrases);

function measure(title: string, fixtures: readonly CheckFixture[], listing: string): void {
  if (fixtures.length === 0) return;
  const clean = fixtures.map((fixture) => ({ fixture, said: check(fixture.lines) }));
  const results = clean.flatMap(({ fixture, said }) => {
    const known = new Set(said.map(whatIsTold));
    return editsOf(fixture).map((edit): Result => {
      const shown = check(edit.lines).filter((each) => !known.has(whatIsTold(each)));
      const told = shown.filter(({ severity }) => severity !== 'hint');
      const error = told.some(({ severity }) => severity === 'error');
      return { ...edit, paper: fixture.name, found: told.length > 0, error, shown: shown.length > 0 };
    });
  });
  console.log(`\n${title}: ${fixtures.length} bulletins, ${results.length} edits that make a statement false`);
  const kinds = [...new Set(results.map(({ kind }) => kind))].sort();
  console.log('  kind of edit          found / all   errors  found     with hints');
  for (const kind of kinds)
    printLine(
      kind,
      results.filter((each) => each.kind === kind),
    );
  printLine('ALL', results);
  const alarms = clean.flatMap(({ said }) => said.filter(({ severity }) => severity === 'error'));
  const doubts = clean.flatMap(({ said }) => said.filter(({ severity }) => severity === 'doubt'));
  const hints = clean.flatMap(({ said }) => said.filter(({ severity }) => severity === 'hint'));
  const per = (number: number): string => (number / fixtures.length).toFixed(2);
  console.log(
    `  clean papers: ${per(alarms.length)} false errors each (goal <= 0.5), ${per(doubts.length)} questions, ${per(hints.length)} hints each`,
  );
  if (wanted.includes('papers')) for (const { fixture, said } of clean) printPaper(fixture, said, results);
  if (wanted.includes(listing))
    for (const { kind, paper, says } of results.filter(({ found }) => !found))
      console.log(`  - ${paper} [${kind}] ${says}`);
  if (wanted.includes('alarms'))
    for (const { fixture, said } of clean)
      for (const { severity, rule, message } of said)
        console.log(`  ! ${fixture.name} ${severity} ${rule}: ${message}`);
}

/** Not its key, which knows the sentence: what is said of a clean sentence has not found an edit elsewhere in it. */
function whatIsTold({ rule, claimed, found, message }: KeyedDiscrepancy): string {
  return [rule, claimed, found, message].join('|');
}

function printPaper({ name }: CheckFixture, said: readonly KeyedDiscrepancy[], results: readonly Result[]): void {
  const own = results.filter(({ paper }) => paper === name);
  const found = own.filter((each) => each.found).length;
  const [errors, doubts] = (['error', 'doubt'] as const).map(
    (grade) => said.filter(({ severity }) => severity === grade).length,
  );
  const rate = ((found / own.length) * 100).toFixed(1);
  console.log(`  ${name}: ${found} / ${own.length} found, ${rate} %; ${errors} false errors, ${doubts} questions`);
}

function printLine(kind: string, results: readonly Result[]): void {
  const found = results.filter((each) => each.found).length;
  const errors = results.filter((each) => each.error).length;
  const shown = results.filter((each) => each.shown).length;
  const rate = (some: number): string => `${((some / results.length) * 100).toFixed(1)} %`;
  const counts = `${kind.padEnd(22)}${`${found} / ${results.length}`.padEnd(14)}${String(errors).padEnd(8)}`;
  console.log(`  ${counts}${rate(found).padEnd(10)}${rate(shown)}`);
}

function check(lines: readonly string[]): KeyedDiscrepancy[] {
  return checkDocument(documentOfFixture(lines));
}

/**
 * 30 pages of text with ten annexes of 60 rows: the paragraphs and tables of the fixtures, over and over. By the clock, as an inspector waits
 * for it: the first time of a new process, and with the code warm. Processor time counts what is compiled and collected beside it as well.
 */
function timeOfLongPaper(): void {
  const fixtures = [...checkFixtures(), ...checkFixtures('held-out')];
  const parts = fixtures.map(({ lines }) => {
    const end = lines.findIndex((line) => line.startsWith('=='));
    return { text: lines.slice(3, end), tables: lines.slice(end) };
  });
  const text: string[] = [];
  for (let at = 0; text.join('').length < 24_000; at += 1) text.push(...(parts[at % parts.length]?.text ?? []));
  const annexes = Array.from({ length: 10 }, (_, at) => longAnnex(at + 1));
  const document = documentOfFixture(['清河县人民政府办公室关于2023年第三季度工作的通报', ...text, ...annexes.flat()]);
  const before = process.cpuUsage();
  const runs = Array.from({ length: 3 }, () => {
    const start = performance.now();
    const found = checkDocument(document).length;
    return { found, seconds: (performance.now() - start) / 1000 };
  });
  const { user, system } = process.cpuUsage(before);
  const characters = document.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
  const byClock = runs.map(({ seconds }) => seconds.toFixed(2)).join(', then ');
  const byProcessor = ((user + system) / 1_000_000 / runs.length).toFixed(2);
  console.log(
    `${characters} characters with ${document.annexes.length} annexes of 60 rows: ${byClock} s by the clock (goal <= 2), ${byProcessor} s of processor time each, ${runs[0]?.found} findings`,
  );
}

function longAnnex(number: number): string[] {
  const rows = Array.from({ length: 60 }, (_, row) => {
    const [sent, used] = [20 + ((row * 7 + number) % 60), 5 + ((row * 3 + number) % 15)];
    const unit =
      row < 20
        ? `第${row + 1}镇`
        : `县${'教民财水林农商统审司'.charAt(row % 10)}${'育政务利业村务计计法'.charAt(Math.floor(row / 10))}${row}局`;
    return [row + 1, unit, sent, used, `${((used / sent) * 100).toFixed(1)}%`, row % 3 ? '合格' : '不合格'].join('|');
  });
  return [`== 附件${number}｜第${number}项工作情况统计表`, '序号|单位|报送数|采用数|采用率|结果', ...rows];
}
