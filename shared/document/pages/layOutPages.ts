import type { Block, DocumentModel, Front, Paragraph, Section } from '../documentModel.ts';
import { longSide, shortSide, textWidthOf } from '../pageGrid.ts';
import { type Setting, settingOf } from '../setting.ts';
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
  for (const [index, section] of sectionsOf(model).entries()) {
    const last = index === sectionsOf(model).length - 1;
    const front = index === 0 ? model.front : undefined;
    for (const marks of sectionPages(section, front, last ? model.back : undefined, setting)) {
      const number = pages.length + 1;
      const foot = letter && number === 1 ? letterFoot() : [pageNumber(number, section.orientation, setting)];
      const lying = section.orientation === 'landscape';
      pages.push({
        number,
        orientation: section.orientation,
        width: lying ? longSide : shortSide,
        height: lying ? shortSide : longSide,
        marks: [...marks, ...foot],
      });
    }
  }
  return pages;
}

/** 版记 stands on an upright page. */
function sectionsOf({ sections, back }: DocumentModel<Block>): readonly Section<Block>[] {
  if (!back || sections.at(-1)?.orientation === 'portrait') return sections;
  return [...sections, { orientation: 'portrait', blocks: [] }];
}

function sectionPages(
  { blocks, orientation }: Section<Block>,
  front: Front | undefined,
  back: DocumentModel['back'],
  setting: Setting,
): Mark[][] {
  const { grid } = setting;
  const margins = grid.margins[orientation];
  const height = orientation === 'portrait' ? longSide : shortSide;
  const area = { top: margins.top, bottom: height - margins.bottom };
  const above = front
    ? front.format === 'letter'
      ? setLetterFront(front, setting)
      : setDocumentFront(front, setting)
    : [];
  const sets = [...above, ...setBlocks(blocks, orientation, front !== undefined, setting)];
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
  const box = back ? setBack(back, setting) : null;
  if (box) {
    const end = endOf(sets, places, area.top);
    const fits = end.y <= area.bottom - box.height;
    on(fits ? end.page : end.page + 1).push(...box.draw(margins.left, area.bottom - box.height));
  }
  return pages;
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
    if (block.kind === 'table') return setTable(block.table, width, setting);
    if (block.kind === 'picture') return setPicture(block, width);
    const before = paragraphOf(blocks[index - 1]);
    const next = paragraphOf(blocks[index + 1]);
    return [setParagraph(block, { before, next, underFront: underFront && index === 0 }, width, setting)];
  });
}

function paragraphOf(block: Block | undefined): Paragraph | null {
  return block?.kind === 'paragraph' ? block : null;
}
