import { type Count, quantitiesIn } from '../claim/counts.ts';
import { type FindMentions, listBefore, type Mention } from '../claim/mentions.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { numberAt } from './relations.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const moved =
  /[由从](?:(?:[去上前][一]?[年季月期次]度?|\d{1,4}年|\d{1,2}月份?|第?[一二三四]季度)的?)?第(\d{1,3})[位名](?:上升|提升|前移|前进|跃升|攀升|进步|升|进|下降|下滑|滑落|后移|[后倒]退|退后|跌落|滑|降|退|跌)?(?:到|至|为)(?:(?:[今本当]?[年季月期次]度?|\d{1,4}年|\d{1,2}月份?|第?[一二三四]季度)的?)?第?(\d{1,3})[位名]/gu;
const steps = /(?:升|进|前移|提高|进步|降|退|后移|退后|退步|跌|跌落|滑|滑落)(?:了|均|各)*$/u;

/** Two places of one row, by the two columns of ranks that its table has, or how far it has moved by a column that prints this. */
interface Places {
  readonly annex: AnnexGrid;
  readonly row: GridRow;
  /** None where the table prints only how far each has moved. */
  readonly places: readonly number[];
  /** How far they are apart. */
  readonly by: number | null;
  readonly isOfPeriods: boolean;
}

/** 甲由第11位降至第20位, 甲、乙分别上升6位、5位: how far somebody moved against the two ranks that an annex prints. */
export function checkRankMoves(sentence: Sentence, mentionsIn: FindMentions): Discrepancy[] {
  const { text } = sentence;
  const mentions = mentionsIn(text);
  return [
    ...[...text.matchAll(moved)].flatMap((match) => turned(sentence, match)),
    ...[...text.matchAll(moved)].flatMap((match): Discrepancy[] => {
      const who = mentions.findLast(({ end }) => end <= match.index);
      const said = [Number(match[1]), Number(match[2])].sort((a, b) => a - b).join('、');
      const isSaid = ({ places }: Places): boolean => places.length === 0 || places.join('、') === said;
      return who ? judged(sentence, who, [match.index, match.index + match[0].length], isSaid, 'error') : [];
    }),
    ...quantitiesIn(text).flatMap((count, at, all): Discrepancy[] => {
      if (!countsPlaces(text, count) || count.bound || count.rough) return [];
      const isSaid = ({ by }: Places): boolean => by !== null && by * 100 === count.value;
      return whoMoved(text, mentions, all, at).flatMap((who) =>
        judged(sentence, who, [count.start, count.end], isSaid, 'doubt'),
      );
    }),
  ];
}

/** 6位, 6个位次, 6个名次. */
function countsPlaces(text: string, { measure, end }: Count): boolean {
  return measure === '位' || (measure === '个' && /^[名位]次/u.test(text.slice(end)));
}

/** 由第5位下降到第1位: the first place is the better one. */
function turned(sentence: Sentence, match: RegExpMatchArray & { readonly index: number }): Discrepancy[] {
  const [said, was, is] = [match[0], Number(match[1]), Number(match[2])];
  const way = /[升进前]/u.test(said) ? '上升' : /[降滑后跌退]/u.test(said) ? '下降' : null;
  if (way === null || (was !== is && is < was === (way === '上升'))) return [];
  const found = was === is ? '没有变' : way === '上升' ? '下降' : '上升';
  const message = `从第 ${was}到第 ${is}是名次${found}，文中写作“${said}”。请核对。`;
  return [
    inText(sentence, match.index, match.index + said.length, {
      severity: 'error',
      rule: 'direction',
      claimed: said,
      found,
      message,
    }),
  ];
}

