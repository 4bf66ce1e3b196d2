import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';
import { isTicked } from '../rule/cellAnswers.ts';

/** A column that tells of each row whether it is done: 整改状态 of 已完成 and 未完成, 是否办结 of √ and ×. */
export interface StateColumn {
  readonly column: GridColumn;
  /** What is done, as a text may say it: 整改 and 销号. */
  readonly verb: string;
  /** Its values say 完成 without a verb, and so may a text. */
  readonly bare: boolean;
  readonly done: readonly GridRow[];
  readonly open: readonly GridRow[];
}

const verbs = ['整改', '办结', '办理', '答复', '回复', '处置', '处理', '整治', '销号', '反馈', '落实', '完成'] as const;

/** What a text says for it too. */
const alike: Readonly<Record<string, string>> = {
  整改: '整改|销号',
  办理: '办结|办理',
  处置: '处置|处理',
  处理: '处置|处理',
};

/** 是否整改, 整改完成情况; 是否按期办结 asks more than whether it is done. */
const head = new RegExp(
  `^(?:是否)?(?:已|完成|全部)?(${verbs.join('|')})?(?:完成|到位|完毕|销号)?(?:情况|状态|进展|结果|与否)?$`,
  'u',
);
const mark = /^[√✓✔×✗✘是否有无]$/u;
const doneValue = new RegExp(`^(?:已|已经)?(?:完成|全部)?(?:${verbs.join('|')})?(?:完成|到位|完毕|销号)?$`, 'u');
const openValue = new RegExp(
  `^(?:未|尚未|没有|暂未|正在?|在|待)(?:完成|全部)?(?:${verbs.join('|')})?(?:完成|到位|完毕|销号)?(?:中)?$|^(?:${verbs.join('|')}|推进|进行)中$`,
  'u',
);

/** Columns of one state and its contrary; a third one (逾期, 部分完成) is neither. */
export const stateColumnsOf: (annex: AnnexGrid) => readonly StateColumn[] = readOnceOf((annex) =>
  annex.columns.flatMap((column) => stateOf(annex, column) ?? []),
);

function stateOf(annex: AnnexGrid, column: GridColumn): StateColumn | null {
  if (column.kind !== 'category' || column.index === annex.nameColumn) return null;
  const leaf = (column.path.at(-1) ?? column.title).replace(/\([^()]*\)$/u, '');
  const titled = head.exec(leaf);
  const textOf = ({ cells }: GridRow): string => cells[column.index]?.folded ?? '';
  const values = [...new Set(annex.rows.map(textOf))];
  const isTicks = isTicked(annex, column.index);
  // 已整改 says what is done itself; √ and 已完成 leave it to the head.
  const own = verbs.find((verb) => verb !== '完成' && values.some((value) => value.includes(verb)));
  const verb = titled?.[1] ?? own ?? (titled && /完成/u.test(leaf) ? '完成' : undefined);
  if (verb === undefined || values.includes('') || (isTicks ? !titled : !titled && own === undefined)) return null;
  if (!isTicks && values.some((value) => !doneValue.test(value) && !openValue.test(value))) return null;
  if (isTicks && values.some((value) => !mark.test(value))) return null;
  const isDone = isTicks ? (value: string) => /^[√✓✔是有]$/u.test(value) : (value: string) => !openValue.test(value);
  const done = annex.rows.filter((row) => isDone(textOf(row)));
  const open = annex.rows.filter((row) => !isDone(textOf(row)));
  const bare = verb !== '完成' && values.some((value) => value.includes('完成'));
  return done.length === 0 || open.length === 0 ? null : { column, verb: alike[verb] ?? verb, bare, done, open };
}

/** Whether a pick is of such a column. */
export function isOfState(annex: AnnexGrid, { aspect }: { readonly aspect: string }): boolean {
  return stateColumnsOf(annex).some(({ column }) => aspect === `column ${column.index}`);
}
