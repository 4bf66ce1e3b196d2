import type { Column, LeafColumn } from '#shared/pack/column.ts';
import { leafColumns } from '#shared/pack/column.ts';
import type { Pack } from '#shared/pack/pack.ts';
import { golden } from '../../support/golden.ts';
import { type Content, Draft } from './draft.ts';
import { readPack } from './packs.ts';

/** A table as its office published it, undamaged. */
export interface Source {
  readonly name: string;
  readonly pack: string;
  readonly annexId: string;
  draw(): Draft;
}

/** One row: what it is called in the round, and for each column what is printed and, where that is recorded, what it means. */
interface SourceRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, { readonly shown: Content; readonly means?: string }>>;
}

const plain = (value: string | number | null) => ({
  shown: value,
  ...(value !== null && { means: String(value) }),
});
const shown = (value: Content) => ({ shown: value });

interface Jiayu {
  readonly rows: readonly { readonly no: number; readonly unit: string; readonly values: readonly string[] }[];
}

function jiayu(number: number, annexId: string, ids: readonly string[]): Source {
  return source(`嘉鱼附件${number}`, 'jiayu-2023', annexId, () =>
    golden<Jiayu>(`jiayu-2023/annex${number}.json`).rows.map(({ no, unit, values }) => ({
      key: unit,
      cells: {
        no: shown(no),
        unit: shown(unit),
        ...Object.fromEntries(ids.map((id, at) => [id, plain(values[at] ?? null)])),
      },
    })),
  );
}

interface Scores {
  readonly rows: readonly {
    readonly unit: string;
    readonly base: number;
    readonly adjustments: Readonly<Record<string, number | null>>;
    readonly subtotal: number;
    readonly rank: number;
  }[];
}

function qianyangScore(number: number, annexId: string): Source {
  return source(`千阳附件${number}`, 'qianyang-2022q2', annexId, () => {
    const leaves = leafColumns(annexOf(readPack('qianyang-2022q2'), annexId).columns);
    const integers = leaves.filter(({ kind }) => kind === 'integer');
    return golden<Scores>(`qianyang-2022q2/annex${number}.json`).rows.map(
      ({ unit, base, adjustments, subtotal, rank }) => {
        const values = Object.values(adjustments);
        const printed = integers.map((column, index) => [column.id, plain(values[index] ?? null)]);
        return {
          key: unit,
          cells: {
            unit: shown(unit),
            base: shown(base),
            ...Object.fromEntries(printed),
            total: shown(subtotal),
            rank: shown(rank),
          },
        };
      },
    );
  });
}

interface Hotline {
  readonly rows: readonly {
    readonly no: number;
    readonly unit: string;
    readonly handled: number;
    readonly onTime: number;
    readonly overdue: number;
    readonly returned: number;
    readonly onTimeRate: string;
  }[];
}

function qianyangHotline(number: number, annexId: string): Source {
  return source(`千阳附件${number}`, 'qianyang-2022q2', annexId, () =>
    golden<Hotline>(`qianyang-2022q2/annex${number}.json`).rows.map((row) => ({
      key: row.unit,
      cells: {
        no: shown(row.no),
        unit: shown(row.unit),
        handled: plain(row.handled),
        onTime: plain(row.onTime),
        overdue: plain(row.overdue),
        returned: plain(row.returned),
        onTimeRate: shown({
          percent: Number.parseFloat(row.onTimeRate) / 100,
          format: row.onTimeRate.includes('.') ? '0.0%' : '0%',
        }),
      },
    })),
  );
}

interface Renshou {
  readonly rows: readonly {
    readonly no: number;
    readonly unit: string;
    readonly submitted: number;
    readonly published: number;
  }[];
}

interface Sites {
  readonly rows: readonly {
    readonly group: string;
    readonly unit: string;
    readonly problems: readonly { readonly text: string }[];
    readonly score: number;
    readonly result: string;
  }[];
}

/** What separates the problems of one cell in the truth. */
export const problemMark = '¶';

interface Accounts {
  readonly rows: readonly {
    readonly no: number;
    readonly region: string;
    readonly account: string;
    readonly sponsor: string;
    readonly platform: string;
    readonly problem: string;
    readonly period: { readonly from: string; readonly to: string } | null;
    readonly periodNote?: string;
  }[];
}

interface Tasks {
  readonly rows: readonly {
    readonly no: number;
    readonly level1: string;
    readonly level2: string;
    readonly level3: string;
    readonly level4: string;
    readonly task: string;
    readonly sampling: readonly string[];
    readonly units: readonly string[];
    readonly deadline: string;
  }[];
}

