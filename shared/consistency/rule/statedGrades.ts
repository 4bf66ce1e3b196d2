import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { foldCheckText } from '../read/sentences.ts';
import type { TextDocument } from '../read/textDocument.ts';
import { type Scale, scalesIn } from './gradeScales.ts';
import { nearlyAll } from './relations.ts';
import { inAnnex } from './report.ts';

/** Grades of a table against the scale that its note or the text states: 92分以上为优秀, 未提供互动功能的评定为不合格. */
export function checkStatedGrades({ annexes, paragraphs }: TextDocument): Discrepancy[] {
  const said = paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)).filter(isScale);
  return annexes.flatMap((annex) => {
    const noted = annex.notes.map(foldCheckText).filter(isScale);
    const columns = said.length + noted.length === 0 ? [] : annex.columns;
    return columns.flatMap((column) => {
      if (column.kind !== 'category' || column.index === annex.nameColumn) return [];
      const values = new Set(annex.rows.map((row) => gradeOf(row, column)).filter((value) => grade.test(value)));
      if (values.size < 2) return [];
      // One verdict alone is the rule of the table where its own note gives it.
      const scales = [
        ...noted.flatMap((text) => scalesIn(annex, text, values)),
        ...said.flatMap((text) => scalesIn(annex, text, values)).filter(({ grades }) => grades.length > 1),
      ];
      return checkColumn(annex, column, scales);
    });
  });
}

const grade = /^(?:\p{Script=Han}{2,10}|[A-E][级等类档])$/u;

function isScale(text: string): boolean {
  return /(?:\d|未|无).*为/u.test(text);
}

function gradeOf(row: GridRow, { index }: GridColumn): string {
  return row.cells[index]?.folded ?? '';
}

interface Judged {
  readonly row: GridRow;
  readonly due: string;
  readonly right: boolean;
}

/** By the scale that most rows bear out, where nearly all do. */
function checkColumn(annex: AnnexGrid, column: GridColumn, scales: readonly Scale[]): Discrepancy[] {
  const [best] = scales
    .map((scale) => {
      const judged = annex.rows.flatMap((row) => judge(row, gradeOf(row, column), scale));
      return { scale, judged, wrong: judged.filter(({ right }) => !right) };
    })
    .filter(({ judged, wrong }) => judged.length >= 4 && nearlyAll(judged.length - wrong.length, judged.length))
    .sort((a, b) => a.wrong.length - b.wrong.length);
  if (!best) return [];
  return best.wrong.map(({ row, due }) => {
    const printed = gradeOf(row, column);
    const message = `“${row.name}”的“${column.title}”印作“${printed}”，按“${best.scale.say}”应${due}。请核对。`;
    // 否决 and the like go before any scale.
    const severity = /否决|降[低为]?一|直接|除外/u.test(best.scale.say) || best.wrong.length > 1 ? 'doubt' : 'error';
    return inAnnex(annex, row, column.title, { severity, rule: 'stated-grade', claimed: printed, found: due, message });
  });
}

/** A row on the very edge, or one of which several grades or none would be true, is not judged. */
function judge(row: GridRow, printed: string, { grades }: Scale): Judged[] {
  const fitting = grades.map((grade) => ({ ...grade, isSo: grade.fits(row) }));
  if (printed === '' || fitting.some(({ isSo }) => isSo === null)) return [];
  const [due, other] = fitting.filter(({ isSo }) => isSo);
  if (other) return [];
  if (due) return [{ row, due: `为“${due.value}”`, right: printed === due.value }];
  const [only, more] = grades;
  return only && !more ? [{ row, due: `不是“${only.value}”`, right: printed !== only.value }] : [];
}
