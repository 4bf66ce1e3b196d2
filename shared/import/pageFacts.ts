import type { FoundHead } from './findHead.ts';
import { isFilledStart, type RawGrid } from './rawGrid.ts';
import { isFooter } from './rowWords.ts';

/** What a page says about its table, as printed: kept with the import. */
export interface PageFacts {
  readonly title: string | null;
  /** 截至2022年6月30日; without the words before it: 2022年4月1日—2022年6月30日. */
  readonly period: string | null;
  /** What its numbers count: 条、件. */
  readonly unit: string | null;
  /** Other lines above the head: 附件1, who filled it in. */
  readonly lines: readonly string[];
  /** Lines below the table. */
  readonly notes: readonly string[];
  /** 填表人, 审核人, 日期. */
  readonly footer: readonly string[];
}

const brackets = /^[（(【[〔]+|[）)】\]〕]+$/gu;
const measure = '[条件个家次篇份项户人名处宗例分天日%％万亿元户、,，/和及 ]+';
const unitOf = new RegExp(`^(?:计量|数量|统计)?单位[:：]\\s*(${measure})$`, 'u');
const periodLabel =
  /^(?:数据)?(?:统计|监测|检查|考核|报告|评估|抽查|普查|调查|督查|排查)?(?:起止)?(?:周期|期间?|时间段?|时段|时限|日期|区间|时间点|时点|范围)[:：]\s*/u;
const day = '\\d{4}\\s*[年.\\-/]\\s*\\d{1,2}(?:\\s*[月.\\-/]\\s*\\d{1,2}\\s*日?|\\s*月)?';
/** 监测时间截至2026年9月20日, without a colon. */
const untilLabel = /^(?:数据|统计|监测|检查|考核|评估|抽查|普查|督查)(?:时间|数据|日期)?(?=截[至止])/u;
const untilDay = new RegExp(`^(?:截至|截止|数据截至|数据截止)(?:到|至)?[:：]?\\s*${day}`, 'u');
const fromTo = new RegExp(`^${day}\\s*(?:[-—–~～至到]+)\\s*(?:${day}|\\d{1,2}\\s*[月.]\\s*\\d{1,2}\\s*日?)`, 'u');

/** Reads what stands above the head; notes come from the body. */
export function readPageFacts(grid: RawGrid, head: Pick<FoundHead, 'top'>, notes: readonly string[]): PageFacts {
  let title: string | null = null;
  let period: string | null = null;
  let unit: string | null = null;
  const lines: string[] = [];
  for (const line of linesAbove(grid, head.top)) {
    const foundUnit = unitOf.exec(line)?.[1]?.trim();
    const foundPeriod = periodOf(line);
    if (foundUnit && unit === null) unit = foundUnit;
    else if (foundPeriod && period === null) period = foundPeriod;
    else if (title === null && !/^附[件表]?\s*\d*[:：]?$/u.test(line) && !/[:：]/u.test(line) && line.length >= 4)
      title = line;
    else lines.push(line);
  }
  const footer = notes.filter((note) => isFooter(note));
  return { title, period, unit, lines, notes: notes.filter((note) => !isFooter(note)), footer };
}

/** （单位：条） and 截至6月30日）; the bracket of 情况表（摘要） and the number of （一）乡镇 stay. */
function withoutBrackets(text: string): string {
  const opens = /^[（(【[〔]/u.test(text);
  const closes = /[）)】\]〕]$/u.test(text);
  const inside = text.slice(1, -1);
  if (opens && closes && !/[（(【[〔]/u.test(inside)) return inside.trim();
  if (opens !== closes && !(opens ? /[）)】\]〕]/u : /[（(【[〔]/u).test(text))
    return text.replace(brackets, '').trim();
  return text;
}

const endBracket = /^([^（(]{4,})[（(]([^（()）]+)[)）]?$/u;

function saysPeriodOrUnit(text: string): boolean {
  return text.split(/[，,]/u).some((piece) => periodOf(piece.trim()) !== null || unitOf.test(piece.trim()));
}

/** Every text above the head; what stands apart in one cell is several lines. */
function linesAbove(grid: RawGrid, top: number): string[] {
  const lines: string[] = [];
  for (let row = 0; row < top; row += 1) {
    for (let column = 0; column < grid.width; column += 1) {
      const cell = grid.at(row, column);
      if (cell.top !== row || !isFilledStart(cell, column)) continue;
      const parts = cell.raw.text.split(/\n|[ \u00a0]{2,}|\u3000+|[；;]/u);
      for (const part of parts) {
        const bare = withoutBrackets(part.trim());
        if (bare === '') continue;
        // 某某情况表（截至6月30日，单位：条）
        const [, title = '', ending = ''] = endBracket.exec(bare) ?? [];
        const whole = title !== '' && saysPeriodOrUnit(ending) ? [title.trim(), ending.trim()] : [bare];
        for (const line of whole) {
          const several = /单位[:：]/u.test(line) && /[，,]/u.test(line);
          const pieces = several ? line.split(/[，,](?=\D*[:：])/u) : [line];
          lines.push(...pieces.map((piece) => piece.trim()));
        }
      }
    }
  }
  return lines;
}

function periodOf(line: string): string | null {
  const labelled = periodLabel.exec(line);
  if (labelled && /\d/u.test(line)) return line.slice(labelled[0].length).trim();
  const until = untilLabel.exec(line);
  if (until && untilDay.test(line.slice(until[0].length))) return line.slice(until[0].length);
  if (untilDay.test(line) || /^截[至止].*\d+月\d+日/u.test(line) || fromTo.test(line)) return line;
  return null;
}
