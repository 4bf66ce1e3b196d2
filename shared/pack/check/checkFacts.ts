import type { Fact } from '../fact.ts';
import { checkCondition } from './checkCondition.ts';
import { type Check, checkAnnex, checkCell, checkKnown, checkUnique } from './checkNames.ts';
import { checkRowTemplate, checkTemplate } from './checkText.ts';
import type { AnnexIndex, PackIndex } from './packIndex.ts';
import type { Path } from './packIssue.ts';

type FactOf<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }>;

export function checkFacts(check: Check): void {
  const { facts } = check.index.pack;
  checkUnique(
    check.report,
    ['facts'],
    'id',
    facts.map(({ id }) => id),
  );
  for (const [i, fact] of facts.entries()) checkFact(check, ['facts', i], fact);
}

/** The facts that a fact is computed from. */
export function factDependencies(fact: Fact): string[] {
  if (fact.kind === 'ratio') return [fact.of, fact.to];
  return fact.kind === 'combine' ? fact.of.map((term) => (typeof term === 'string' ? term : term.fact)) : [];
}

function checkFact(check: Check, path: Path, fact: Fact): void {
  const { index, report } = check;
  const known = index.facts.keys();
  if (fact.kind === 'ratio') {
    checkKnown(report, [...path, 'of'], fact.of, index.facts.keys(), '事实的 id');
    checkKnown(report, [...path, 'to'], fact.to, index.facts.keys(), '事实的 id');
    return;
  }
  if (fact.kind === 'combine') {
    const ids = [...known];
    for (const [i, term] of fact.of.entries()) {
      const place = [...path, 'of', i];
      if (typeof term === 'string') checkKnown(report, place, term, ids, '事实的 id');
      else checkKnown(report, [...place, 'fact'], term.fact, ids, '事实的 id');
    }
    return;
  }
  for (const [i, annexId] of [fact.annex].flat().entries()) {
    const place = typeof fact.annex === 'string' ? [...path, 'annex'] : [...path, 'annex', i];
    const annex = checkAnnex(check, place, annexId);
    if (annex) checkQuery(check, path, fact, annex);
  }
}

function checkQuery(
  check: Check,
  path: Path,
  fact: Exclude<Fact, FactOf<'ratio' | 'combine'>>,
  annex: AnnexIndex,
): void {
  const { report } = check;
  if ('where' in fact) checkCondition(check, [...path, 'where'], fact.where, annex);
  if (fact.kind === 'sum' || fact.kind === 'extreme') {
    checkCell(report, [...path, 'column'], fact.column, annex, 'number');
  } else if (fact.kind === 'value') {
    checkCell(report, [...path, 'column'], fact.column, annex);
    checkRowName(check, path, fact, annex);
  } else if (fact.kind === 'names') {
    if (fact.top) checkCell(report, [...path, 'top', 'by'], fact.top.by, annex, 'number');
    checkRowTemplate(report, [...path, 'template'], fact.template, annex);
    checkTemplate(report, [...path, 'more'], fact.more, ['n']);
    checkTemplate(report, [...path, 'complete'], fact.complete, ['n']);
  }
}

function checkRowName({ index, report }: Check, path: Path, fact: FactOf<'value'>, annex: AnnexIndex): void {
  const names = rowNames(index, annex);
  if (names) checkKnown(report, [...path, 'name'], fact.name, names, `附件 ${fact.annex} 某行的名称`);
}

/** The names of the rows of an annex, where the pack says them; a pack may leave its units to the office. */
function rowNames({ pack }: PackIndex, { definition: { rows } }: AnnexIndex): string[] | undefined {
  if (rows.from === 'fixed') return rows.items.map(({ name }) => name);
  if (rows.from === 'groups') return pack.groups.map(({ name }) => name);
  if (rows.from !== 'units' || pack.units.length === 0) return undefined;
  return pack.units.flatMap(({ name, short }) => (short === undefined ? [name] : [name, short]));
}
