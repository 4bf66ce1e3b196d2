import type { Paragraph, ParagraphStyle, Run } from '../document/documentModel.ts';

export function paragraph(style: ParagraphStyle, runs: readonly Run[], leadLength = 0): Paragraph {
  return { kind: 'paragraph', style, runs, leadLength };
}

export function plain(style: ParagraphStyle, text: string): Paragraph {
  return paragraph(style, [{ text }]);
}

/**
 * Length of the heading that runs into its paragraph: up to and including the first full stop. A text that has none, or
 * ends with its first, is a heading as a whole: 0.
 */
export function leadLengthOf(runs: readonly Run[]): number {
  const text = runs.map((run) => run.text).join('');
  const lead = text.indexOf('。') + 1;
  return lead === text.length ? 0 : lead;
}
