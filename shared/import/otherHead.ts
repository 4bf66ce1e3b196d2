import { isRecorded } from '../pack/column.ts';
import { isStroke, knownAnswer, tickedAnswer } from './answerText.ts';
import type { HeadBlock } from './findHead.ts';
import type { HeadTitles } from './headTitles.ts';
import { foldText } from './nameFold.ts';
import type { GridCell } from './rawGrid.ts';

const fewestTitles = 3;
/** So many columns of numbers, dates and choices must hold words that are none of their answers. */
const fewestWords = 2;
/** A head says what its rows are about. A row of an unknown unit that answers in words everywhere (未报, 待定) does not. */
const titleWords =
  /(?:单位|名称|部门|对象)(?:\(.*\))?$|^(?:序号|编号|排名|名次|类别|项目|事项|乡镇|镇街|街道|地区|账号|指标)$/u;
const typed: readonly string[] = ['integer', 'decimal', 'date', 'period', 'choice'];

/**
 * True for a row of titles of another table below this one: its cells are words, all different, and say nothing that the columns above
 * them ask. What comes below it must not be read as if it stood in those columns.
 */
export function startsOther(
  filled: readonly GridCell[],
  block: HeadBlock,
  titles: HeadTitles,
  isSubject: (text: string) => boolean,
): boolean {
  if (filled.length < fewestTitles) return false;
  const texts = new Set<string>();
  for (const { raw } of filled) {
    const text = foldText(raw.text);
    if (raw.number !== null || raw.date !== null || text.length > 30 || !/\p{Script=Han}/u.test(text)) return false;
    if (texts.has(text)) return false;
    texts.add(text);
  }
  if (![...texts].some((text) => titleWords.test(text) || titles.byKey.has(text))) return false;
  return countForeign(filled, block, titles) >= fewestWords && !filled.some(({ raw }) => isSubject(raw.text));
}

/** Cells of columns that take no such text. */
function countForeign(filled: readonly GridCell[], block: HeadBlock, titles: HeadTitles): number {
  const at = new Map([...block.columns].map(([id, column]) => [column, id]));
  return filled.filter(({ left, raw }) => {
    const column = titles.leaves.find((leaf) => leaf.column.id === at.get(left))?.column;
    if (!column || !isRecorded(column) || !typed.includes(column.kind)) return false;
    if (column.kind === 'choice' && column.open) return false;
    // 12件 and 2026年9月底前 are answers that were written poorly, and no titles.
    if (/\d/u.test(raw.text)) return false;
    return (
      knownAnswer(column, raw.text) === null && tickedAnswer(column, raw.text) === null && !isStroke(column, raw.text)
    );
  }).length;
}
