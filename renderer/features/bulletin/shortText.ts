import type { FactValue } from '#shared/bulletin/bulletinView.ts';
import { fillTemplate } from '#shared/text/template.ts';

const most = 36;

/** The beginning of a paragraph as it is read. */
export function shortText(text: string, facts: readonly FactValue[]): string {
  const filled = fillTemplate(text, (name) => facts.find((fact) => fact.name === name)?.text ?? '');
  return filled.length > most ? `${filled.slice(0, most)}……` : filled;
}
