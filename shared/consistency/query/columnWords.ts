import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';
import { leafOf } from '../rule/columnCore.ts';
import { inFront, unitOfHead, wordsAbove, wordsOfHead } from './columnHead.ts';
import { withContraryWords } from './contraryWords.ts';
import { isBareNow } from './periodColumns.ts';
import { timesOf } from './quantities.ts';
import { withWholeOfPeriods } from './wholeOfPeriods.ts';

/** A column of numbers as words name it. */
export interface NumberColumn {
  readonly column: GridColumn;
  /** Its own words, longest first: 按期办结, and what stands over it. */
  readonly words: readonly string[];
  readonly above: readonly string[];
  /** 件 of 受理（件）; null where the head does not say it. */
  readonly unit: string | null;
  /** What a 1 in it is: 10 000 of 万元. */
  readonly times: number;
}

export const numberColumnsOf: (annex: AnnexGrid) => readonly NumberColumn[] = readOnceOf((annex) => {
  const found = annex.columns
    .filter(({ kind }) => kind === 'number' || kind === 'percent')
    .map((column): NumberColumn => {
      const { times, unit } = unitOfHead(column);
      return { column, words: wordsOfHead(column), above: wordsAbove(column), unit, times: timesOf(times) };
    });
  return withContraryWords(withWholeOfPeriods(withRateEnds(found)));
});

/** 覆盖率 of 检查覆盖率, where no other column ends so. */
function withRateEnds(all: readonly NumberColumn[]): readonly NumberColumn[] {
  const endOf = ({ column }: NumberColumn): string | null => {
    const leaf = leafOf(column);
    return column.kind === 'percent' && leaf.length >= 5 && leaf.endsWith('率') ? leaf.slice(-3) : null;
  };
  return all.map((named) => {
    const end = endOf(named);
    const isOnly = end !== null && all.filter(({ column }) => column.title.includes(end)).length === 1;
    return isOnly ? { ...named, words: [...named.words, end] } : named;
  });
}

/** Where a text names a column: the stretch and how much of it. */
export interface Naming {
  readonly named: NumberColumn;
  readonly spans: readonly (readonly [number, number])[];
  /** Characters that name it. */
  readonly strength: number;
  /** All its own words, not some of their characters. */
  readonly whole: boolean;
}

/** 合计 under 受理, 9月 beside 8月: what stands over it is its name. */
function isNamedByHead(annex: AnnexGrid, column: GridColumn): boolean {
  return sumTitle.test(leafOf(column)) || isBareNow(annex, column) || isOnlyCount(annex, column);
}

const sumTitle = /^(?:合计|总计|小计|总数|总量|数量|总分|总得分|得分)$/u;

export function namingsIn(annex: AnnexGrid, text: string): Naming[] {
  const found = numberColumnsOf(annex).flatMap((named) => namingOf(annex, named, text) ?? []);
  const plain = found.filter(
    (naming) =>
      !found.some((other) => saysMore(other, naming) || isScoreOf(other, naming, text) || holds(other, naming)),
  );
  return plain.length > 0 ? plain : numberColumnsOf(annex).flatMap((named) => doneOf(annex, named, text) ?? []);
}

/** All that the naming of columns looks at: what is named in one annex is named in each that is headed alike. */
export const headForm: (annex: AnnexGrid) => string = readOnceOf((annex) =>
  JSON.stringify(numberColumnsOf(annex).map((named) => [named, isNamedByHead(annex, named.column)])),
);

/** The same names of the columns of another annex that is headed alike. */
export function namingsAlike(namings: readonly Naming[], annex: AnnexGrid, other: AnnexGrid): readonly Naming[] {
  const [own, others] = [numberColumnsOf(annex), numberColumnsOf(other)];
  return namings.map((naming) => ({ ...naming, named: others[own.indexOf(naming.named)] ?? naming.named }));
}

