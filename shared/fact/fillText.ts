import type { Run } from '../document/documentModel.ts';
import type { RoundData } from '../round/roundData.ts';
import { templateParts } from '../text/template.ts';
import { builtInFact } from './builtInFact.ts';
import { computeFact } from './computeFact.ts';

/**
 * A text of the pack with its facts filled in: `{id}` and `{round.year}` become runs that name where they come from,
 * `{{` a left brace. Throws AppError `invalid` for a fact that the pack does not define.
 */
export function fillText(data: RoundData, text: string): Run[] {
  return templateParts(text).map((part) =>
    'name' in part ? { text: factWording(data, part.name), fact: part.name } : { text: part.literal },
  );
}

/** The same as one string: titles, notes, file names. */
export function fillPlainText(data: RoundData, text: string): string {
  return fillText(data, text)
    .map((run) => run.text)
    .join('');
}

function factWording(data: RoundData, id: string): string {
  return builtInFact(data, id) ?? computeFact(data, id).text;
}
