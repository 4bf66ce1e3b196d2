import { type Bound, meets } from '../claim/counts.ts';
import type { Span } from '../claim/namedRuns.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { numberAt } from '../rule/relations.ts';
import { unitFits } from './amountAnswers.ts';
import { type NumberColumn, numberColumnsOf } from './columnWords.ts';
import { besideMean, beyondMean, scoresOf } from './meanPicks.ts';
import type { Predicate } from './predicate.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { subjectOf } from './unitColumns.ts';
import type { WordReader } from './wordReader.ts';

const signs = { atLeast: '≥', above: '＞', atMost: '≤', below: '＜', under: '＜', equal: '＝' } as const;
type Test = Bound | 'equal';

/**
 * What a list may have in common by an amount, whichever column it is of: 发布量不足10条, 得分高于平均分, 各只有1个问题,
 * 未完成报送任务. The names themselves tell which column is meant, so none has to be named.
 */
export function amountsSaid(reader: WordReader, annex: AnnexGrid, text: string, span: Span): Predicate[] {
  const words = text.slice(...span);
  const named = new Map(reader.namings(annex, words).map(({ named: { column }, strength }) => [column, strength]));
  const strengthOf = (column: GridColumn): number => named.get(column) ?? 0;
  const predicate = (column: GridColumn | null, cover: number, say: string, fits: Predicate['fits']): Predicate => ({
    annex,
    column: column?.index ?? null,
    say,
    cover: cover + (column ? strengthOf(column) : 0),
    left: 0,
    fits,
  });
  const amounts = [
    ...quantitiesIn(text).filter(({ start, end }) => start >= span[0] && end <= span[1]),
    ...zeroIn(text, span),
  ];
  const bounds = amounts.flatMap((amount) => {
    const { test, length } = testOf(text, amount);
    const say = `${signs[test]}${printHundredths(amount.value)}`;
    const ofColumns = columnsFor(annex, amount).map(({ column, times }) =>
      predicate(column, length, `“${column.title}”${say}`, (row) => {
        const value = numberAt(row, column);
        return value === null ? null : passes(Math.abs(value) * times, test, amount);
      }),
    );
    return [...ofColumns, ...ofUnits(annex, amount, test).map((fits) => predicate(null, length, `行数${say}`, fits))];
  });
  return [
    ...bounds,
    ...meansIn(annex, words, predicate),
    ...tasksIn(annex, words, predicate),
    ...fullIn(annex, words, predicate),
  ];
}

type Put = (column: GridColumn | null, cover: number, say: string, fits: Predicate['fits']) => Predicate;

function zeroIn(text: string, [from, to]: Span): Quantity[] {
  return [...text.slice(from, to).matchAll(/(?<=为|是)[0零](?![\d.%条件篇个家次分天项])/gu)].map(({ index }) => ({
    value: 0,
    step: 100,
    measure: '',
    start: from + index,
    end: from + index + 1,
    loose: false,
    count: null,
  }));
}

/** Its bound, and how many characters say it. */
function testOf(text: string, { start, end, count }: Quantity): { test: Test; length: number } {
  const before = /(?:超过|高于|大于|多于|不足|低于|少于|不到|不满|小于|不超过)$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^(?:及|或)?以[上下]|^\(含\)以[上下]/u.exec(text.slice(end))?.[0] ?? '';
  const length = end - start + before.length + after.length;
  if (count?.bound) return { test: count.bound, length };
  if (before !== '')
    return { test: /^[超高大多]/u.test(before) ? 'above' : before === '不超过' ? 'atMost' : 'below', length };
  if (after !== '') return { test: after.endsWith('上') ? 'atLeast' : 'under', length };
  return { test: /(?:达到?|超)$/u.test(text.slice(0, start)) ? 'atLeast' : 'equal', length };
}

/** 100分 is no 99.5: only what is said with decimals is rounded. */
function passes(value: number, test: Test, { value: limit, step }: Quantity): boolean {
  if (test !== 'equal') return meets(value, test, limit);
  return step < 100 ? Math.round(value / step) === Math.round(limit / step) : value === limit;
}

function columnsFor(annex: AnnexGrid, { measure }: Quantity): readonly NumberColumn[] {
  return numberColumnsOf(annex).filter((named) => {
    if (measure === '%') return named.column.kind === 'percent';
    if (named.column.kind !== 'number') return false;
    return measure === '' || (measure === '分' && named.unit === null) || unitFits(named, measure);
  });
}

