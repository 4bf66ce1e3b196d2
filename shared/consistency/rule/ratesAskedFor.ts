import type { Count } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { inPassage } from './report.ts';

const asks = /力争|争取|针对|确保|着力|重点|抓紧|(?<!申)请|须|务必|应当|(?<![重主需首摘纪])要(?![求点闻素件领目旨害])/u;
const otherTime = /上[一]?[年季月周期]|去年|同期|\d{4}年(?!度?[^,;。\d]{0,10}由)|全[国省]/u;

/** 力争平均得分率由73.44%提高到80%以上, 针对申请占比达42.7%的情况: a rate that something is to be done about was said before. */
export function checkRatesAskedFor(
  passage: Passage,
  passages: readonly Passage[],
  annexes: readonly AnnexGrid[],
): Discrepancy[] {
  const asked = passage.counts.filter((count) => isAskedFor(passage, count));
  if (asked.length === 0) return [];
  const said = passages.flatMap(({ counts }) => counts.filter(({ measure }) => measure === '%'));
  const shown = annexes.flatMap(({ rows, totals }) =>
    [...rows, ...totals].flatMap(({ cells }) =>
      cells.flatMap(({ number, percent }) => (percent ? (number ?? []) : [])),
    ),
  );
  const isKnown = (count: Count): boolean =>
    shown.some((value) => roundsTo(value, count)) || said.some((each) => each !== count && roundsTo(each.value, count));
  return asked
    .filter((count) => !isKnown(count))
    .flatMap((count): Discrepancy[] => {
      const claimed = `${printHundredths(count.value)}%`;
      const message = `这里针对的是 ${claimed}，前文和附件里没有这个比率。请核对。`;
      const claim = { severity: 'doubt', rule: 'set-size', claimed, found: '无', message } as const;
      return inPassage(passage, count.start, count.end, claim);
    });
}

function isAskedFor({ text, sentences }: Passage, { measure, start, end, bound, rough, decimals }: Count): boolean {
  if (measure !== '%' || bound || rough || decimals === 0) return false;
  const sentence = sentences.findLast(({ from }) => from <= start)?.sentence.text ?? '';
  const clause = /[^,;:。]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  if (!asks.test(sentence) || otherTime.test(clause)) return false;
  const behind = text.slice(end);
  return (
    (/[由从]$/u.test(clause) && /^(?:提高|提升|上升|增加|增长|降低|下降|压减|降|升)[到至为]/u.test(behind)) ||
    (/(?:针对|对)/u.test(clause) && /^的(?:情况|问题|现状|短板|实际|现象)/u.test(behind))
  );
}

/** The same at the decimals that are said. */
function roundsTo(value: number, { value: said, decimals }: Count): boolean {
  const step = 10 ** (2 - Math.min(2, decimals));
  return Math.round(value / step + 1e-6) === Math.round(said / step);
}
