import type { GridRow } from '../read/annexGrid.ts';
import { unitFits } from './amountAnswers.ts';
import type { Answer } from './answers.ts';
import { type RowSet, rowSetsOf } from './candidates.ts';
import { comparedIn, meant, sharedPairs } from './changePicks.ts';
import { type Change, changesOf } from './changes.ts';
import { type NumberColumn, numberColumnsOf } from './columnWords.ts';
import { answer, type Scene, sumOver } from './scene.ts';

/** The words right before a number that say that it is by how much something has changed: 增加最多,增加11条. */
export const changeWord: RegExp = changedBy();

function changedBy(): RegExp {
  const before = '[比较](?:上(?!半)|去|同)[^,;。\\d]{1,5}?';
  const way = '增加|上升|增长|提高|提升|减少|下降|降低|[增升降减涨]幅';
  const behind = '了|最[多大快]|,|为|达到?|约|幅度';
  return new RegExp(`(?:${before}[多少高低]|(?:均|各|分别|[同环]比|${before})*(?:${way}))(?:${behind})*$`, 'u');
}

/** 同比增加11条, 分别上升6位、5位, 同比增长7.8%: how much more the rows have than before. */
export function changesSaid(scene: Scene): Answer[] {
  const { context, measure, words, said } = scene;
  const word = changeWord.exec(words);
  if (!word) return [];
  const sign = /[减降少低]/u.test(word[0]) ? -1 : 1;
  const known = [...comparedIn(context.annex, words), ...changesOf(context.annex)].filter((each) => isOf(each, scene));
  const changes = beside.test(words)
    ? known.filter((each) => isBeside(each, words))
    : meant(known, `${said}${words}`, said.length + word.index);
  const near = context.near.filter(({ aspect }) => !aspect.startsWith('change'));
  return rowSetsOf({ ...context, near }).flatMap((rows) =>
    changes.flatMap((change): Answer[] => {
      // Of all that a table lists only what the sentence has spoken of.
      if (rows.picks.length === 0 && sharedPairs(change.words, `${said}${words}`) === 0) return [];
      const by = measure === '%' ? growthOf(rows, change) : amountOf(rows, change, /[均各]/u.test(words));
      if (by === null || Math.sign(by) !== sign) return [];
      const naming = scene.namings.find(({ named }) => named.column === change.column) ?? null;
      return [answer('change', rows, null, { column: columnOf(change, scene), naming, of: () => by }, Math.abs(by))];
    }),
  );
}

const beside = /[比较](?:第?[一二三四]季度|\d{1,2}月|20\d\d年)/u;

/** 比9月减少: only what it was then. */
function isBeside({ before }: Change, words: string): boolean {
  const said = beside.exec(words)?.[0].slice(1) ?? '';
  return before?.path.some((text) => text.includes(said)) ?? false;
}

/** 位 are those of a column of places; of any other its own unit. */
function isOf(change: Change, scene: Scene): boolean {
  const { measure } = scene;
  if (measure === '%') return change.before !== null;
  if (change.rate || change.column.kind === 'rank' || '位名'.includes(measure))
    return !change.rate && change.column.kind === 'rank' && '位名'.includes(measure);
  const named = columnOf(change, scene);
  return named !== null && unitFits(named, measure);
}

function columnOf({ column }: Change, { context }: Scene): NumberColumn | null {
  return numberColumnsOf(context.annex).find((named) => named.column === column) ?? null;
}

/** Of each of several it is the same; places are not added up. */
function amountOf({ rows }: RowSet, { of, column }: Change, each: boolean): number | null {
  const values = rows.map(of);
  const [first = null] = values;
  if (first === null || values.includes(null)) return null;
  if (each || column.kind === 'rank') return values.every((value) => value === first) ? first : null;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function growthOf({ rows }: RowSet, { of, before }: Change): number | null {
  const whole = before === null ? 0 : sumOver(rows, before);
  const by = rows.reduce((sum: number, row: GridRow) => sum + (of(row) ?? 0), 0);
  return whole > 0 ? (by * 10_000) / whole : null;
}
