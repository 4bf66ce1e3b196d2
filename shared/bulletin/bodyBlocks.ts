import { computeAnnex } from '../annex/computeAnnex.ts';
import { layOutTable } from '../annex/layOutTable.ts';
import { hundredths } from '../annex/value.ts';
import type { Paragraph, ParagraphStyle, Table } from '../document/documentModel.ts';
import { computeFact } from '../fact/computeFact.ts';
import { fillText } from '../fact/fillText.ts';
import type { BulletinDefinition, Paragraph as ParagraphDefinition } from '../pack/bulletinDefinition.ts';
import type { RoundData } from '../round/roundData.ts';
import { leadLengthOf, paragraph } from './paragraphs.ts';

type Block = Paragraph | Table;
type SectionDefinition = BulletinDefinition['sections'][number];
type TextDefinition = Extract<ParagraphDefinition, { text: string }>;

const styleOfLevel: Readonly<Record<2 | 3 | 4, ParagraphStyle>> = { 2: 'heading2', 3: 'heading3', 4: 'heading4' };

/** A section of the text: its heading, then its paragraphs; a run-in heading shares the line of the first paragraph. */
export function sectionBlocks(data: RoundData, section: SectionDefinition): Block[] {
  const heading = fillText(data, section.heading);
  const blocks = bodyBlocks(data, section.paragraphs);
  const [first, ...rest] = blocks;
  if (section.runIn && first?.kind === 'paragraph') {
    const leadLength = heading.reduce((length, run) => length + run.text.length, 0);
    return [paragraph('heading1', [...heading, ...first.runs], leadLength), ...rest];
  }
  return [paragraph('heading1', heading), ...blocks];
}

/** The paragraphs that are printed this time, and the small tables between them. */
export function bodyBlocks(data: RoundData, definitions: readonly ParagraphDefinition[]): Block[] {
  return definitions.flatMap((definition): Block[] => {
    if (typeof definition === 'string') return [paragraph('body', fillText(data, definition))];
    if ('table' in definition) return [tableInText(data, definition.table)];
    return isPrinted(data, definition) ? [textParagraph(data, definition)] : [];
  });
}

function tableInText(data: RoundData, annexId: string): Table {
  return { kind: 'table', table: layOutTable(computeAnnex(data, annexId, 'printed')) };
}

function isPrinted(data: RoundData, { when }: TextDefinition): boolean {
  if (!when) return true;
  const { number } = computeFact(data, when.fact);
  if (number === null) return false;
  const { atMost, atLeast = atMost === undefined ? 1 : undefined } = when;
  if (atLeast !== undefined && number < hundredths(atLeast)) return false;
  return atMost === undefined || number <= hundredths(atMost);
}

function textParagraph(data: RoundData, { text, level }: TextDefinition): Paragraph {
  const runs = fillText(data, text);
  return level ? paragraph(styleOfLevel[level], runs, leadLengthOf(runs)) : paragraph('body', runs);
}
