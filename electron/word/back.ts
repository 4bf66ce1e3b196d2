import { BorderStyle, Paragraph, type ParagraphChild, TabStopType, TextWrappingType } from 'docx';
import { ShapeRun } from 'docx/shapes';
import type { Back } from '#shared/document/documentModel.ts';
import { fonts } from '#shared/document/fonts.ts';
import { backLine } from '#shared/document/looks.ts';
import { wrappedLineCount } from '#shared/document/measureText.ts';
import { textWidthOf } from '#shared/document/pageGrid.ts';
import type { Setting } from '#shared/document/setting.ts';
import { textRuns } from './paragraph.ts';
import { sectionEndId, styleId } from './styles.ts';

/** One character of 四号 in twips. */
const oneCharacter = 280;
/** 首条分隔线和末条分隔线 0.35 mm, 中间的分隔线 0.25 mm (7.4.1), in eighths of a point. */
const outer = 8;
const inner = 6;
/** Height of a rule with its white, in twips. */
const ruleHeight = 40;

/**
 * 版记 in a box at the foot of the type area of the page on which its paragraph stands (7.4); text that reaches into it goes
 * to the next page. Null when there is nothing to print.
 */
export function backBox(back: Back, setting: Setting): ParagraphChild | null {
  const width = textWidthOf(setting.grid, 'portrait');
  const lines = [...copyLine(back, width), ...printedLine(back, width)];
  if (lines.length === 0) return null;
  const ruled = back.printed !== null;
  const children = lines.flatMap(({ paragraph }, index) => [
    ...(ruled ? [rule(index === 0 ? outer : inner)] : []),
    paragraph,
  ]);
  const text = lines.reduce((sum, each) => sum + each.lines, 0) * backLine;
  const height = text + (ruled ? (lines.length + 1) * ruleHeight : 0);
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: width / 15, height: height / 15 },
    floating: {
      horizontalPosition: { relative: 'margin', offset: 0 },
      verticalPosition: { relative: 'margin', align: 'bottom' },
      wrap: { type: TextWrappingType.TOP_AND_BOTTOM },
      allowOverlap: false,
    },
    fill: 'none',
    line: 'none',
    altText: { name: '版记', description: '版记', title: '版记' },
    textOptions: { verticalAlignment: 'bottom', margins: { top: 0, right: 0, bottom: 0, left: 0 } },
    children: ruled ? [...children, rule(outer)] : children,
  });
}

/** A line over the whole width: the border of a text would be as narrow as its indents. */
function rule(size: number): Paragraph {
  return new Paragraph({
    style: sectionEndId,
    border: { bottom: { style: BorderStyle.SINGLE, size, space: 0, color: '000000' } },
  });
}

interface Line {
  readonly paragraph: Paragraph;
  /** Lines that it takes when wrapped. */
  readonly lines: number;
}

/** 抄送：, wrapped lines below the first name, a full stop at the end. */
function copyLine({ copyTo }: Back, width: number): Line[] {
  if (copyTo === null || copyTo === '') return [];
  const text = `抄送：${copyTo.replace(/。?$/u, '。')}`;
  const left = 4 * oneCharacter;
  const room = (width - left - oneCharacter) / oneCharacter;
  const paragraph = new Paragraph({
    style: styleId('back'),
    indent: { left, hanging: 3 * oneCharacter, right: oneCharacter },
    children: textRuns(text, fonts.body, 28),
  });
  return [{ paragraph, lines: wrappedLineCount(text.slice(3), room) }];
}

/** 印发机关 at the left, 印发日期 at the right, on one line. */
function printedLine({ printed }: Back, width: number): Line[] {
  if (!printed) return [];
  const paragraph = new Paragraph({
    style: styleId('back'),
    indent: { left: oneCharacter, right: oneCharacter },
    tabStops: [{ type: TabStopType.RIGHT, position: width - oneCharacter }],
    children: textRuns(`${printed.by}\t${printed.on}印发`, fonts.body, 28),
  });
  return [{ paragraph, lines: 1 }];
}
