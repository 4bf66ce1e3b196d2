import { parseDate } from '../annex/parseDate.ts';
import { foldText } from '../import/nameFold.ts';
import type { RawCell } from '../import/rawSheet.ts';
import type { ColumnInput } from '../pack/column.ts';
import { cellNumber } from './cellNumber.ts';

type Leaf = Exclude<ColumnInput, { kind: 'group' }>;

export interface SketchedColumn {
  readonly column: Leaf;
  /** What it is taken for and why, as a sentence for people. */
  readonly reason: string;
}

const mostOptions = 6;
const longestOption = 8;
const goodAnswers = new Set([
  '是',
  '有',
  '合格',
  '达标',
  '优秀',
  '良好',
  '已完成',
  '已整改',
  '正常',
  '规范',
  '√',
  '及时',
]);
const badAnswers = new Set([
  '否',
  '无',
  '没有',
  '不合格',
  '不达标',
  '较差',
  '未完成',
  '未整改',
  '不正常',
  '不规范',
  '×',
  '不及时',
]);
const beside = /^(?:[-—–~/／\\]+|无|不涉及|未开通|缺|空|暂无|没有|免考|不参评|不参加)$/u;

/** A recorded column by what stands in it. Nothing is taken for computed that only looks so. */
export function sketchColumn(id: string, title: string, cells: readonly RawCell[]): SketchedColumn {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const required = filled.length < cells.length ? { required: false } : {};
  const base = { id, title, ...required };
  if (filled.length === 0) return { column: { kind: 'text', ...base }, reason: '文字：这一列都空着，请按实际改' };
  return (
    sketchNumber(base, filled) ??
    sketchDate(base, filled) ??
    sketchChoice(base, filled) ?? { column: { kind: 'text', ...base }, reason: '文字' }
  );
}

type Base = { readonly id: string; readonly title: string; readonly required?: boolean };

function sketchNumber(base: Base, filled: readonly RawCell[]): SketchedColumn | null {
  const words = [...new Set(filled.filter((cell) => cellNumber(cell) === null).map(({ text }) => text.trim()))];
  if (words.length > 3 || words.some((word) => !beside.test(foldText(word)))) return null;
  const numbers = filled.flatMap((cell) => cellNumber(cell) ?? []);
  if (numbers.length === 0 || (words.length > 0 && numbers.length < 2)) return null;
  const decimals = Math.max(...numbers.map((number) => number.decimals));
  // A column keeps two at most: more would be lost.
  if (decimals > 2) return { column: { kind: 'text', ...base }, reason: '文字：小数多于两位' };
  const said = words.length > 0 ? { words } : {};
  const also = words.length > 0 ? `，也可填${words.map((word) => `“${word}”`).join('')}` : '';
  if (numbers.some(({ percent }) => percent))
    return { column: { kind: 'decimal', ...base, unit: '%', decimals, ...said }, reason: `百分数${also}` };
  const unit = numbers.find((number) => number.unit !== '')?.unit;
  const measured = unit === undefined ? {} : { unit };
  if (decimals > 0)
    return {
      column: { kind: 'decimal', ...base, ...measured, decimals, ...said },
      reason: `小数（${decimals} 位）${also}`,
    };
  return { column: { kind: 'integer', ...base, ...measured, ...said }, reason: `整数${also}` };
}

function sketchDate(base: Base, filled: readonly RawCell[]): SketchedColumn | null {
  const days = filled.filter(({ text, date }) => date !== null || parseDate(text) !== null);
  const words = [...new Set(filled.filter((cell) => !days.includes(cell)).map(({ text }) => text.trim()))];
  if (days.length * 2 < filled.length || days.length < 2 || words.length > 3 || words.some((word) => word.length > 8))
    return null;
  const said = words.length > 0 ? { words } : {};
  return { column: { kind: 'date', ...base, ...said }, reason: '日期' };
}

/** What is answered with one and the same word has another answer that nobody happened to get. */
const pairs: readonly (readonly [good: string, bad: string])[] = [
  ['是', '否'],
  ['合格', '不合格'],
  ['达标', '不达标'],
  ['√', '×'],
  ['已完成', '未完成'],
  ['已整改', '未整改'],
];

function sketchPair(base: Base, only: string): SketchedColumn | null {
  const pair = pairs.find((words) => words.includes(only));
  if (!pair) return null;
  const options = pair.map((value, at) => ({ value, key: String(at + 1) }));
  // Whether 是 is good depends on the question.
  const polarity = pair[0] === '是' ? {} : { good: [pair[0]], bad: [pair[1]] };
  return { column: { kind: 'choice', ...base, options, open: true, ...polarity }, reason: `选择：${pair.join('、')}` };
}

function sketchChoice(base: Base, filled: readonly RawCell[]): SketchedColumn | null {
  const values = [...new Set(filled.map(({ text }) => text.trim()))];
  const short = values.every((value) => value.length <= longestOption && !value.includes('\n'));
  const known = values.every((value) => goodAnswers.has(value) || badAnswers.has(value) || value === '不涉及');
  if (!short || values.length > mostOptions) return null;
  const [only] = values;
  if (values.length === 1 && only !== undefined) return sketchPair(base, only);
  if (!known && (filled.length < 6 || values.length * 3 > filled.length)) return null;
  const good = values.filter((value) => goodAnswers.has(value));
  const bad = values.filter((value) => badAnswers.has(value));
  const column: Leaf = {
    kind: 'choice',
    ...base,
    options: values.map((value, at) => ({ value, key: String(at + 1) })),
    // What the next quarter answers otherwise is not refused.
    open: true,
    ...(known && good.length > 0 && bad.length > 0 && !values.includes('是') && { good, bad }),
  };
  const polarity = column.good ? '' : '；哪个答案好、哪个不好没有定';
  return { column, reason: `选择：${values.join('、')}${polarity}` };
}
