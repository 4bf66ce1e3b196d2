import { toIsoDate } from '../annex/date.ts';
import type { RecordedColumn } from '../pack/column.ts';
import type { Round } from '../round/roundData.ts';
import { numberText } from './answerText.ts';
import { answerWord } from './answerWord.ts';
import { columnTitle } from './columnTitle.ts';
import { dateWithoutYear } from './dateWithoutYear.ts';
import { foldText } from './nameFold.ts';
import type { RawCell } from './rawSheet.ts';
import { tickedBox } from './tickedBoxes.ts';

/** In what way a cell says an answer of its column although it is not written as one. */
export const manners = [
  'apostrophe',
  'mark',
  'points',
  'serial',
  'spoken',
  'word',
  'aside',
  'part',
  'year',
  'box',
] as const;
export type Manner = (typeof manners)[number];

export interface OtherReading {
  readonly manner: Manner;
  /** What to hand to parseInput. */
  readonly input: string;
}

/** What a person reads in a cell that holds no answer as it stands; null where two people might read two things. */
export function readOtherwise(
  column: RecordedColumn,
  raw: RawCell,
  round: Pick<Round, 'from' | 'to'> = { from: null, to: null },
): OtherReading | null {
  if (raw.text.length > longest) return null;
  const text = raw.text.trim();
  const word = answerWord(column, text);
  if (word !== null) return { manner: 'word', input: word };
  const day = dateWithoutYear(column, text, round);
  if (day !== null) return { manner: 'year', input: day };
  switch (column.kind) {
    case 'integer':
    case 'decimal':
      return readNumber(column, text);
    case 'date':
      return readSerial(raw, text);
    case 'choice':
      return readChoice(column, text);
    default:
      return null;
  }
}

const longest = 60;
/** ① or * behind an answer points to a note; folded, ① would be a digit of the number. */
const markBehind = /[\u2460-\u2473\u00b9\u00b2\u00b3\u2070-\u2079*＊※†‡]+$/u;
const amount = '(\\d{1,6}(?:\\.\\d+)?)分?';

export function endsInMark(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  // All but the asterisk lie above ASCII: nearly every number is told by one comparison.
  return (last > 0x7f || last === 0x2a) && markBehind.test(text);
}

/** 300件 of 300件（含转办12件）: the bracket says what is among them. Null where it says anything else. */
export function withoutPart(text: string): string | null {
  return (
    /^(-?\d[\d,]*(?:\.\d+)?\p{Script=Han}{0,2})\((?:含|其中|包括|内含|包含)[^()]*\)$/u.exec(foldText(text))?.[1] ?? null
  );
}

function readNumber(column: RecordedColumn, text: string): OtherReading | null {
  if (/^['‘’]\s*[\d.,]+$/u.test(text)) return { manner: 'apostrophe', input: text.slice(1).trim() };
  if (endsInMark(text)) return { manner: 'mark', input: text.replace(markBehind, '').trim() };
  const whole = withoutPart(text);
  if (whole !== null) return { manner: 'part', input: numberText(column, whole) };
  const folded = foldText(text);
  const title = columnTitle(column);
  const [verbs, none] = /扣|减/u.test(title)
    ? ['(?:扣|减|扣减|扣除)', /^(?:不|未|没有?|无)扣分?$/u]
    : /加|奖/u.test(title)
      ? ['(?:加|奖励?|\\+)', /^(?:不|未|没有?|无)加分?$/u]
      : [null, null];
  if (verbs === null) return null;
  const points = new RegExp(`^${verbs}${amount}$`, 'u').exec(folded)?.[1];
  if (points !== undefined) return { manner: 'points', input: points };
  return none.test(folded) ? { manner: 'points', input: '0' } : null;
}

const day = 86_400_000;
/** Serial numbers count the days from this one on. */
const serialStart = Date.UTC(1899, 11, 30);
const [firstSerial, lastSerial] = [36_526, 54_788];

/** 46270 in a column of dates: a cell that lost its format, of the years 2000 to 2049. */
function readSerial({ number }: RawCell, text: string): OtherReading | null {
  const serial = number ?? (/^\d{5}$/u.test(text) ? Number(text) : 0);
  if (!Number.isInteger(serial) || serial < firstSerial || serial > lastSerial) return null;
  const date = new Date(serialStart + serial * day);
  const iso = toIsoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  return iso === null ? null : { manner: 'serial', input: iso };
}

type ChoiceColumn = Extract<RecordedColumn, { kind: 'choice' }>;

function readChoice(column: ChoiceColumn, text: string): OtherReading | null {
  const folded = foldText(text);
  const answers = column.options.map(({ value }) => value);
  const marked = endsInMark(text) ? foldText(text.replace(markBehind, '')) : null;
  const noted = answers.find((answer) => foldText(answer) === marked);
  if (noted !== undefined) return { manner: 'mark', input: noted };
  const boxed = tickedBox(answers, text);
  if (boxed !== null) return { manner: 'box', input: boxed };
  const spoken = spokenAnswer(columnTitle(column), folded);
  if (spoken !== null && answers.includes(spoken)) return { manner: 'spoken', input: spoken };
  const byLength = answers.toSorted((a, b) => b.length - a.length);
  const before = byLength.find((answer) => {
    const start = foldText(answer);
    return folded.startsWith(start) && /^(?:\(.*\)|[,;:。.].+)$/su.test(folded.slice(start.length));
  });
  return before === undefined ? null : { manner: 'aside', input: before };
}

/** 支持 and 不支持 under 是否支持IPv6, 已更新 and 未更新 under 目录是否更新, 有 and 无 under 是否有台账. */
function spokenAnswer(title: string, folded: string): '是' | '否' | null {
  const asked = foldText(title).split('是否')[1] ?? '';
  if (asked === '') return null;
  if (asked.startsWith('有') && /^(?:有|无|没有)$/u.test(folded)) return folded === '有' ? '是' : '否';
  const [, negative, done, core = ''] = /^(?:(不|未|没有?)|(已经?|均已?|全部已?))?(.+)$/u.exec(folded) ?? [];
  const said =
    core !== '' && (core.length > 1 || negative !== undefined || done !== undefined) && asked.startsWith(core);
  if (!said) return null;
  return negative === undefined ? '是' : '否';
}
