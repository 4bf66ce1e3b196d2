import type { Block, DocumentModel } from '../documentModel.ts';
import { longSide, shortSide } from '../pageGrid.ts';
import { type PlacedSection, placeSections } from '../sectionPlace.ts';
import { type Setting, settingOf } from '../setting.ts';
import { pageNumber } from './pageNumber.ts';
import type { Mark, PrintedPage } from './printedPage.ts';
import { letterFoot, setBack } from './setFrame.ts';
import type { SetText } from './setParagraph.ts';
import { setSection } from './setSection.ts';

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
    const section = model.sections.indexOf(placed.section);
    if (placed.first) number = 0;
    for (const marks of sectionPages(placed, model, setting)) {
      number += 1;
      const foot = letter && number === 1 ? letterFoot() : [pageNumber(number, orientation, setting)];
      pages.push({ number, section, orientation, ...size, marks: [...marks, ...foot] });
    }
  }
  return pages;
}

function sectionPages(placed: PlacedSection, model: DocumentModel<Block>, setting: Setting): Mark[][] {
  const { sets, places, area } = setSection(placed, model, setting);
  const { left } = setting.grid.margins[placed.section.orientation];
  const pages: Mark[][] = [[]];
  const on = (page: number) => {
    while (pages.length <= page) pages.push([]);
    return pages[page] ?? [];
  };
  for (const [index, each] of sets.entries()) {
    for (const { page, mark } of each.draw(places[index] ?? [], left)) on(page).push(mark);
  }
  const box = placed.last && model.back ? setBack(model.back, setting) : null;
  if (box) {
    const end = endOf(sets, places, area.top);
    const fits = end.y <= area.paperBottom - box.height;
    on(fits ? end.page : end.page + 1).push(...box.draw(left, area.paperBottom - box.height));
  }
  return pages;
}

function endOf(sets: readonly SetText[], places: readonly (readonly { page: number; y: number }[])[], top: number) {
  const place = places.at(-1)?.at(-1);
  return { page: place?.page ?? 0, y: (place?.y ?? top) + (sets.at(-1)?.flowing.strips.at(-1) ?? 0) };
}
