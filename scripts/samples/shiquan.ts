import { readGolden, type TypedSheet } from './typedSheet.ts';

interface TaskRow {
  readonly no: number;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly level4: string;
  readonly task: string;
  readonly sampling: readonly string[];
  readonly units: readonly string[];
  readonly deadline: string;
}
interface Tasks {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly TaskRow[];
  readonly spans: Readonly<Record<string, readonly { readonly range: readonly [number, number] }[]>>;
}

const columnOf: Readonly<Record<string, number>> = {
  level1: 1,
  level2: 2,
  level3: 3,
  level4: 4,
  sampling: 6,
  units: 7,
  deadline: 8,
};

export function shiquanSheets(): TypedSheet[] {
  const { title, columns, rows, spans }: Tasks = readGolden('shiquan-2021/tasks.json');
  return [
    {
      annex: 'tasks',
      file: `附件 ${title}`,
      title,
      head: [columns],
      rows: rows.map((row) => [
        row.no,
        row.level1,
        row.level2,
        row.level3,
        row.level4 || null,
        row.task,
        row.sampling.join('、'),
        row.units.join('、'),
        row.deadline,
      ]),
      merges: Object.entries(spans).flatMap(([name, list]) =>
        list.map(({ range: [from, to] }) => [from, columnOf[name] ?? 0, to, columnOf[name] ?? 0] as const),
      ),
      widths: [6, 14, 16, 16, 20, 70, 14, 20, 12],
    },
  ];
}
