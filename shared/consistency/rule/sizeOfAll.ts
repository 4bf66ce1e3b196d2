import { type Count, countsIn } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { inText, nameOfAnnex, wholePlaces } from './report.ts';

/** 对全县14个乡镇…进行了考核: all that were looked at, and so no fewer than an annex lists. */
const lookedAt =
  /(?:进行|开展|组织|实施)(?:开展)?了?[^,;。]{0,14}(?:检查|抽查|核查|抽检|考核|考评|统计|暗访|评估|测评|督查|督导|巡查|监测|调查|审计|清查|排查|评价)/u;
const ahead = /(?:全(?:[省县市区州旗]|街道|镇)|[对在])(?:\d+[个家所][^,;。、\d]{2,10}[和、及与])*$/u;
const some = /部分|重点|随机|抽取|选取|其中|不含|未纳入|上[季月年次]|去年|同期|新增/u;

/** 15家责任单位中, 10月份14个社区平均: what a sentence begins with is all of them. */
const led = /^(?:[^,;。\d]*\d{1,2}月份)?$/u;
const ledOn = /^(?:平均|中,)/u;

const ofUnits = /^(?:责任|成员|参评|承办|被?考核|被检查)?(?:单位|部门)/u;

interface Listed {
  readonly annex: AnnexGrid;
  readonly rows: readonly GridRow[];
}

/** How many units, places or schools a paper says that it is about, where an annex lists more of them by name, or each of them. */
export function checkSizeOfAll({ text, ...sentence }: Sentence, annexes: readonly AnnexGrid[]): Discrepancy[] {
  return countsIn(text).flatMap((count) => {
    if (!'家个所'.includes(count.measure) || count.bound || count.rough || count.inWords) return [];
    const rest = text.slice(count.end);
    const isAll = sentence.paragraph <= 8 && ahead.test(text.slice(0, count.start)) && lookedAt.test(rest);
    const isLed = led.test(text.slice(0, count.start));
    if ((!isAll && !isLed) || some.test(text.slice(Math.max(0, count.start - 12), count.end + 12))) return [];
    const called = annexes.flatMap((annex) => listedIn(annex, rest, isLed));
    const sizes = called.map(({ rows }) => rows.length * 100);
    const [most] = [...called].sort((a, b) => b.rows.length - a.rows.length);
    if (!most || sizes.includes(count.value)) return [];
    // A list of those with problems has fewer; one of each has them all.
    if (count.value > most.rows.length * 100 && !isLed && !/^各|汇总表/u.test(most.annex.title)) return [];
    return isOfPart(most, count) ? [] : [report({ text, ...sentence }, count, most)];
  });
}

/** The rows of a table whose names are of these, or those of a kind of them: 县直单位 in its column 类别. */
function listedIn(annex: AnnexGrid, rest: string, isLed: boolean): Listed[] {
  const { columns, nameColumn, rows } = annex;
  if (rows.length < 3 || new Set(rows.map(({ name }) => name)).size < rows.length) return [];
  const title = (columns[nameColumn]?.path.at(-1) ?? '').replace(/\(.*\)$|名称$/gu, '');
  const noun = /^[^,;。、\d的]{2,14}/u.exec(rest)?.[0] ?? '';
  const at = /^(?:单位|部门)$/u.test(title) ? (ofUnits.exec(noun)?.[0].length ?? 0) - 2 : noun.indexOf(title);
  // 2个管委会网站中: of a kind of them.
  if (isLed && !/^(?:责任|成员|参评|承办|被?考核|被检查)?$/u.test(noun.slice(0, Math.max(0, at)))) return [];
  if (title.length >= 2 && at >= 0 && at <= 8)
    return !isLed || ledOn.test(rest.slice(at + title.length)) ? [{ annex, rows }] : [];
  if (isLed) return [];
  return columns.flatMap(({ kind, index }) => {
    if (kind !== 'category') return [];
    const own = rows.filter(({ cells }) => isKind(cells[index]?.folded ?? '', noun));
    return own.length > 0 && own.length < rows.length ? [{ annex, rows: own }] : [];
  });
}

function isKind(value: string, noun: string): boolean {
  return value.length >= 2 && noun.startsWith(value);
}

/** As many as the rows of one value of a column: the words may be of these. */
function isOfPart({ annex, rows }: Listed, { value }: Count): boolean {
  return annex.columns.some(({ kind, index }) => {
    if (kind !== 'category') return false;
    const values = rows.map(({ cells }) => cells[index]?.folded ?? '');
    return (
      new Set(values).size > 1 && values.some((own) => values.filter((each) => each === own).length * 100 === value)
    );
  });
}

function report(sentence: Sentence, count: Count, { annex, rows }: Listed): Discrepancy {
  const [claimed, found] = [count.value, rows.length * 100].map((value) => `${printHundredths(value)}${count.measure}`);
  return inText(sentence, count.start, count.end, {
    severity: 'doubt',
    rule: 'row-count',
    claimed: claimed ?? '',
    found: found ?? '',
    rows: wholePlaces(annex),
    message: `${nameOfAnnex(annex)}列了 ${found}，文中写作 ${claimed}。请核对。`,
  });
}
