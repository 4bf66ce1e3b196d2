import { type Count, countsIn } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { readOnceOf } from '../readOnce.ts';
import { hasDeclaredItems } from './declaredSums.ts';
import { numbersOf, sumOver } from './relations.ts';
import { inText, nameOfAnnex } from './report.ts';

const otherTime = /上[一]?[季月年]|去年|同期|同比|环比|历次|以来|例如|平均|日均|月均|每/u;

/** 全年共收到申请70件, 办理申请218件: of what a form is about, some number of the form. */
export function checkFormItems(sentence: Sentence, annexes: readonly AnnexGrid[]): Discrepancy[] {
  const forms = annexes.filter(hasDeclaredItems);
  if (forms.length === 0) return [];
  return countsIn(sentence.text).flatMap((count): Discrepancy[] => {
    if (count.measure !== '件' || count.bound || count.rough || count.inWords) return [];
    const [form, ...more] = forms.filter((annex) => isOfItems(annex, count));
    if (!form || more.length > 0 || otherTime.test(`${count.before}${count.after}`)) return [];
    if (valuesOf(form).has(count.value)) return [];
    const claimed = `${printHundredths(count.value)}件`;
    const message = `${nameOfAnnex(form)}里没有“${claimed}”这个数，几项相加也不是。请核对。`;
    return [
      inText(sentence, count.start, count.end, {
        severity: 'doubt',
        rule: 'annex-total',
        claimed,
        found: '无',
        message,
      }),
    ];
  });
}

/** What its items have in common: 申请 of 本年新收政府信息公开申请数量. */
function nounOf({ rows }: AnnexGrid): string {
  const first = rows.find(({ name }) => /^一、/u.test(name))?.name ?? '';
  return /(\p{Script=Han}{2})(?:总?[数量件]+)$/u.exec(first)?.[1] ?? '';
}

const handled = /收到|受理|接收|新收|办理|答复|办结|处理|共计|共$/u;

function isOfItems(annex: AnnexGrid, { before, after }: Count): boolean {
  const noun = nounOf(annex);
  if (noun === '' || !handled.test(before)) return false;
  return before.includes(noun) || after.startsWith(noun);
}

/** Every number of the form, what each label over its rows comes to, and two labels or two items together. */
const valuesOf: (annex: AnnexGrid) => ReadonlySet<number> = readOnceOf((annex) => {
  const labels = annex.columns.filter(({ kind }) => kind === 'category').map(({ index }) => index);
  const found = numbersOf(annex).flatMap((column) => {
    const sumOf = (rows: readonly GridRow[]): number => sumOver(rows, column);
    const items = [...annex.rows, ...annex.totals].filter(({ group }) => group === null);
    const groups = labels.map((index) => rowsByLabel(annex, index).map(sumOf));
    const single = [...annex.rows, ...annex.totals].map((row) => sumOf([row]));
    const pairs = [items.map((row) => sumOf([row])), ...groups].flatMap(pairsOf);
    return [...single, ...groups.flat(), ...pairs];
  });
  const set = new Set(found);
  return set;
});

function rowsByLabel({ rows }: AnnexGrid, index: number): GridRow[][] {
  const texts = new Set(rows.map((row) => row.cells[index]?.folded ?? ''));
  texts.delete('');
  return [...texts].map((text) => rows.filter((row) => row.cells[index]?.folded === text));
}

function pairsOf(numbers: readonly number[]): number[] {
  return numbers.flatMap((one, at) => numbers.slice(at + 1).map((other) => one + other));
}
