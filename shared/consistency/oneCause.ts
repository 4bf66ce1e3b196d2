import { type Discrepancy, severities } from './discrepancy.ts';
import { overlap } from './read/textDocument.ts';

/**
 * One wrong number is seen by several rules: as a sum that fails, as a total that the annex does not show. It is told once, as
 * gravely as the gravest of them and with what each has found.
 */
export function byCause(found: readonly Discrepancy[]): Discrepancy[] {
  const told: Discrepancy[] = [];
  for (const each of found) {
    const at = told.findIndex((other) => isSame(other, each));
    const before = told[at];
    if (before) told[at] = joined(before, each);
    else told.push(each);
  }
  return told;
}

/** The same number is called wrong at one place of the text. */
function isSame(one: Discrepancy, other: Discrepancy): boolean {
  if (!one.place || !other.place || one.claimed !== other.claimed || one.claimed === '') return false;
  return one.quote === other.quote && overlap(one.place, other.place);
}

function joined(first: Discrepancy, second: Discrepancy): Discrepancy {
  const graver = severities.indexOf(second.severity) < severities.indexOf(first.severity) ? second : first;
  const other = graver === first ? second : first;
  const readsAnnex = ({ message }: Discrepancy): boolean => /附件|《[^》]+》里/u.test(message);
  // That nothing comes to a rate adds nothing where it is said what does not.
  const adds = other.rule !== 'share' && (other.found !== graver.found || (readsAnnex(other) && !readsAnnex(graver)));
  const known = new Set(graver.rows.map(({ annex, row }) => `${annex}|${row}`));
  const rows = [...graver.rows, ...other.rows.filter(({ annex, row }) => !known.has(`${annex}|${row}`))];
  return { ...graver, rows, message: adds ? `${graver.message}${other.message}` : graver.message };
}
