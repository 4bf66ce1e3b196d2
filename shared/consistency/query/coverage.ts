import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';
import { type Answer, kindsAmong } from './answers.ts';
import type { Naming } from './columnWords.ts';
import { isOperation, operationWords } from './derived.ts';
import { contentLength } from './fillers.ts';
import { thingSaid } from './listedThings.ts';
import type { Pick } from './picks.ts';
import { isOfState } from './stateColumns.ts';
import { subjectOf } from './unitColumns.ts';
import { picksUnit } from './unitPicks.ts';
import type { Span, Wording } from './wording.ts';

/** How much of the words of a number a query takes up. */
export interface Coverage {
  /** Characters of the near words that it covers, its rows and its column. */
  readonly cover: number;
  /** Characters of content in them that it leaves out; before the number alone. */
  readonly left: number;
  readonly leftBefore: number;
  /** The near words with a dot for each character that it covers. */
  readonly rest: string;
}

export const othersSaid: RegExp = /其余|其他|其它|另外|另有/u;

/** 其余5个单位; 其余16个单位承办193件: how many they are may stand between. */
export function saysOthers(text: string, wording: Wording): boolean {
  const { near, after } = wording;
  return othersSaid.test(text.slice(near[0], after[1])) || othersBefore(text, wording).length > 0;
}

function othersBefore(text: string, { quantity }: Wording): Span[] {
  const said = text.slice(0, quantity.start);
  const at = said.search(/(?:其余|其他|其它|另有|另外)\d+[家个所类项户名][^,;。、\d各均都]{0,14}(?:,共|,合计)?$/u);
  return at < 0 ? [] : [[at, at + 2]];
}

/** 附件3, 附件3所列 in a text. */
export const namedAs: (annex: AnnexGrid) => RegExp = readOnceOf(({ number, label }) =>
  label.includes('、') ? /^$/u : new RegExp(`附件${number ?? ''}(?!\\d)(?:中?所列|中)?`, 'u'),
);

export function coverOf(
  { naming, aggregate, column, against, rows: { annex, fixed, rows, others: isOther } }: Answer,
  picked: readonly Pick[],
  text: string,
  wording: Wording,
  also: readonly Span[] = [],
): Coverage {
  const { near, after, unitNoun } = wording;
  const spans: Span[] = [
    ...also,
    ...picked
      .filter(({ aspect }) => [...fixed, ...(against?.fixed ?? [])].some((pick) => pick.aspect === aspect))
      .map(({ start, end }): Span => [start, end]),
    ...(naming ? spansOf(naming).map((span) => withEnd(text, span)) : []),
    ...(isOther ? [...wordSpans(text, near, othersSaid), ...othersBefore(text, wording)] : []),
    ...(isOperation(aggregate) ? operationWords(aggregate, text, near) : []),
    ...(aggregate === 'change' ? wordSpans(text, near, greatestChange) : []),
    ...(column === null || isBareAmount(column.column) ? titleSpans(annex, text, near, after) : []),
    ...wordSpans(text, near, namedAs(annex)),
    ...(counts.has(aggregate) ? nounSpans(annex, text, wording) : []),
    ...(aggregate === 'rows' ? thingSpans(annex, text, wording) : []),
    ...(aggregate === 'most' || aggregate === 'least' || aggregate === 'mean' || isOfMost(aggregate, annex, rows, fixed)
      ? wordSpans(text, near, aggregate === 'mean' ? meanWords : /最[高多大长低少小短]/u)
      : []),
  ];
  const covered = new Set<number>();
  for (const [start, end] of spans) for (let at = start; at < end; at += 1) covered.add(at);
  const rest = (span: Span): string =>
    [...text.slice(...span)].map((character, at) => (covered.has(span[0] + at) ? '·' : character)).join('');
  const [ahead, behind] = [rest(near), rest(after)];
  const leftBefore = contentLength(ahead.replace(/[·,:]/gu, ''));
  const left = leftBefore + contentLength(behind.replaceAll('·', '').replace(unitNoun, ''));
  return { cover: covered.size, left, leftBefore, rest: ahead };
}

