import { computeAnnex } from '../annex/computeAnnex.ts';
import { layOutTable } from '../annex/layOutTable.ts';
import type { Paragraph, Run, Table } from '../document/documentModel.ts';
import { fillText } from '../fact/fillText.ts';
import { isKnownFact } from '../fact/isKnownFact.ts';
import { notFilled } from '../fact/notFilled.ts';
import type { BulletinDefinition } from '../pack/bulletinDefinition.ts';
import type { RoundData } from '../round/roundData.ts';
import { templateParts } from '../text/template.ts';
import { type Draft, mergeDraft } from './draft.ts';
import type { DraftBlock } from './draftBlock.ts';
import { numerals } from './numbering.ts';
import { leadLengthOf, paragraph } from './paragraphs.ts';

type Block = Paragraph | Table;

/** The text of the bulletin: the draft with its numerals and every fact filled in. */
export function bodyBlocks(data: RoundData, bulletin: BulletinDefinition): Block[] {
  const draft = mergeDraft(data, bulletin, data.bulletin?.rows ?? []);
  return filledBlocks(data, draft).flatMap(({ block }) => block ?? []);
}

/** Each block of the draft as it is printed; null: its table is no longer in the pack. */
export function filledBlocks(
  data: RoundData,
  { blocks, forms }: Pick<Draft, 'blocks' | 'forms'>,
): { readonly id: string; readonly block: Block | null }[] {
  const numbers = numerals(blocks, forms);
  return blocks.map((block, index) => {
    const { id, style, text } = block;
    if (style !== 'table') return { id, block: textParagraph(data, block, numbers[index] ?? '') };
    const annex = data.pack.annexes.find((each) => each.id === text);
    return { id, block: annex ? { kind: 'table', table: layOutTable(computeAnnex(data, annex.id, 'printed')) } : null };
  });
}

function textParagraph(data: RoundData, block: DraftBlock, numeral: string): Paragraph {
  const { style, text, lead } = block;
  const runs = fillDraftText(data, numeral + text);
  if (style === 'table' || style === 'body') return paragraph('body', runs);
  if (lead !== null && text.startsWith(lead))
    return paragraph(style, runs, lengthOf(fillDraftText(data, numeral + lead)));
  // A heading of the first level is one line; the lower ones run into their text.
  return paragraph(style, runs, style === 'heading1' && !block.rewritten ? 0 : leadLengthOf(runs));
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((length, run) => length + run.text.length, 0);
}

/** A text written by people may name a fact that another version of the pack had: its place stays, to be seen and mended. */
export function fillDraftText(data: RoundData, text: string): Run[] {
  if (templateParts(text).every((part) => !('name' in part) || isKnownFact(data.pack, part.name))) {
    return fillText(data, text);
  }
  return templateParts(text).map((part) => {
    if (!('name' in part)) return { text: part.literal };
    if (!isKnownFact(data.pack, part.name)) return { text: notFilled, fact: part.name };
    return fillText(data, `{${part.name}}`)[0] ?? { text: '' };
  });
}
