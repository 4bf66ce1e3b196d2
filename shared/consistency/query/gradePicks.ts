import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import { matchesOf } from '../readOnce.ts';
import type { Pick } from './picks.ts';

/** What offices grade by, from the best to the worst: 优秀 is as 优, 好, A. */
const levels: readonly RegExp[] = [
  /^(?:优秀|优|好|A|一等|特级|满意|很好)$/u,
  /^(?:良好|良|较好|B|二等|比较满意|基本满意)$/u,
  /^(?:合格|达标|中|中等|一般|C|三等)$/u,
  /^(?:基本合格|基本达标|较差|D)$/u,
  /^(?:不合格|不达标|差|E|不满意)$/u,
];

function levelOf(value: string): number | null {
  const at = levels.findIndex((words) => words.test(value.replace(/(?:等次?|级|档)$/u, '')));
  return at < 0 ? null : at;
}

const gradesSaid = matchesOf(
  /(优秀|良好|良|较好|合格|达标|一般|中等|基本合格|[ABCD](?=[等级类档及以]))(?:等[次级]?|级|类|档次?)?(?:\(含\))?(?:及|或)?以([上下])/gu,
);

/** 良好以上等次, B级及以上: a grade with the better ones, in a column of grades. */
export function gradePicks(annex: AnnexGrid, text: string): Pick[] {
  return gradesSaid(text).flatMap((match): Pick[] => {
    const [said, grade = '', side = ''] = match;
    const level = levelOf(grade);
    return level === null
      ? []
      : columnsOfGrades(annex).map((column): Pick => {
          const isOver = (value: string): boolean => {
            const own = levelOf(value);
            return own !== null && (side === '上' ? own <= level : own >= level);
          };
          return {
            annex,
            aspect: `column ${column.index}`,
            say: `“${column.path.at(-1) ?? column.title}”为${said}`,
            rows: annex.rows.filter((row) => isOver(row.cells[column.index]?.folded ?? '')),
            start: match.index,
            end: match.index + said.length,
          };
        });
  });
}

/** Columns that have nothing but grades, and two of them at least. */
function columnsOfGrades({ columns, rows }: AnnexGrid): GridColumn[] {
  return columns.filter(({ kind, index }) => {
    if (kind !== 'category' && kind !== 'text') return false;
    const values = rows.map((row) => row.cells[index]?.folded ?? '').filter((value) => value !== '');
    return new Set(values).size > 1 && values.every((value) => levelOf(value) !== null);
  });
}
