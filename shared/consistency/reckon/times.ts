import type { Count } from '../claim/counts.ts';
import { isPlain, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

/** 大厅办件量是便民服务中心的1.53倍: of two numbers of one kind. */
export function timesOf({ passage, numbers }: NumberedPassage, times: Count): Reckoning[] {
  const { text } = passage;
  if (/前者(?:约?[是为])后者的约?$/u.test(text.slice(0, times.start))) return ofLastTwo(text, numbers, times);
  const earlier = numbers.slice(0, numbers.indexOf(times)).filter(isPlain);
  const [, one, other] =
    /(?:^|[,;:。])([^,;:。]{2,20}?)(?:,?约?[是为])([^,;:。]{2,14}?)的约?$/u.exec(text.slice(0, times.start)) ?? [];
  const most = /最/u.test(`${one}${other}`);
  const named = [one, other].map((words) => (words === undefined ? [] : sharingWords(earlier, words)));
  const sure = named.every(({ length }) => length === 1);
  const kinds = [...new Set(earlier.map(kindOf))];
  return kinds.flatMap((kind) => {
    const like = earlier.filter((each) => kindOf(each) === kind);
    const sorted = [...like].sort((a, b) => b.value - a.value);
    return like.flatMap((above) =>
      like
        .filter((below) => below.value < above.value && below.value > 0)
        .map((below): Reckoning => {
          const worded =
            (named[0]?.includes(above) && named[1]?.includes(below)) ||
            (most && above === sorted[0] && below === sorted.at(-1));
          return {
            value: (above.value / below.value) * 100,
            how: `${printNumber(above.value)}÷${printNumber(below.value)} 是`,
            grade: sure && worded ? (isBeside(earlier, times) ? 'told' : 'named') : worded ? 'near' : 'far',
            of: [above, below],
          };
        }),
    );
  });
}

/** 网上办理37件、窗口办理9件,网上办理量是窗口的4.1倍: the sentence has these two and no other. */
function isBeside(earlier: readonly Count[], times: Count): boolean {
  return earlier.filter(({ clause }) => clause >= times.clause - 2).length === 2 && earlier.length === 2;
}

/** 访问257.0万人次, 阅读1344.5万次. */
function kindOf({ measure }: Count): string {
  return measure === '人次' ? '次' : measure;
}

/** 大厅办件量 and 县政务服务大厅办理28336件: those whose words share most with the others. */
function sharingWords(counts: readonly Count[], words: string): Count[] {
  const pairs = Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2));
  const shared = ({ before }: Count): number => pairs.filter((pair) => before.includes(pair)).length;
  const most = Math.max(0, ...counts.map(shared));
  return most === 0 ? [] : counts.filter((count) => shared(count) === most);
}

/** 三级医院8328.7元、二级医院5146.6元,前者是后者的1.6倍. */
function ofLastTwo(text: string, numbers: readonly Count[], times: Count): Reckoning[] {
  const own = numbers.slice(0, numbers.indexOf(times)).filter(isPlain);
  const [one, other] = own.slice(-2);
  if (!one || !other || one.measure !== other.measure || other.value <= 0) return [];
  if (/。/u.test(text.slice(one.end, times.start))) return [];
  const how = `${printNumber(one.value)}÷${printNumber(other.value)} 是`;
  return [{ value: (one.value / other.value) * 100, how, grade: 'told', of: [one, other] }];
}