export const sources = {
  jiayu1: jiayu(1, 'work', ['mechanism', 'awareness', 'ledger']),
  jiayu2: jiayu(2, 'website', ['updates', 'secrets', 'wording', 'format']),
  jiayu3: jiayu(3, 'newMedia', ['vetoItems', 'naming', 'unfiled']),
  jiayu4: jiayu(4, 'hotline', ['procedure', 'orders', 'replies', 'network']),
  towns: qianyangScore(1, 'townScore'),
  departments: qianyangScore(2, 'departmentScore'),
  townHotline: qianyangHotline(3, 'townHotline'),
  hotline: qianyangHotline(4, 'departmentHotline'),
  renshou: source('仁寿附件1', 'renshou-2022q2', 'publishing', () =>
    golden<Renshou>('renshou-2022q2/annex1.json').rows.map(({ no, unit, submitted, published }) => ({
      key: unit,
      cells: { no: shown(no), unit: shown(unit), submitted: plain(submitted), published: plain(published) },
    })),
  ),
  sites: source('咸宁附件1', 'xianning-2020q3', 'websites', () =>
    golden<Sites>('xianning-2020q3/annex1.json').rows.map(({ group, unit, problems, score, result }) => ({
      key: unit,
      cells: {
        kind: shown(group),
        unit: shown(unit),
        problems: {
          shown: problems.map(({ text }) => text).join('\n') || null,
          ...(problems.length > 0 && { means: problems.map(({ text }) => text).join(problemMark) }),
        },
        score: shown(score),
        result: shown(result),
      },
    })),
  ),
  accounts: source('咸宁附件3', 'xianning-2020q3', 'accounts', () =>
    golden<Accounts>('xianning-2020q3/annex3.json').rows.map((row) => {
      const dotted = (date: string) => date.split('-').map(Number).join('.');
      const period = row.period ? `(${dotted(row.period.from)}-${dotted(row.period.to)})` : '';
      return {
        key: String(row.no),
        cells: {
          region: plain(row.region),
          account: plain(row.account),
          sponsor: plain(row.sponsor),
          platform: plain(row.platform),
          problem: plain(row.problem + period),
          filed: shown(null),
        },
      };
    }),
  ),
  tasks: source('石泉附件', 'shiquan-2021', 'tasks', () =>
    golden<Tasks>('shiquan-2021/tasks.json').rows.map((row) => ({
      key: String(row.no),
      cells: {
        no: shown(row.no),
        level1: plain(row.level1),
        level2: plain(row.level2),
        level3: plain(row.level3),
        level4: plain(row.level4 || null),
        task: plain(row.task),
        sampling: plain(row.sampling.join('、') || null),
        units: plain(row.units.join('、') || null),
        deadline: plain(row.deadline || null),
      },
    })),
  ),
} as const;

export type SourceName = keyof typeof sources;

export function annexOf(pack: Pack, annexId: string) {
  const annex = pack.annexes.find(({ id }) => id === annexId);
  if (!annex) throw new Error(`no annex ${annexId}`);
  return annex;
}

function source(name: string, pack: string, annexId: string, rows: () => readonly SourceRow[]): Source {
  return { name, pack, annexId, draw: () => drawSource(pack, annexId, rows()) };
}

function drawSource(packName: string, annexId: string, rows: readonly SourceRow[]): Draft {
  const annex = annexOf(readPack(packName), annexId);
  const draft = new Draft();
  draft.sheet = annex.number === null ? 'Sheet1' : `附件${annex.number}`;
  const leaves = leafColumns(annex.columns);
  draft.columns = new Map(leaves.map((leaf, index) => [leaf.id, index]));
  drawHead(draft, annex.columns, annex.layout.corner);
  draft.bodyTop = draft.rows.length;
  const registered = new Map(
    readPack(packName).units.flatMap(({ name, short, aliases = [] }) =>
      [...aliases, short ?? name, name].map((known) => [known, name]),
    ),
  );
  for (const row of rows) {
    const { cells } = row;
    const key = registered.get(row.key) ?? row.key;
    const means = new Map<string, string>();
    draft.rows.push(
      leaves.map(({ id }) => {
        const cell = cells[id];
        if (cell?.means !== undefined) means.set(id, cell.means);
        const content = cell?.shown ?? null;
        const format =
          typeof content === 'object' && content !== null && 'percent' in content
            ? (content.format ?? '0.0%')
            : undefined;
        return { content, about: { row: key, column: id }, ...(format && { format }) };
      }),
    );
    draft.truth.set(key, means);
  }
  draft.bodyEnd = draft.rows.length;
  draft.insertLine(0, annex.title.replace(/\{[^{}]*\}/gu, '二'));
  draft.insertRow(0, [annex.number === null ? '附件' : `附件${annex.number}`]);
  return draft;
}

function depthOf(columns: readonly Column[]): number {
  return Math.max(...columns.map((column) => (column.kind === 'group' ? 1 + depthOf(column.columns) : 1)));
}

function drawHead(
  draft: Draft,
  columns: readonly Column[],
  corner?: { readonly column: string; readonly row: string },
): void {
  const depth = depthOf(columns);
  for (let row = 0; row < depth; row += 1) draft.rows.push([]);
  let at = 0;
  const put = (column: Column, row: number): void => {
    const left = at;
    draft.at(row, left).content = titleOf(column, corner);
    if (column.kind === 'group') {
      for (const child of column.columns) put(child, row + 1);
      draft.merges.push({ top: row, left, bottom: row, right: at - 1 });
      return;
    }
    at += 1;
    if (row < depth - 1) draft.merges.push({ top: row, left, bottom: depth - 1, right: left });
  };
  for (const column of columns) put(column, 0);
}

function titleOf(column: Column | LeafColumn, corner?: { readonly column: string; readonly row: string }): string {
  if (column.kind === 'name' && corner) return `${corner.column}\n${corner.row}`;
  return column.title;
}
