import type { Block, DocumentModel, Front, Paragraph, Section } from '../documentModel.ts';
import { longSide, shortSide, textWidthOf } from '../pageGrid.ts';
import { type PlacedSection, placeSections } from '../sectionPlace.ts';
import { type Setting, settingOf } from '../setting.ts';
import { splitColumns } from '../splitColumns.ts';
import { pageNumber } from './pageNumber.ts';
import { placeStrips } from './placeStrips.ts';
import type { Mark, PrintedPage } from './printedPage.ts';
import { letterFoot, setBack, setDocumentFront, setLetterFront } from './setFrame.ts';
import { type SetText, setParagraph } from './setParagraph.ts';
import { setPicture } from './setPicture.ts';
import { setTable } from './setTable.ts';

/** The pages of a document as the printer gives them: what the preview shows and what a PDF is drawn from. */
export function layOutPages(model: DocumentModel<Block>): PrintedPage[] {
  const setting = settingOf(model);
  const letter = model.front?.format === 'letter';
  const pages: PrintedPage[] = [];
  let number = 0;
  for (const placed of placeSections(model)) {
    const { orientation } = placed.section;
    const lying = orientation === 'landscape';
    const size = { width: lying ? longSide : shortSide, height: lying ? shortSide : longSide };
    if (placed.first) number = 0;
    for (const marks of sectionPages(placed, model, setting)) {
      number += 1;
      const foot = letter && number === 1 ? letterFoot() : [pageNumber(number, orientation, setting)];
      pages.push({ number, orientation, ...size, marks: [...marks, ...foot] });
    }
  }
  return pages;
}

function sectionPages(
  { section, first, last }: PlacedSection,
  model: DocumentModel<Block>,
  setting: Setting,
): Mark[][] {
  const { blocks, orientation } = section;
  const front = first ? model.front : undefined;
  const margins = setting.grid.margins[orientation];
  const bottom = (orientation === 'portrait' ? longSide : shortSide) - margins.bottom;
  const { linePitch } = setting.grid;
  const lines = Math.floor((bottom - margins.top) / linePitch);
  // An upright page has a grid: what is left below its last line is no place for anything.
  const area = { top: margins.top, bottom: orientation === 'portrait' ? margins.top + lines * linePitch : bottom };
  const sets = [...setFront(front, setting), ...setBlocks(blocks, orientation, front !== undefined, setting)];
  const places = placeStrips(
    sets.map(({ flowing }) => flowing),
    area,
  );
  const pages: Mark[][] = [[]];
  const on = (page: number) => {
    while (pages.length <= page) pages.push([]);
    return pages[page] ?? [];
  };
  for (const [index, each] of sets.entries()) {
    for (const { page, mark } of each.draw(places[index] ?? [], margins.left)) on(page).push(mark);
  }
  const box = last && model.back ? setBack(model.back, setting) : null;
  if (box) {
    const end = endOf(sets, places, area.top);
    const fits = end.y <= bottom - box.height;
    on(fits ? end.page : end.page + 1).push(...box.draw(margins.left, bottom - box.height));
  }
  return pages;
}

function setFront(front: Front | undefined, setting: Setting): SetText[] {
  if (!front) return [];
  return front.format === 'letter' ? setLetterFront(front, setting) : setDocumentFront(front, setting);
}

function endOf(sets: readonly SetText[], places: readonly (readonly { page: number; y: number }[])[], top: number) {
  const place = places.at(-1)?.at(-1);
  return { page: place?.page ?? 0, y: (place?.y ?? top) + (sets.at(-1)?.flowing.strips.at(-1) ?? 0) };
}

function setBlocks(
  blocks: readonly Block[],
  orientation: Section['orientation'],
  underFront: boolean,
  setting: Setting,
): SetText[] {
  const width = textWidthOf(setting.grid, orientation);
  return blocks.flatMap((block, index) => {
    if (block.kind === 'table')
      return splitColumns(block.table, width).flatMap((part) => setTable(part, width, setting));
    if (block.kind === 'picture') return setPicture(block, width, setting);
    const before = paragraphOf(blocks[index - 1]);
    const next = paragraphOf(blocks[index + 1]);
    return [setParagraph(block, { before, next, underFront: underFront && index === 0 }, width, setting)];
  });
}

function paragraphOf(block: Block | undefined): Paragraph | null {
  return block?.kind === 'paragraph' ? block : null;
}
