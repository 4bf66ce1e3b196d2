import { type Count, quantitiesIn } from '../claim/counts.ts';
import { printCount, printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { TextDocument } from '../read/textDocument.ts';
import { inAnnex, inText } from './report.ts';

const standard = '(?:规定|标准|要求|[时期]限|限值|定额|额度)';
/** 比规定少, 超过规定时限, 距标准还差. */
const off = new RegExp(
  `(?:(?:比|较|距离?|离)[^,;。\\d]{0,6}${standard}[^,;。\\d]{0,6}?(?:还|尚|仍)?(?<way>[多少高低长短差缺超])|(?<over>超过|超出?|高于|多于|低于|少于|不足)[^,;。\\d]{0,4}${standard}[^,;。的\\d]{0,4}?)(?:出|了|过)?$`,
  'u',
);
const less = /[少低短差缺]|不足/u;
const isGiven = new RegExp(`${standard}[^,;。\\d]{0,8}$`, 'u');
const isTheStandard = new RegExp(`^的?${standard}`, 'u');
/** Where a text lays down how much it is to be. */
const laysDown = /规定|标准|要求|不得|应|须|不[少低]于|不[超高]过?|达标|合格|[以之]?内/u;

/** 只开放27天,比规定少13天: how much there is, by how much it is off, and so what the standard is, in hundredths of a unit. */
interface Off {
  readonly own: Count;
  readonly gap: Count;
  readonly isLess: boolean;
  readonly standard: number;
  readonly unit: string;
  readonly report: (claim: Pick<Discrepancy, 'severity' | 'rule' | 'claimed' | 'found' | 'message'>) => Discrepancy;
}

/**
 * 只开放27天,比规定少13天, in the text or a cell, where 不得少于40天 is laid down in the text or a note: what is off the standard by so much comes
 * to a standard that the paper has, or that the other cells come to.
 */
export function checkOffStandard(document: TextDocument): Discrepancy[] {
  const all = [...inSentences(document), ...inCells(document)];
  if (all.length === 0) return [];
  const given = standardsOf(document);
  return all.flatMap((each): Discrepancy[] => {
    const alike = all.filter((other) => other !== each && other.unit === each.unit && other.isLess === each.isLess);
    const own = alike.filter((other) => other.standard === each.standard).length;
    const others = modeOf(alike.map((other) => other.standard));
    const known = [...given.filter(({ unit }) => unit === each.unit).map(({ value }) => value), ...others];
    if (known.includes(each.standard) || own > 1) return [];
    const amount = scaled(each.own).value;
    const [nearest] = known
      .filter((value) => (each.isLess ? value > amount : value < amount))
      .sort((a, b) => Math.abs(a - each.standard) - Math.abs(b - each.standard));
    return nearest === undefined ? [] : [told(each, nearest)];
  });
}

function told({ own, gap, isLess, standard: said, unit, report }: Off, right: number): Discrepancy {
  const [amount, by] = [own, gap].map(printCount);
  const [come, is] = [said, right].map((value) => `${printHundredths(value)}${unit}`);
  const message = `${amount}${isLess ? '加' : '减'}${by}，标准应是 ${come}，文中或附件写明的是 ${is}。请核对。`;
  return report({ severity: 'doubt', rule: 'difference', claimed: by ?? '', found: is ?? '', message });
}

function inSentences({ paragraphs }: TextDocument): Off[] {
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) =>
      offIn(sentence.text, (start, end) => (claim) => inText(sentence, start, end, claim)),
    ),
  );
}

function inCells({ annexes }: TextDocument): Off[] {
  return annexes.flatMap((annex) =>
    annex.columns
      .filter(({ kind }) => kind === 'text' || kind === 'category')
      .flatMap((column) =>
        annex.rows.flatMap((row) =>
          offIn(row.cells[column.index]?.folded ?? '', () => (claim) => inAnnex(annex, row, column.title, claim)),
        ),
      ),
  );
}

function offIn(text: string, reportAt: (start: number, end: number) => Off['report']): Off[] {
  if (!/规定|标准|要求|[时期]限|限值|定额|额度/u.test(text)) return [];
  const counts = quantitiesIn(text);
  return counts.flatMap((gap, at): Off[] => {
    const words = off.exec(text.slice(0, gap.start));
    const own = counts.slice(0, at).findLast((each) => scaled(each).unit === scaled(gap).unit);
    if (!words || !own || own.bound || own.rough || gap.rough || measuresNone.test(gap.measure)) return [];
    // 超出规定的5天时限 says the standard; 最长的一次 is none that was told.
    if (!isBeside(text.slice(own.end, gap.start)) || isTheStandard.test(gap.after)) return [];
    const isLess = less.test(words.groups?.way ?? words.groups?.over ?? '');
    const [amount, by] = [scaled(own), scaled(gap)];
    const value = isLess ? amount.value + by.value : amount.value - by.value;
    return [{ own, gap, isLess, standard: value, unit: by.unit, report: reportAt(gap.start, gap.end) }];
  });
}

function isBeside(between: string): boolean {
  return /^[^,;。、()]{0,8},?[^,;。、()]{0,16}$/u.test(between) && !/最/u.test(between);
}

/** Points and rates are held to each other elsewhere; what several have is none of one. */
const measuresNone = /^(?:%|个百分点|分|倍|位)$/u;

function standardsOf({ paragraphs, annexes }: TextDocument): { readonly value: number; readonly unit: string }[] {
  const texts = [
    ...paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    ...annexes.flatMap(({ notes, title, columns }) => [...notes, title, ...columns.map((column) => column.title)]),
  ];
  return texts
    .filter((text) => laysDown.test(text))
    .flatMap((text) => [
      ...quantitiesIn(text)
        .filter(({ before, bound }) => bound !== null || (isGiven.test(before) && !off.test(before)))
        .map(scaled),
      // 10日内 is no count, but how long it may take.
      ...[...text.matchAll(/(?<![\d月])(\d{1,3})日[以之]?内/gu)].map(([, days]) => ({
        value: Number(days) * 100,
        unit: '天',
      })),
    ]);
}

const seconds: Readonly<Record<string, number>> = { 秒: 1, 分钟: 60, 小时: 3600 };

/** 3分钟 is 180秒. */
function scaled({ value, measure }: Count): { readonly value: number; readonly unit: string } {
  const times = seconds[measure];
  return times === undefined ? { value, unit: measure } : { value: value * times, unit: '秒' };
}

/** What two or more come to, and no two others. */
function modeOf(values: readonly number[]): number[] {
  const often = [...new Set(values)].filter((value) => values.filter((each) => each === value).length >= 2);
  return often.length === 1 && values.filter((each) => each === often[0]).length * 4 >= values.length * 3 ? often : [];
}
