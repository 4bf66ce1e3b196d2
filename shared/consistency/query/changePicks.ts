import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { matchesOf } from '../readOnce.ts';
import { type Change, changesOf, difference } from './changes.ts';
import type { Pick } from './picks.ts';

const words =
  /(?:有所|均|都)?(?:不[增降升减]反[增降升减]|增加|上升|增长|提高|提升(?!方案|行动|工程|计划|措施|水平|质效|质量|能力|服务)|(?<![环同])减少|下降|降低|持平|未变|不变|无变化|(?:[高低多少]于|超过|不及)(?:上年|去年|上一?[季月周期]度?)(?:同期|同月)?)/gu;

/** 减少9起 is by how much, 上升9个 may be how many. */
const ofAmount = /^(?:[增减]加?|上升|增长|提[高升]|减少|下降|降低)了?\d[\d.,]*(?![\d.,]|[个家名户所类项])/u;

/** 增加最多的是甲 picks only that one. */
const ofOrder =
  /^(?:增加|上升|增长|提高|提升|减少|下降|降低)(?:的?(?:数量|幅度|件数|量|数))?(?:为|幅度)?(?:最|较[多大快高明]|[居列排位])/u;

/** 比二季度的32个减少9个: by so many, where the number that it is compared with stands before. */
function isByHowMuch(text: string, at: number, word: string): boolean {
  const measure = /^了?\d+([个家名户所类项])/u.exec(text.slice(at + word.length))?.[1];
  const compared = /[比较与同][^,;。\d]{0,10}\d+([个家名户所类项])(?:相比)?,?$/u.exec(text.slice(0, at))?.[1];
  return measure !== undefined && measure === compared;
}

/** 同比增加的18个、持平的1个: the rows by a column of changes, or by two columns of two periods. */
export function changePicks(annex: AnnexGrid, text: string): Pick[] {
  const changes = [...comparedIn(annex, text), ...changesOf(annex)];
  if (changes.length === 0) return [];
  return [...text.matchAll(words)].flatMap((match) => {
    const rest = text.slice(match.index);
    if (ofAmount.test(rest) || ofOrder.test(rest) || isByHowMuch(text, match.index, match[0])) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    // 不降反升 goes up.
    const word = match[0].replace(/不.反/u, '');
    const sign = /[增升提高多超]/u.test(word) ? 1 : /[减降低少不]/u.test(word.replace('不变', '')) ? -1 : 0;
    return meant(changes, text, start).map((change): Pick => {
      const rows = annex.rows.filter((row) => {
        const by = change.of(row);
        return by !== null && Math.sign(by) === sign;
      });
      return { annex, aspect: `change ${changes.indexOf(change)}`, say: `${change.say}${match[0]}`, rows, start, end };
    });
  });
}

/** 出院人次同比下降: the changes that the clause names best, else those that the sentence has named before. */
export function meant(all: readonly Change[], text: string, at: number): readonly Change[] {
  const clause = text.slice(Math.max(...[',', ';', '。'].map((mark) => text.lastIndexOf(mark, at))) + 1, at);
  const since = sinceSaid(clause) ?? sinceSaid(text.slice(text.lastIndexOf('。', at) + 1, at));
  const changes = all.filter((change) => isSince(change, since));
  for (const said of [clause, text.slice(0, at)]) {
    const shared = changes.map((change) => sharedPairs(change.words, said));
    const best = Math.max(0, ...shared);
    if (best > 0) return changes.filter((_, index) => shared[index] === best);
  }
  return changes;
}

/** Since the same time of the year before, or since the month or quarter before. */
type Since = 'year' | 'last';

const ofYear = '同比|同期|同月|上年|去年|20\\d\\d年';
const ofLast = '环比|上[月季周期]|上一[月季期]|前期';
const said = new RegExp(`(?<year>${ofYear})|${ofLast}|[与比较](?:\\d{1,2}月|第?[一二三四]季度)`, 'gu');
const ofYearColumn = new RegExp(ofYear, 'u');
const ofLastColumn = new RegExp(`${ofLast}|\\d月|季度`, 'u');

/** 环比增加最多的是甲,增加70件: what was said last goes on; 环比、同比均上升 is said of both. */
function sinceSaid(words: string): Since | null {
  const all = [...words.matchAll(said)].map((match): Since => (match.groups?.year === undefined ? 'last' : 'year'));
  return /[同环]比[、和及][同环]比/u.test(words) ? null : (all.at(-1) ?? null);
}

/** 环比 is not what a table shows beside the year before. */
function isSince({ column, before }: Change, since: Since | null): boolean {
  const head = (before ?? column).title;
  const own: Since | null = ofYearColumn.test(head) ? 'year' : ofLastColumn.test(head) ? 'last' : null;
  return since === null || own === null || own === since;
}

export function sharedPairs(words: string, said: string): number {
  const pairs = new Set([...words].slice(1).map((_, at) => words.slice(at, at + 2)));
  return [...pairs].filter((pair) => !pair.includes('|') && said.includes(pair)).length;
}

const label = '第?[一二三四]季度|\\d{1,2}月';
const comparedSaid = matchesOf(new RegExp(`(${label})份?[^,;。\\d]{0,12}?(?:与|比|较|同|和)(${label})`, 'gu'));

/** 第四季度与第三季度相比: the columns of the two under each head that has both. */
export function comparedIn({ columns }: AnnexGrid, text: string): Change[] {
  const leafOf = ({ path }: GridColumn): string => (path.at(-1) ?? '').replace(/^第|份?(?:\([^()]*\))?$/gu, '');
  const numbers = columns.filter(({ kind }) => kind === 'number');
  return comparedSaid(text).flatMap(([, now = '', before = '']) =>
    numbers.flatMap((one) =>
      numbers
        .filter((other) => leafOf(one) === now.replace('第', '') && leafOf(other) === before.replace('第', ''))
        .filter((other) => one.path.slice(0, -1).join('') === other.path.slice(0, -1).join(''))
        .map(
          (other): Change => ({
            say: `“${one.title}”比“${other.title}”`,
            rate: false,
            column: one,
            before: other,
            words: one.path.slice(0, -1).join(''),
            of: (row: GridRow) => difference(row, one, other),
          }),
        ),
    ),
  );
}