/** 不合格网站和新媒体 is one column, and speaks of no 不合格 of either. */
function holds(one: Naming, other: Naming): boolean {
  const [span, ...more] = one.spans;
  if (!span || more.length > 0 || !one.whole || one.named === other.named) return false;
  return other.spans.every(([start, end]) => start >= span[0] && end <= span[1] && end - start < span[1] - span[0]);
}

/** 平台建设得分 is that of the column 平台建设, and no 总分. */
function isScoreOf(one: Naming, other: Naming, text: string): boolean {
  const [start, end] = other.spans[0] ?? [0, 0];
  const isBare = text.slice(start, end) === '得分' && /^总/u.test(other.named.column.path.at(-1) ?? '');
  return isBare && one !== other && one.spans.some((span) => span[1] === start);
}

const verbs =
  /^(?:负责|报送|发布|受理|承办|承接|办理|收到|接收|转办|交办|采用|回复|答复|登记|抽查|处置|牵头|制发|新收|立案|发放|保障|完成|计划|到位|拨付|支出|签约)|(?:报送|发布|受理|承办|承接|办理|收到|接收|转办|交办|采用|回复|答复|登记|抽查|处置|牵头|制发|新收|立案|发放|保障|完成|到位|拨付|支出|签约)$/u;

/** 发布921条 for 信息发布量: what is done stands right before the number, and the thing is left out. */
function doneOf(annex: AnnexGrid, named: NumberColumn, text: string): Naming | null {
  const { column, words, above } = named;
  if (column.kind !== 'number') return null;
  const isSum = isNamedByHead(annex, column);
  for (const word of isSum ? above : words) {
    const bare = word.replace(/数?量$/u, '');
    const verb = verbs.exec(bare)?.[0] ?? '';
    // 栏目118个 for 负责栏目: what it was done with, the other way round.
    const thing = verb !== '' && bare.length === 4 && bare.startsWith(verb) ? bare.slice(2) : '';
    for (const said of [verb, thing]) {
      const at = said === '' || !text.includes(said) ? -1 : text.search(new RegExp(`${said}(?:了|共|共计)?\\d`, 'u'));
      if (at >= 0 && !/[应未]$/u.test(text.slice(0, at)))
        return { named, spans: [[at, at + said.length]], strength: said.length, whole: true };
    }
  }
  return takenOnOf(annex, named, text);
}

const handedOn =
  /^(?:转办|交办|派发|分办|派单|转派|受理|接收|收到|办理|承接|承办)(?:工单|诉求|留言|事项|来电)?[件总]?[数量]?$/u;
const takenOn = /(?:承办|承接|接办)(?=(?:了|各类|热线|群众)*(?:工单|诉求|留言|事项)?(?:共计?)?\d)/u;

/** 部门承接2922件 for 转办: what units take on is what a table of them has as handed on to them, where one column is of that. */
function takenOnOf(annex: AnnexGrid, named: NumberColumn, text: string): Naming | null {
  const match = takenOn.exec(text);
  const isOfThat = ({ column: { kind, path } }: NumberColumn): boolean =>
    kind === 'number' && handedOn.test((path.at(-1) ?? '').replace(/\([^()]*\)/gu, ''));
  if (!match || !isOfThat(named) || numberColumnsOf(annex).filter(isOfThat).length > 1) return null;
  return { named, spans: [[match.index, match.index + match[0].length]], strength: match[0].length, whole: true };
}

/** 门诊次均费用 is not the 次均费用 under 住院. */
function saysMore(one: Naming, other: Naming): boolean {
  return (
    one.spans.length > other.spans.length &&
    other.spans.every(([start, end]) => one.spans.some((span) => span[0] === start && span[1] === end))
  );
}

