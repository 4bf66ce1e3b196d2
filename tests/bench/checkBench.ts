import { checkDocument } from '#shared/consistency/checkDocument.ts';
import type { KeyedDiscrepancy } from '#shared/consistency/discrepancy.ts';
import { type CheckEdit, editsOf } from '../support/checkEdits.ts';
import { type CheckFixture, checkFixtures, documentOfFixture } from '../support/checkFixture.ts';

/**
 * The measuring stick of the check: single edits that make a clean bulletin false, and what is said of it when it is clean.
 * `npm run bench:check -- missed` (or `missed-held-out`) lists what is not found, `-- alarms` what is said of clean papers.
 */
const wanted = process.argv.slice(2);

interface Result extends CheckEdit {
  readonly paper: string;
  readonly found: boolean;
  readonly error: boolean;
}

measure('written first', checkFixtures(), 'missed');
measure('held out', checkFixtures('held-out'), 'missed-held-out');

function measure(title: string, fixtures: readonly CheckFixture[], listing: string): void {
  const clean = fixtures.map((fixture) => ({ fixture, said: check(fixture.lines) }));
  const results = clean.flatMap(({ fixture, said }) => {
    const known = new Set(said.filter(({ severity }) => severity !== 'hint').map(({ key }) => key));
    return editsOf(fixture).map((edit): Result => {
      const told = check(edit.lines).filter(({ severity, key }) => severity !== 'hint' && !known.has(key));
      const error = told.some(({ severity }) => severity === 'error');
      return { ...edit, paper: fixture.name, found: told.length > 0, error };
    });
  });
  console.log(`\n${title}: ${fixtures.length} bulletins, ${results.length} edits that make a statement false`);
  const kinds = [...new Set(results.map(({ kind }) => kind))].sort();
  console.log('  kind of edit          found / all   of them as errors');
  for (const kind of kinds)
    printLine(
      kind,
      results.filter((each) => each.kind === kind),
    );
  printLine('ALL', results);
  const alarms = clean.flatMap(({ said }) => said.filter(({ severity }) => severity === 'error'));
  const doubts = clean.flatMap(({ said }) => said.filter(({ severity }) => severity === 'doubt'));
  const per = (number: number): string => (number / fixtures.length).toFixed(2);
  console.log(
    `  clean papers: ${per(alarms.length)} false errors each (goal <= 0.5), ${per(doubts.length)} questions each`,
  );
  if (wanted.includes(listing))
    for (const { kind, paper, says } of results.filter(({ found }) => !found))
      console.log(`  - ${paper} [${kind}] ${says}`);
  if (wanted.includes('alarms'))
    for (const { fixture, said } of clean)
      for (const { severity, rule, message } of said)
        console.log(`  ! ${fixture.name} ${severity} ${rule}: ${message}`);
}

function printLine(kind: string, results: readonly Result[]): void {
  const found = results.filter((each) => each.found).length;
  const errors = results.filter((each) => each.error).length;
  const rate = `${((found / results.length) * 100).toFixed(1)} %`;
  console.log(`  ${kind.padEnd(22)}${`${found} / ${results.length}`.padEnd(14)}${String(errors).padEnd(8)}${rate}`);
}

function check(lines: readonly string[]): KeyedDiscrepancy[] {
  return checkDocument(documentOfFixture(lines));
}
