import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { type Change, changesOf, difference } from './changes.ts';
import type { Pick } from './picks.ts';

const words =
  /(?:有所|均|都)?(?:不[增降升减]反[增降升减]|增加|上升|增长|提高|提升(?!方案|行动|工程|计划|措施|水平|质效|质量|能力|服务)|(?<![环同])减少|下降|降低|持平|未变|不变|无变化|(?:[高低多少]于|超过|不及)(?:上年|去年|上一?[季月周期]度?)(?:同期|同月)?)/gu;

/** 减少9起 is by how much, 上升9个 may be how many. */
const ofAmount = /^(?:[增减]加?|上升|增长|提[高升]|减少|下降|降低)了?\d[\d.,]*(?![\d.,]|[个家名户所类项])/u;

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
    if (ofAmount.test(text.slice(match.index)) || isByHowMuch(text, match.index, match[0])) return [];
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
  const changes = all.filter((change) => isSince(change, clause));
  for (const said of [clause, text.slice(0, at)]) {
    const shared = changes.map((change) => sharedPairs(change.words, said));
    const best = Math.max(0, ...shared);
    if (best > 0) return changes.filter((_, index) => shared[index] === best);
  }
  return changes;
}

const sinceYear = /同比|同期|上年|去年|20\d\d年/u;
const sinceLast = /环比|上[月季周期]|上一[季期]/u;

/** 环比 is not what a table shows beside the year before. */
function isSince({ column, before }: Change, clause: string): boolean {
  const head = [column, ...(before ? [before] : [])].map(({ title }) => title).join('');
  return !(
    (sinceYear.test(clause) && !sinceLast.test(clause) && sinceLast.test(head) && !sinceYear.test(head)) ||
    (sinceLast.test(clause) && !sinceYear.test(clause) && sinceYear.test(head) && !sinceLast.test(head))
  );
}

export function sharedPairs(words: string, said: string): number {
  const pairs = new Set([...words].slice(1).map((_, at) => words.slice(at, at + 2)));
  return [...pairs].filter((pair) => !pair.includes('|') && said.includes(pair)).length;
}

const label = '第?[一二三四]季度|\\d{1,2}月';
const compared = new RegExp(`(${label})份?[^,;。\\d]{0,12}?(?:与|比|较|同|和)(${label})`, 'gu');

/** 第四季度与第三季度相比: the columns of the two under each head that has both. */
export function comparedIn({ columns }: AnnexGrid, text: string): Change[] {
  const leafOf = ({ path }: GridColumn): string => (path.at(-1) ?? '').replace(/^第|份?(?:\([^()]*\))?$/gu, '');
  const numbers = columns.filter(({ kind }) => kind === 'number');
  return [...text.matchAll(compared)].flatMap(([, now = '', before = '']) =>
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
