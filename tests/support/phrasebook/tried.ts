import { checkDocument } from '#shared/consistency/checkDocument.ts';
import type { KeyedDiscrepancy } from '#shared/consistency/discrepancy.ts';
import { editsOf } from '../checkEdits.ts';
import { documentOfFixture } from '../checkFixture.ts';
import type { PhrasePaper } from './papersOf.ts';

/** What the check says of one sentence as it stands, and of the false forms of it that were tried. */
export interface TriedPhrase {
  readonly phrase: string;
  readonly falseForms: number;
  readonly missed: readonly string[];
  readonly errors: readonly string[];
  readonly questions: readonly string[];
}

/** Tries each `step`th false form of every phrase of a paper. */
export function triedPhrases({ name, lines, phrases }: PhrasePaper, step = 1): TriedPhrase[] {
  const clean = told(lines);
  const known = new Set(clean.map(whatIsTold));
  const edits = editsOf({ name, lines }).map((edit) => ({
    ...edit,
    line: edit.lines.findIndex((line, at) => line !== lines[at]),
  }));
  const tried = edits.filter(({ line }) => phrases.has(line)).filter((_, at) => at % step === 0);
  const missed = tried.filter((edit) => told(edit.lines).every((each) => known.has(whatIsTold(each))));
  return [...phrases].map(([line, phrase]) => {
    const said = (severity: string): string[] =>
      clean
        .filter((each) => each.severity === severity && each.place?.paragraph === line)
        .map(({ rule, message }) => `${rule}: ${message}`);
    return {
      phrase,
      falseForms: tried.filter((edit) => edit.line === line).length,
      missed: missed.filter((edit) => edit.line === line).map(({ says }) => says),
      errors: said('error'),
      questions: said('doubt'),
    };
  });
}

/** Errors and questions: the paragraphs of a paper are its lines up to the first table. */
function told(lines: readonly string[]): KeyedDiscrepancy[] {
  return checkDocument(documentOfFixture(lines)).filter(({ severity }) => severity !== 'hint');
}

/** Not its key, which knows the sentence: what is said of a true one has not found another. */
function whatIsTold({ rule, claimed, found, message }: KeyedDiscrepancy): string {
  return [rule, claimed, found, message].join('|');
}
