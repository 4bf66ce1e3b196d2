import { type ISectionOptions, Paragraph, type ParagraphChild } from 'docx';
import type { Block, DocumentModel, Paragraph as ModelParagraph, Section } from '#shared/document/documentModel.ts';
import { textWidthOf } from '#shared/document/pageGrid.ts';
import { printedBlocks } from '#shared/document/pages/setSection.ts';
import type { PlacedSection } from '#shared/document/sectionPlace.ts';
import type { Setting } from '#shared/document/setting.ts';
import { backBox } from './back.ts';
import { documentFront, letterFooter, letterFront } from './front.ts';
import { pageProperties } from './page.ts';
import { pageNumberFooters } from './pageNumbers.ts';
import { toParagraph } from './paragraph.ts';
import { type PictureSource, toPicture } from './picture.ts';
import { sectionEndId } from './styles.ts';
import { toTable } from './table.ts';
import type { TableSlots } from './tableSlots.ts';

/** What stands in a document beside its text. */
export interface Inserts {
  readonly pictures: PictureSource;
  readonly tables: TableSlots;
}

export function toSection(
  placed: PlacedSection,
  model: DocumentModel<Block>,
  setting: Setting,
  inserts: Inserts,
): ISectionOptions {
  const { first, last } = placed;
  const section = { ...placed.section, blocks: printedBlocks(placed, model, setting) };
  const front = first ? model.front : undefined;
  const letter = front?.format === 'letter' ? front : undefined;
  const { grid } = setting;
  const above = front ? (letter ? letterFront(front, setting) : documentFront(front, setting)) : [];
  const end = last && model.back ? backBox(model.back, setting) : null;
  return {
    properties: {
      ...pageProperties(grid, section.orientation, section.starts === true),
      ...(letter ? { titlePage: true } : {}),
    },
    footers: {
      ...pageNumberFooters(setting, section.orientation),
      ...(letter ? { first: letterFooter() } : {}),
    },
    children: [...above, ...toBlocks(section, front !== undefined, setting, inserts), ...ending(end)],
  };
}

/** Word wants a paragraph behind a table at the end; this one takes no room. 版记 hangs on it. */
function ending(box: ParagraphChild | null): Paragraph[] {
  return [new Paragraph({ style: sectionEndId, children: box ? [box] : [] })];
}

function toBlocks(
  { blocks, orientation }: Section<Block>,
  underFront: boolean,
  setting: Setting,
  { pictures, tables }: Inserts,
): Paragraph[] {
  const width = textWidthOf(setting.grid, orientation);
  return blocks.flatMap((block, index): Paragraph[] => {
    if (block.kind === 'table') return toTable(block.table, width, setting, tables);
    if (block.kind === 'picture') return toPicture(block, pictures.typeOf(block.hash), width);
    const neighbours = {
      before: paragraphOf(blocks[index - 1]),
      next: paragraphOf(blocks[index + 1]),
      underFront: underFront && index === 0,
    };
    return [toParagraph(block, neighbours, setting)];
  });
}

function paragraphOf(block: Block | undefined): ModelParagraph | null {
  return block?.kind === 'paragraph' ? block : null;
}