/** 拥有两个账号, 各只有1个问题: how many rows a unit has in a list of cases. */
function ofUnits(annex: AnnexGrid, amount: Quantity, test: Test): Predicate['fits'][] {
  const { ofUnits: isOfUnits, unit } = subjectOf(annex);
  if (isOfUnits || unit === null || !/^[个件条项起处次]$/u.test(amount.measure)) return [];
  const sizes = new Map<string, number>();
  const keyOf = (row: GridRow): string => row.cells[unit]?.folded ?? '';
  for (const row of annex.rows) sizes.set(keyOf(row), (sizes.get(keyOf(row)) ?? 0) + 1);
  return [(row) => passes((sizes.get(keyOf(row)) ?? 0) * 100, test, amount)];
}

/** 高于平均分, 低于月均水平: beside the mean of the rows. */
function meansIn(annex: AnnexGrid, words: string, put: Put): Predicate[] {
  const match = besideMean.exec(words);
  if (!match) return [];
  const above = /^[高超]|上/u.test(match[1] ?? match[4] ?? '');
  // 高于平均分 is of a score.
  const scores = /分/u.test(match[0]) ? new Set(scoresOf(annex).map(({ column }) => column)) : null;
  // 完成率低于平均水平 is of no days.
  const ofRate = /率$/u.test(words.slice(0, match.index));
  return annex.columns
    .filter((column) => scores?.has(column) ?? (column.kind === 'percent' || (column.kind === 'number' && !ofRate)))
    .map((column) => {
      const beyond = new Set(beyondMean(annex, annex.rows, column, above));
      const say = `“${column.title}”${above ? '高' : '低'}于平均`;
      return put(column, match[0].length, say, (row) => (numberAt(row, column) === null ? null : beyond.has(row)));
    });
}

const task = /任务|计划|目标|应[报公巡到收检办完参]|指标/u;

/** 制定任务 says nothing of how far they were met. */
const reached = /完成|达到?|超|未|没有|不到|不足|低于|少于|不及|一半|半数|做到|实现|应.[^,;。]尽|\d/u;

/** 完成年度任务, 报送量不到任务的一半, 达到任务数的1.5倍: one column beside another that says what was due. */
function tasksIn({ columns }: AnnexGrid, words: string, put: Put): Predicate[] {
  if (!task.test(words) || !reached.test(words)) return [];
  const less = /未|没有|不到|不足|低于|少于|不及/u.test(words);
  const part = /(\d+(?:\.\d+)?)(倍|%)/u.exec(words);
  const share = /一半|半数/u.test(words) ? 0.5 : part ? Number(part[1]) / (part[2] === '%' ? 100 : 1) : 1;
  const numbers = columns.filter(({ kind, title }) => kind === 'number' && !/[得扣加减积总]分|^未/u.test(title));
  const above = /超额|超过/u.test(words) && share === 1;
  const length = /[^,;。]*任务[^,;。]*$/u.test(words) ? 4 : 2;
  return numbers
    .filter(({ title }) => task.test(title) && !isOtherTask(words, title))
    .flatMap((due) =>
      numbers
        .filter((done) => done !== due && !task.test(done.path.at(-1) ?? ''))
        .map((done) =>
          put(done, length, `“${done.title}”${less ? '少于' : '不少于'}“${due.title}”的 ${share} 倍`, (row) => {
            const [is, wanted] = [numberAt(row, done), numberAt(row, due)];
            if (is === null || wanted === null) return null;
            return less ? is < wanted * share : above ? is > wanted : is >= wanted * share;
          }),
        ),
    );
}

/** 约稿任务 is not the 报送任务 that a table has. */
function isOtherTask(words: string, title: string): boolean {
  const [said, printed] = [words, title].map((text) => /([^未不\d](?!成|部)\p{Script=Han})任务/u.exec(text)?.[1]);
  return said !== undefined && printed !== undefined && !/[年季月度全定期标各项]/u.test(said) && said !== printed;
}

/** 该项得满分, 超额完成: the most that a column has, and more than the whole. */
function fullIn({ rows, columns }: AnnexGrid, words: string, put: Put): Predicate[] {
  if (/超额/u.test(words))
    return columns
      .filter(({ kind }) => kind === 'percent')
      .map((column) => put(column, 2, `“${column.title}”＞100`, (row) => (numberAt(row, column) ?? 0) > 10_000));
  if (!/满分/u.test(words)) return [];
  return columns
    .filter(({ kind }) => kind === 'number')
    .map((column) => {
      const most = Math.max(...rows.map((row) => numberAt(row, column) ?? 0));
      return put(
        column,
        2,
        `“${column.title}”为最高的 ${printHundredths(most)}`,
        (row) => numberAt(row, column) === most,
      );
    });
}
