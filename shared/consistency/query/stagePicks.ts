import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';
import type { Pick } from './picks.ts';

/** A column that tells how far each building site is, in three steps: 未开工, 已开工, 已竣工. */
interface Stages {
  readonly column: GridColumn;
  readonly begun: readonly GridRow[];
  readonly ended: readonly GridRow[];
}

const notBegun = /^(?:尚?未|待|拟)(?:开工|动工|启动)|^前期/u;
const going = /^(?:已|正在)?(?:开工|动工|在建|建设|施工|推进)(?:建设)?中?$/u;
const over = /竣工|完工|建成|投产|投用|交付/u;

const stagesOf: (annex: AnnexGrid) => readonly Stages[] = readOnceOf((annex) =>
  annex.columns.flatMap((column): Stages[] => {
    if (column.kind !== 'category' || column.index === annex.nameColumn) return [];
    const textOf = ({ cells }: GridRow): string => cells[column.index]?.folded ?? '';
    const stageOf = (row: GridRow): RegExp | undefined =>
      [notBegun, going, over].find((stage) => stage.test(textOf(row)));
    const [begun, ended] = [going, over].map((stage) => annex.rows.filter((row) => stageOf(row) === stage));
    const known = annex.rows.every((row) => stageOf(row) !== undefined);
    return known && begun?.length && ended?.length ? [{ column, begun, ended }] : [];
  }),
);

const said =
  /(?<![未待应拟])(?:已(?:经|全部)?|均|全部)?(?:开工|动工)(?:建设)?(?![率时日前])|(?<before>在建|正在建设|建设中)/gu;

/** 已开工16个 counts those that are ended too, 在建13个 does not. */
export function stagePicks(annex: AnnexGrid, text: string): Pick[] {
  return stagesOf(annex).flatMap(({ column, begun, ended }) =>
    [...text.matchAll(said)].map((match): Pick => {
      const only = match.groups?.before !== undefined;
      const rows = only ? begun : annex.rows.filter((row) => begun.includes(row) || ended.includes(row));
      return {
        annex,
        aspect: `column ${column.index}`,
        say: `“${column.title}”为${only ? '在建' : '已开工或已竣工'}`,
        rows,
        start: match.index,
        end: match.index + match[0].length,
      };
    }),
  );
}
