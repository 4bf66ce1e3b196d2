import type { Discrepancy } from '../discrepancy.ts';
import type { Passage } from '../query/passage.ts';
import type { WordReader } from '../query/wordReader.ts';
import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import { numberAt } from './relations.ts';
import { inText, nameOfAnnex } from './report.ts';

const course =
  /([^,;。]{2,16}?)(?:呈|均|都)?逐(?:月|季度?|年|期)(?:递|在)?(增加|增长|上升|提高|增|减少|下降|降低|减|缩短|延长)/gu;
const rising = /增|升|提高|延长/u;

/** 省级采用量逐季上升: the column that the words name in a table with a row a quarter. */
export function checkCourses({ annexes, namings }: WordReader, { sentence }: Passage): Discrepancy[] {
  return [...sentence.text.matchAll(course)].flatMap((match): Discrepancy[] => {
    const [said, words = '', way = ''] = match;
    const up = rising.test(way);
    const columns = annexes.filter(isByPeriod).flatMap((annex) =>
      namings(annex, words)
        .filter(({ whole }) => whole)
        .map(({ named }) => ({ annex, column: named.column, values: valuesOf(annex, named.column) })),
    );
    const goes = (values: readonly number[]): boolean =>
      values.every((value, at) => at === 0 || (up ? value > (values[at - 1] ?? 0) : value < (values[at - 1] ?? 0)));
    const [first] = columns;
    if (!first || columns.some(({ values }) => values.length < 2 || goes(values))) return [];
    const shown = first.annex.rows.map((row) => row.cells[first.column.index]?.text ?? '').join('、');
    const message = `${nameOfAnnex(first.annex)}里“${first.column.title}”各期依次是 ${shown}，文中写作“${said}”。`;
    const claim = { severity: 'error', rule: 'direction', claimed: said, found: shown, message } as const;
    return [inText(sentence, match.index, match.index + said.length, claim)];
  });
}

function isByPeriod({ rows }: AnnexGrid): boolean {
  return (
    rows.length > 1 &&
    rows.every(({ name }) => /^(?:\d{4}年)?(?:\d{1,2}月份?|第?[一二三四1-4]季度|\d{4}年度?)$/u.test(name))
  );
}

function valuesOf({ rows }: AnnexGrid, column: GridColumn): number[] {
  return rows.flatMap((row) => numberAt(row, column) ?? []);
}