/** 城关镇最多,为12个: what is most may be the sum over those of 城关镇; 未整改隐患最多的是城关镇,有3处: how many rows of it are so. */
function isOfMost(
  aggregate: Answer['aggregate'],
  annex: AnnexGrid,
  rows: readonly GridRow[],
  fixed: readonly Pick[],
): boolean {
  const isSaid =
    aggregate === 'sum' ? rows.length > 1 : aggregate === 'rows' && fixed.some((pick) => isOfState(annex, pick));
  return isSaid && fixed.some((pick) => picksUnit(annex, pick));
}

/** 平均每个单位, 每个村平均: the rows that a mean is over. */
const meanWords =
  /平均每[个家](?:[^,;。、\d]{0,3}(?:单位|部门|乡镇|镇|乡|街道|村|社区|地区)(?:\([^()\d]{1,6}\))?)|每[个家][^,;。、\d]{0,3}(?:单位|部门|乡镇|镇|乡|街道|村|社区|地区)平均|平均|[月日均]均/u;

/** 增幅最大的甲增长39.1%: of the one that is named. */
const greatestChange = /(?:[增升涨降减跌]幅|增长|上升|增加|下降|减少|降低)最[多大快高]的?/u;

const counts: ReadonlySet<string> = new Set(['rows', 'units', 'values', 'some', 'none']);

/** 15家承办单位, 6个类别: what is counted, where rows are counted. */
function nounSpans(annex: AnnexGrid, text: string, wording: Wording): Span[] {
  const { thing } = subjectOf(annex);
  const { after, unitNoun } = wording;
  const [from, to] = after;
  const kinds = kindsAmong(annex, wording, text);
  if (kinds > 0) return [[from, from + kinds]];
  const said = text.slice(from, to);
  if (unitNoun !== '' && said.startsWith(unitNoun)) return [[from, from + unitNoun.length]];
  return thing.length >= 2 && said.startsWith(thing.slice(-2)) ? [[from, from + 2]] : [];
}

/** 发现的38个问题: what the list is of. */
function thingSpans(annex: AnnexGrid, text: string, wording: Wording): Span[] {
  const span = thingSaid(annex, wording, text);
  return span ? [span] : [];
}

/** 数量, 问题数(个): how many each row of a list is, so that the list counts them as well as its rows. */
function isBareAmount({ path, title }: GridColumn): boolean {
  const leaf = (path.at(-1) ?? title).replace(/\([^()]*\)/gu, '');
  return /^(?:问题|隐患|事项)?(?:数量?|数目|总数|[个件条处笔项次]数)$/u.test(leaf);
}

/** 差评13条 are counted in a list of 差评: words of its title. */
function titleSpans({ title }: AnnexGrid, text: string, near: Span, [behind, end]: Span): Span[] {
  // 2个单位于10月25日前向政府办公室: far behind the number something else is spoken of.
  return [near, [behind, Math.min(end, behind + 12)] as const].flatMap(([from, to]) => {
    const found: Span[] = [];
    for (let at = from; at + 2 <= to; at += 1) {
      let end = at;
      while (end < to && title.includes(text.slice(at, end + 1))) end += 1;
      if (end - at >= 2 && contentLength(text.slice(at, end).replace(ofMany, '')) >= 2) found.push([at, end]);
      at = Math.max(at, end - 1);
    }
    return found;
  });
}

/** Words of the titles of most tables. */
const ofMany = /情况|统计|汇总|清单|一览|明细|台账|名单|工作|政务|信息|网站|办理|政府|县直|市直|区直|乡镇|街道/gu;

/** 未整改到位 of a column 未整改: how a text ends what it says is done. */
function withEnd(text: string, [from, to]: Span): Span {
  return [
    from,
    to +
      (/(?:整改|落实|处置|处理|办理)$/u.test(text.slice(from, to))
        ? (endOfDone.exec(text.slice(to))?.[0].length ?? 0)
        : 0),
  ];
}

const endOfDone = /^(?:到位|完成|完毕)(?!率)/u;

/** Of a column that some of its characters name the longest stretch. */
function spansOf({ whole, spans }: Naming): readonly Span[] {
  return whole ? spans : [...spans].sort((a, b) => b[1] - b[0] - (a[1] - a[0])).slice(0, 1);
}

function wordSpans(text: string, [from, to]: Span, words: RegExp): Span[] {
  const match = words.exec(text.slice(from, to));
  return match ? [[from + match.index, from + match.index + match[0].length]] : [];
}