/** 分别 gives each its own, 均 the same to all; a number alone is of who stands before it. */
function whoMoved(text: string, mentions: readonly Mention[], all: readonly Count[], at: number): readonly Mention[] {
  const isJoined = (index: number): boolean =>
    all[index]?.measure === all[at]?.measure && /^[、和及]$/u.test(text.slice(all[index]?.end, all[index + 1]?.start));
  let first = at;
  while (first > 0 && isJoined(first - 1)) first -= 1;
  let last = at;
  while (isJoined(last)) last += 1;
  const head = all[first];
  if (!head || !steps.test(text.slice(0, head.start))) return [];
  const named = listBefore(text, mentions, head.start);
  const between = text.slice(named.at(-1)?.end ?? 0, head.start);
  if (/[;。]/u.test(between)) return [];
  const own = named[at - first];
  if (/分别|依次/u.test(between)) return own && named.length === last - first + 1 ? [own] : [];
  return named.length === 1 || /均|都|各/u.test(between) ? named : [];
}

function judged(
  sentence: Sentence,
  who: Mention,
  [start, end]: readonly [number, number],
  isSaid: (places: Places) => boolean,
  severity: 'error' | 'doubt',
): Discrepancy[] {
  const all = who.rows.flatMap(({ annex, row }) => placesOf(annex, row));
  // 片区名次 and 全市名次 are of one period: they count where no table has two.
  const ofPeriods = all.filter(({ isOfPeriods }) => isOfPeriods);
  const known = ofPeriods.length > 0 ? ofPeriods : all;
  const [first] = known;
  if (!first || known.some(isSaid)) return [];
  const found = first.places.length > 0 ? first.places.map((place) => `第${place}`).join('、') : `${first.by ?? 0}位`;
  const claimed = sentence.text.slice(start, end);
  const message = `${nameOfAnnex(first.annex)}里“${who.name}”${first.places.length > 0 ? '两期的名次是' : '的名次变化是'}${found}，文中写作“${claimed}”。请核对名次。`;
  const rows = [rowPlace(first.annex, first.row)];
  return [inText(sentence, start, end, { severity, rule: 'rank-said', claimed, found, rows, message })];
}

function placesOf(annex: AnnexGrid, row: GridRow): Places[] {
  const ranks = annex.columns.filter(({ kind, title }) => kind === 'rank' && !ofMoves.test(title));
  const places = ranks.flatMap((column) => numberAt(row, column) ?? []).map((place) => place / 100);
  if (ranks.length === 1) return movesOf(annex, row);
  if (ranks.length !== 2 || places.length !== 2) return [];
  const isOfPeriods = ranks.every(({ title }) => /[年季月周期次]度?(?:的|末|底)?(?:名次|位次|排名|排位)/u.test(title));
  const [one = 0, other = 0] = places.sort((a, b) => a - b);
  return [{ annex, row, places, by: other - one, isOfPeriods }];
}

const ofMoves = /升降|变化|增减|变动|进退|[较比]上/u;

/** ↑2 under 较上年, 下降3位 under 位次变化, beside one column of ranks: how far the row has moved. */
function movesOf(annex: AnnexGrid, row: GridRow): Places[] {
  const moves = annex.columns.filter(
    (column) => ofMoves.test(column.title) && !/[分率量数额占件]/u.test(column.title) && isOfPlaces(annex, column),
  );
  const [column, ...more] = moves;
  if (!column || more.length > 0) return [];
  const by = numberAt(row, column);
  return by === null ? [] : [{ annex, row, places: [], by: Math.abs(by) / 100, isOfPeriods: true }];
}

/** Whole numbers to both sides, none of them as great as there are rows. */
function isOfPlaces({ rows }: AnnexGrid, column: GridColumn): boolean {
  if (column.kind !== 'number' && column.kind !== 'rank') return false;
  const values = rows.flatMap((row) => numberAt(row, column) ?? []);
  const isPlace = (value: number): boolean => value % 100 === 0 && Math.abs(value) < rows.length * 100;
  return values.length * 2 >= rows.length && values.every(isPlace) && values.some((value) => value < 0);
}
