import type { FindMentions, Mention } from '../claim/mentions.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { matchesOf, readOnceOf } from '../readOnce.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const serials = matchesOf(/第(?<said>\d{1,3}(?:[、和及]\d{1,3})*)[项件条号]/gu);
/** 县民政局牵头的第4项: whose it is. */
const ownedBy = /^(?:牵头|负责|承办|承担|主办|承接|办理)?(?:实施|推进|落实|督办|办理)?的$/u;
/** 第4项事项“危桥改造”, 第4项（危桥改造）. */
const calledSo = /^(?:任务|事项|项目|问题)?[“《(:]?$/u;
/** 危桥改造（第4项）. */
const inBracket = /^\((?:即|附件\d*)?$/u;

/** 县民政局牵头的第4项, 第17项危桥改造: by which number its annex has what is named. */
export function checkSerialsSaid(sentence: Sentence, mentionsIn: FindMentions): Discrepancy[] {
  const { text } = sentence;
  return serials(text).flatMap((match): Discrepancy[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const numbers = (match.groups?.said ?? '').split(/[、和及]/u).map(Number);
    const own = mentionsIn(text).filter((mention) => isOf(text, mention, start, end, numbers.length));
    return own.flatMap((mention) =>
      numbers.flatMap((said) => differs(mention, said).map((claim) => inText(sentence, start, end, claim))),
    );
  });
}

function isOf(text: string, mention: Mention, start: number, end: number, numbers: number): boolean {
  if (mention.start >= end) return numbers === 1 && calledSo.test(text.slice(end, mention.start));
  const between = text.slice(mention.end, start);
  return mention.end <= start && (ownedBy.test(between) || (inBracket.test(between) && numbers === 1));
}

/** The rows of a table by their serial numbers, where each has one of its own. */
const rowsBySerial: (annex: AnnexGrid) => ReadonlyMap<number, GridRow> = readOnceOf((annex) => {
  const column = annex.columns.find(({ kind }) => kind === 'serial');
  const found = new Map(annex.rows.map((row) => [(row.cells[column?.index ?? -1]?.number ?? 0) / 100, row]));
  return column && found.size === annex.rows.length && !found.has(0) ? found : new Map();
});

/** Told where the one table with serial numbers that has the name has another number for it. */
function differs(mention: Mention, said: number) {
  const annexes = [...new Set(mention.rows.map(({ annex }) => annex))].filter((annex) => rowsBySerial(annex).size > 0);
  const [annex] = annexes;
  if (annexes.length !== 1 || !annex) return [];
  const bySerial = rowsBySerial(annex);
  const named = new Set(mention.rows.map(({ row }) => row));
  const row = bySerial.get(said);
  if (row && named.has(row)) return [];
  const own = [...bySerial].filter(([, each]) => named.has(each));
  const found = own.map(([serial]) => serial).join('、');
  const other = row ? `第 ${said} 行是“${row.name}”` : `没有第 ${said} 行`;
  return [
    {
      severity: 'doubt',
      rule: 'serial-said',
      claimed: `第${said}`,
      found: `第${found}`,
      rows: own.map(([, each]) => rowPlace(annex, each)),
      message: `${nameOfAnnex(annex)}里“${mention.name}”的序号是 ${found}，文中写作第 ${said}；附件里${other}。请核对。`,
    } as const,
  ];
}
