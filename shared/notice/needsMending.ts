import { polarityOf } from '../annex/polarity.ts';
import type { RecordedColumn } from '../pack/column.ts';

/** How sure it is that an answer has to be put right: `likely` was read from the words and is to be looked over by a person. */
export type Mending = 'severe' | 'sure' | 'likely' | null;

/** Answers that are neither good nor bad in any column. */
const neutral = /^(?:不涉及|未涉及|不适用|无此项|免检|暂不涉及|[-—–/／\s]+)$/u;
/** What a text says that begins well and has a fault all the same: 有，但不详细. */
const fault = /[未不无没缺差漏错误超逾滞慢但待]|部分|个别|有待|完善/u;

/**
 * Whether an answer is a problem to be mended. What the column names as bad or severe is; a text that it names neither good nor bad
 * is where the column does name good answers (合格) and this one does not begin with one of them, or speaks of a fault.
 */
export function needsMending(column: RecordedColumn, text: string): Mending {
  const polarity = polarityOf(column, text);
  if (polarity === 'severe') return 'severe';
  if (polarity === 'bad') return 'sure';
  if (polarity === 'good' || text === '' || neutral.test(text) || column.words?.includes(text)) return null;
  if (column.kind !== 'text' && column.kind !== 'choice') return null;
  if (!column.good || (column.kind === 'choice' && isOption(column, text))) return null;
  const praise = column.good.find((good) => text.startsWith(good));
  const rest = praise === undefined ? text : text.slice(praise.length);
  if (column.kind === 'text' && praise === undefined) return 'likely';
  return fault.test(rest) ? 'likely' : null;
}

/** An option that the pack calls neither good nor bad was left so on purpose. */
function isOption(column: Extract<RecordedColumn, { kind: 'choice' }>, text: string): boolean {
  return column.options.some(({ value }) => value === text);
}
