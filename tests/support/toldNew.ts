import { checkDocument } from '#shared/consistency/checkDocument.ts';
import type { KeyedDiscrepancy } from '#shared/consistency/discrepancy.ts';
import { documentOfFixture } from './checkFixture.ts';

/** Errors and questions that are told of a paper and were not told of it as it was before. */
export function toldNew(lines: readonly string[], before: ReadonlySet<string>): KeyedDiscrepancy[] {
  return checkDocument(documentOfFixture(lines)).filter(
    (each) => each.severity !== 'hint' && !before.has(roughly(each)),
  );
}

export function toldOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(checkDocument(documentOfFixture(lines)).map(roughly));
}

/** Another manner has other messages for the same: what is claimed counts, however it is written. */
function roughly({ rule, severity, claimed }: KeyedDiscrepancy): string {
  return [rule, severity, claimed.replace(/[,，\s]/gu, '')].join('|');
}
