import { countsIn } from '../claim/counts.ts';
import type { Passage } from '../claim/passages.ts';
import { sumOf } from '../claim/sums.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

/** 部分办结, 大部分按期完成, 部分纳入检查: what is said to be so of a part. */
const partly =
  /(?<!一)(?<much>大部分|绝大部分|部分|大多数?|多数)已?(?<done>(?:按期|按时|如期|及时|全面)?(?:(?:办理|整改|处置|处理|落实)?(?:办结|完成|完毕|到位|答复|反馈|解决|落实|销号)|纳入\p{Script=Han}{1,6}))(?=,)/gu;
/** 无一超期, 无遗留事项, 覆盖率为100%: and that none is left. */
const none =
  /^,(?:均|且)?(?:(?:无一|无|没有|未有)(?:一?[件个项家户宗])?(?:遗留|超期|逾期|遗漏|积压|漏)|[^,;。\d]{0,10}(?:率|比例)(?:均?为|是|达到?|均达到?)?100%)/u;

/** What is done only in part leaves something over: 部分办结,无遗留事项; 100件大部分办结,其中按期办结95件、超期办结5件. */
export function checkPartlyDone(passage: Passage): Discrepancy[] {
  const { text } = passage;
  return [...text.matchAll(partly)].flatMap((match): Discrepancy[] => {
    const { much = '', done = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const [leaves] = none.exec(text.slice(end)) ?? [];
    const why = leaves ?? partsOfAll(text, match.index, end, done);
    if (why === null) return [];
    const message = `文中写作“${match[0]}”，而后面说“${why.replace(/^,/u, '')}”，那就是全部。请核对是“${much}”还是“全部”。`;
    const claim = { severity: 'doubt', rule: 'partly-done', claimed: match[0], found: '全部', message } as const;
    return inPassage(passage, match.index, end, claim);
  });
}

/** Those done in time and those done late make up the whole. */
function partsOfAll(text: string, start: number, end: number, done: string): string | null {
  if (!/^,其中/u.test(text.slice(end))) return null;
  const counts = countsIn(text);
  const whole = counts.findLast((count) => count.end <= start && count.start >= text.lastIndexOf('。', start));
  const stop = text.indexOf('。', end);
  const parts = counts.filter(
    ({ start: at, before, measure }) =>
      at > end && (stop < 0 || at < stop) && measure === whole?.measure && before.endsWith(done),
  );
  const isAll = parts.length > 1 && sumOf(parts) === whole?.value;
  return isAll ? parts.map((part) => `${done}${text.slice(part.start, part.end)}`).join('、') : null;
}
