import { type Count, countsIn } from '../claim/counts.ts';
import { printCount } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { inText } from './report.ts';

interface Said {
  readonly sentence: Sentence;
  readonly count: Count;
}

const whole = /(?:^|[^抽检排整通])(?:全[县市区州](?:共?有?)|共有?|共计|总计)$/u;

/** The whole of one thing, told twice with different numbers. Parts of it, other periods and plans are no contradiction. */
export function checkSaidTwice({ paragraphs }: TextDocument): Discrepancy[] {
  const first = new Map<string, Said>();
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) =>
      countsIn(sentence.text).flatMap((count): Discrepancy[] => {
        const thing = wholeThing(count);
        if (thing === null || /上[季月年]|去年|同期|目标|计划|截[至止]/u.test(sentence.text)) return [];
        const key = `${thing}｜${count.measure}`;
        const earlier = first.get(key);
        if (!earlier) first.set(key, { sentence, count });
        if (!earlier || earlier.count.value === count.value) return [];
        const [now, before] = [count, earlier.count].map(printCount);
        const message = `“${thing}”这里写作 ${now}，第${earlier.sentence.paragraph + 1}段写作 ${before}。`;
        const claim = {
          severity: 'error',
          rule: 'said-twice',
          claimed: now ?? '',
          found: before ?? '',
          message,
        } as const;
        return [inText(sentence, count.start, count.end, claim)];
      }),
    ),
  );
}

function wholeThing({ before, after, bound, rough, measure }: Count): string | null {
  if (bound || rough || measure === '%' || measure === '分') return null;
  const noun = /^(\p{Script=Han}{4,12}?)(?=均|全部|都|基本|进行|[,。;(]|$)/u.exec(after)?.[1];
  const all = /^\p{Script=Han}{4,12}?(?:均|全部|都|基本)/u.test(after) && before === '';
  if (noun !== undefined && (whole.test(before) || all)) return noun;
  return /(?:^|的|[,)])(\p{Script=Han}{4,10})共(?:有|计)?$/u.exec(before)?.[1] ?? null;
}
