import { describe, expect, it } from 'vitest';
import { cellTexts, filledTexts, loadExample, printAnnex } from '../../support/examples.ts';
import { golden as readGolden } from '../../support/golden.ts';

interface Golden {
  title: string;
  columns: string[];
  rows: {
    no: number;
    level1: string;
    level2: string;
    level3: string;
    level4: string;
    task: string;
    sampling: string[];
    units: string[];
    deadline: string;
  }[];
  spans: Record<string, { range: [number, number] }[]>;
}

const { data, diagnostics } = await loadExample('shiquan-2021');
const golden = readGolden<Golden>('shiquan-2021/tasks.json');
const table = printAnnex(data, 'tasks');

describe('石泉县 2021', () => {
  it('is imported without a remark', () => {
    expect(diagnostics).toEqual([]);
  });

  it('prints the 150 tasks with everything that belongs to them', () => {
    expect(table.title).toBe(golden.title);
    expect(cellTexts(table, 'head')).toEqual([golden.columns]);
    expect(filledTexts(table)).toEqual(
      golden.rows.map((row) => [
        String(row.no),
        row.level1,
        row.level2,
        row.level3,
        row.level4,
        row.task,
        row.sampling.join('、'),
        row.units.join('、'),
        row.deadline,
      ]),
    );
  });

  it.each([
    ['level1', 1],
    ['level2', 2],
    ['level3', 3],
    ['level4', 4],
    ['sampling', 6],
    ['units', 7],
    ['deadline', 8],
  ])('merges %s exactly where the source does', (name, column) => {
    const spans = table.rows.flatMap((row, index) =>
      row.kind === 'body'
        ? row.cells.filter((cell) => cell.column === column).map(({ rowSpan }) => [index, index + rowSpan - 1])
        : [],
    );
    expect(spans).toEqual(golden.spans[name]?.map(({ range }) => range));
  });

  it('merges neither numbers nor tasks', () => {
    const spans = table.rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 0 || column === 5));
    expect(new Set(spans.map(({ rowSpan }) => rowSpan))).toEqual(new Set([1]));
  });
});
