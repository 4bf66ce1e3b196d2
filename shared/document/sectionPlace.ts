import type { Block, DocumentModel, Section } from './documentModel.ts';

/** Where a section stands in its paper: 版头 above the first, 版记 on the last. */
export interface SectionPlace {
  readonly first: boolean;
  readonly last: boolean;
}

export interface PlacedSection extends SectionPlace {
  readonly section: Section<Block>;
}

/** The sections with their places; 版记 stands on an upright page, which is added where the last one is lying and there is something to print. */
export function placeSections({ sections, back }: DocumentModel<Block>): PlacedSection[] {
  return sections.flatMap((section, index): PlacedSection[] => {
    const place = placeOf(sections, index);
    const hasBack = Boolean(back?.copyTo) || Boolean(back?.printed);
    if (!hasBack || !place.last || section.orientation === 'portrait') return [{ section, ...place }];
    return [
      { section, first: place.first, last: false },
      { section: { orientation: 'portrait', blocks: [] }, first: false, last: true },
    ];
  });
}

function placeOf(sections: readonly Section<Block>[], index: number): SectionPlace {
  const next = sections[index + 1];
  return { first: index === 0 || sections[index]?.starts === true, last: next === undefined || next.starts === true };
}
