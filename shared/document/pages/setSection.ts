import type { Block, DocumentModel, Front, Paragraph, Section } from '../documentModel.ts';
import { longSide, shortSide, textWidthOf } from '../pageGrid.ts';
import type { PlacedSection } from '../sectionPlace.ts';
import type { Setting } from '../setting.ts';
import { splitColumns } from '../splitColumns.ts';
import type { TableModel } from '../tableModel.ts';
import { endMerges, type MergeEnds } from './endMerges.ts';
import { placeStrips, type StripPlace, type TypeArea } from './placeStrips.ts';
import { setDocumentFront, setLetterFront } from './setFrame.ts';
import { type SetText, setParagraph } from './setParagraph.ts';
import { setPicture } from './setPicture.ts';
import { setTable } from './setTable.ts';

/** A section as it is printed, and where everything in it stands. */
export interface SetSection {
  readonly blocks: readonly Block[];
  readonly sets: readonly SetText[];
  readonly places: readonly (readonly StripPlace[])[];
  readonly area: TypeArea & { readonly paperBottom: number };
}

/** A cell that begins anew may need more room, which moves what is below it: so often the pages are filled again. */
const mostFillings = 5;

/** Tables that are too wide in parts, and merged cells ended at the ends of the pages, which only the placing tells. */
export function setSection(placed: PlacedSection, model: DocumentModel<Block>, setting: Setting): SetSection {
  const parts = partsOf(placed.section, setting);
  const area = areaOf(placed.section, setting);
  let blocks = parts;
  let ends: MergeEnds | null = null;
  for (let filling = 1; ; filling += 1) {
    const sets = setBlocks({ ...placed.section, blocks }, placed.first ? model.front : undefined, setting);
    const places = placeStrips(
      sets.map(({ flowing }) => flowing),
      area,
    );
    const next: MergeEnds | null = endMerges(parts, sets, places, ends);
    if (next === null || filling === mostFillings) return { blocks, sets, places, area };
    ends = next;
    blocks = next.blocks;
  }
}

/** The blocks of a section as they are printed; laid out only where a merged cell may reach over the end of a page. */
export function printedBlocks(placed: PlacedSection, model: DocumentModel<Block>, setting: Setting): readonly Block[] {
  const parts = partsOf(placed.section, setting);
  return parts.some((block) => block.kind === 'table' && hasMerges(block.table))
    ? setSection(placed, model, setting).blocks
    : parts;
}

function hasMerges({ rows, headRows }: TableModel): boolean {
  return rows.slice(headRows).some(({ cells }) => cells.some(({ rowSpan }) => rowSpan > 1));
}

function partsOf({ blocks, orientation }: Section<Block>, { grid }: Setting): readonly Block[] {
  const width = textWidthOf(grid, orientation);
  return blocks.flatMap((block): Block[] =>
    block.kind === 'table' ? splitColumns(block.table, width).map((table) => ({ kind: 'table', table })) : [block],
  );
}

function areaOf({ orientation }: Section<Block>, { grid }: Setting): SetSection['area'] {
  const { top, bottom } = grid.margins[orientation];
  const paperBottom = (orientation === 'portrait' ? longSide : shortSide) - bottom;
  const lines = Math.floor((paperBottom - top) / grid.linePitch);
  // An upright page has a grid: what is left below its last line is no place for anything.
  return { top, bottom: orientation === 'portrait' ? top + lines * grid.linePitch : paperBottom, paperBottom };
}

function setFront(front: Front | undefined, setting: Setting): SetText[] {
  if (!front) return [];
  return front.format === 'letter' ? setLetterFront(front, setting) : setDocumentFront(front, setting);
}

function setBlocks({ blocks, orientation }: Section<Block>, front: Front | undefined, setting: Setting): SetText[] {
  const width = textWidthOf(setting.grid, orientation);
  const below = blocks.flatMap((block, index) => {
    if (block.kind === 'table') return setTable(block.table, width, setting);
    if (block.kind === 'picture') return setPicture(block, width, setting);
    const before = paragraphOf(blocks[index - 1]);
    const next = paragraphOf(blocks[index + 1]);
    return [setParagraph(block, { before, next, underFront: front !== undefined && index === 0 }, width, setting)];
  });
  return [...setFront(front, setting), ...below];
}

function paragraphOf(block: Block | undefined): Paragraph | null {
  return block?.kind === 'paragraph' ? block : null;
}
