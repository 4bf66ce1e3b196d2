import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { isOfChange } from '../query/changeColumns.ts';
import { type Judged, judge } from '../query/judge.ts';
import type { Passage } from '../query/passage.ts';
import type { Reading } from '../query/readings.ts';
import type { WordReader } from '../query/wordReader.ts';
import { rounded } from '../reckon/reckoning.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const opposites: readonly (readonly [up: string, down: string])[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['上升', '下降'],
  ['提高', '降低'],
  ['提升', '降低'],
  ['升', '降'],
  ['高', '低'],
  ['多', '少'],
];
const ways = [...new Set(opposites.flat())].sort((a, b) => b.length - a.length).join('|');
const before = new RegExp(`(?:(?<way>${ways})(?:了|出)?|(?<side>[高低多少])于[^,;。\\d]{2,16})$`, 'u');

interface Way {
  readonly printed: string;
  readonly rises: boolean;
  readonly start: number;
}

/** 乡镇比部门高3.2个百分点, 事件类环比增长2.5%: by how much is in the annex, and the other way round. */
export function checkAnnexDirections(reader: WordReader, passage: Passage, numbers: readonly Judged[]): Discrepancy[] {
  const { text } = passage.sentence;
  return numbers.flatMap((each) => {
    const { quantity } = each.wording;
    const way = quantity.loose || quantity.value === 0 ? null : wayBefore(text, quantity.start);
    if (!way) return [];
    if (each.verdict === 'shown' && each.reading)
      return isAgainst(each.reading, way) ? report(passage, each, way, each.reading) : [];
    const turned = turnedRound(reader, passage, each, way);
    return turned ? report(passage, each, way, turned) : [];
  });
}

function wayBefore(text: string, end: number): Way | null {
  const match = before.exec(text.slice(Math.max(0, end - 24), end));
  const printed = match?.groups?.way ?? match?.groups?.side;
  if (!match || printed === undefined) return null;
  const start = Math.max(0, end - 24) + match.index;
  return { printed, rises: opposites.some(([up]) => up === printed), start };
}

/** A cell of 增减 with a sign of its own. */
function isAgainst({ column, value, aggregate }: Reading, { rises, printed }: Way): boolean {
  const title = column?.column.title ?? '';
  // 同比下降（%） prints falls without a sign.
  const isPlain = /[增升涨]|提高|变化/u.test(title) || !/下降|减少|降低|[降减]幅/u.test(title);
  const isSigned = column !== null && isPlain && aggregate === 'sum' && isOfChange(column.column) && value !== 0;
  return isSigned && printed.length > 1 && value > 0 !== rises;
}

/** What the annexes answer where the word says the contrary: only that comes to the number. */
function turnedRound(
  reader: WordReader,
  passage: Passage,
  { wording }: Judged,
  { printed, start }: Way,
): Reading | null {
  const { sentence } = passage;
  // A rate rises by points, an amount grows.
  const pairs = wording.quantity.measure === '个百分点' ? opposites.toReversed() : opposites;
  const [up = '', down = ''] = pairs.find((pair) => pair.includes(printed)) ?? [];
  const other = printed === up ? down : up;
  const text = sentence.text.slice(0, start) + other + sentence.text.slice(start + printed.length);
  const judged = judge(reader, { ...passage, sentence: { ...sentence, text } });
  const found = judged.find((each) => each.wording.quantity.start === wording.quantity.start);
  const reading = found?.verdict === 'shown' ? found.reading : null;
  return reading && (reading.aggregate === 'difference' || reading.aggregate === 'change') && reading.cover >= 4
    ? reading
    : null;
}

function report(
  { sentence }: Passage,
  { wording: { quantity } }: Judged,
  { printed, start }: Way,
  { rows, value }: Reading,
): Discrepancy[] {
  const found = opposites.find((pair) => pair.includes(printed))?.find((word) => word !== printed) ?? '';
  const message = `按${nameOfAnnex(rows.annex)}是${found} ${printHundredths(rounded(Math.abs(value), quantity.step))}${quantity.measure}，文中写作“${printed}”。请核对增减。`;
  const claim = { severity: 'doubt', rule: 'direction', claimed: printed, found, message } as const;
  return [
    inText(sentence, start, quantity.end, {
      ...claim,
      rows: rows.rows.slice(0, 40).map((row) => rowPlace(rows.annex, row)),
    }),
  ];
}