function namingOf(annex: AnnexGrid, named: NumberColumn, text: string): Naming | null {
  const own = named.words.map((word) => spanOf(text, word)).find((span) => span !== null);
  const isSum = isNamedByHead(annex, named.column);
  const parts = own ? [own] : partsOf(text, named.words[0] ?? '');
  // 门诊 is enough of 门诊情况 beside a word of the column, not for its 合计; 采用量 and 承办 of the 小计 under 采用数, 承办量.
  const ending = parts.length > 0 ? /(?<=..)情况$/u : /(?<=..)(?:数量|[户名项笔人宗起份例件条]?数|量)$/u;
  // 缴存额 of 2026年 under 上半年缴存额.
  const heads = named.above.flatMap((word) => [word, word.replace(ending, ''), word.replace(inFront, '')]);
  const above = heads.map((word) => spanOf(text, word)).filter((span) => span !== null);
  if (parts.length === 0 && !(isSum && above.length > 0)) return null;
  const spans = [...parts, ...above].filter(([start], at, all) => all.findIndex((other) => other[0] === start) === at);
  const strength = spans.reduce((sum, [start, end]) => sum + end - start, 0);
  return { named, spans, strength, whole: own !== undefined || isSum };
}

/** 项目数 beside 覆盖率 under 工资专用账户, as under 实名制管理: the head says of what it is the number. */
const isOnlyCount = (annex: AnnexGrid, column: GridColumn): boolean => onlyCountsOf(annex).has(column);

const onlyCountsOf: (annex: AnnexGrid) => ReadonlySet<GridColumn> = readOnceOf(({ columns }) => {
  const headOf = ({ path }: GridColumn): string => path.slice(0, -1).join('');
  const found = columns.filter((column) => {
    const beside = columns.filter((other) => other !== column && headOf(other) === headOf(column));
    return (
      column.kind === 'number' &&
      /数$/u.test((column.path.at(-1) ?? '').replace(/\([^()]*\)$/u, '')) &&
      !/季度|[年月]/u.test(headOf(column)) &&
      beside.length > 0 &&
      beside.every(({ kind }) => kind === 'percent')
    );
  });
  // 项目数 under two heads says nothing of itself.
  return new Set(found.filter((one) => found.some((other) => other !== one && other.path.at(-1) === one.path.at(-1))));
});

const nextOrLast = /[上下]一?年度?/u;

/** 结转2024年 and 结转下一年度 for 结转下年: a text says which year it is. */
function yearsSaid(text: string, word: string): string {
  if (!nextOrLast.test(word)) return word;
  const [ahead = '', behind = ''] = word.split(nextOrLast);
  const year = `(?:${word.includes('上') ? '上' : '下'}一?年度?|20\\d\\d年度?)`;
  return new RegExp(`${ahead}${year}${behind}`, 'u').exec(text)?.[0] ?? word;
}

/** The last place of a word that no 不, 未 or 应 stands before; 满意率 does not say 满意. */
function spanOf(text: string, named: string): readonly [number, number] | null {
  const word = yearsSaid(text, named);
  for (let at = text.lastIndexOf(word); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(word, at - 1))
    if (
      (!/[不未非没无应]/u.test(text.charAt(at - 1)) || /^[不未非没无]/u.test(word)) &&
      // 应于9月办结: when it should be is no column of what was.
      !/应[于在][^,;。、]{1,8}$/u.test(text.slice(0, at)) &&
      // 1—9月 is not the column of 9月, nor 11月 that of 1月.
      !(/^\d/u.test(word) && /[\d至到—~～-]/u.test(text.charAt(at - 1))) &&
      !/[率度]/u.test(text.charAt(at + word.length))
    )
      return [at, at + word.length];
  return null;
}

/** 结转上年度申请 for 上年结转: both halves of a word near each other; 受理诉求 for 受理. */
function partsOf(text: string, word: string): (readonly [number, number])[] {
  if (word.length < 4) return [];
  const half = Math.ceil(word.length / 2);
  const [one, other] = [spanOf(text, word.slice(0, half)), spanOf(text, word.slice(-half))];
  return one && other && Math.abs(one[0] - other[0]) <= word.length + 10 ? [one, other] : [];
}
