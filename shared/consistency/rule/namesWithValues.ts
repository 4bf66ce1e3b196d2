import type { Count } from '../claim/counts.ts';
import { partsOf } from '../claim/nameLists.ts';
import { printCount } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

const counted = '家个名户所件项类处起';
/** 2个,为; 3个单位,由低到高依次为; 4件,分别是. */
const opening =
  /^[^,;:。、()\d]{0,14}[,:](?:由[高低多少大小先]到[高低多少大小后])?(?:分别|依次)?(?:为|是)(?=[^,;:。、()\d])/u;
/** 河口镇(50.0%): a name, and the value by which it is one of them. */
const valued = /^[^()]{2,24}\([^()]*\d[^()]*\)$/u;
/** 前3位, 后两名: so many stand at an end, which is asked about elsewhere. */
const ofEnd = /[前后]$/u;

/** 低于60%的单位有2个,为河口镇(50.0%)、县林业局(58.3%): as many as are named, each with its own value. */
export function checkNamesWithValues(passage: Passage): Discrepancy[] {
  const { text, counts } = passage;
  return counts.flatMap((count): Discrepancy[] => {
    const names = namesBehind(text, count);
    if (names === 0 || names * 100 === count.value) return [];
    const [claimed, found] = [printCount(count), `${names}${count.measure}`];
    const message = `后面列了 ${found}，文中写作 ${claimed}。请核对名单和数目。`;
    return inPassage(passage, count.start, count.end, {
      severity: 'doubt',
      rule: 'names-counted',
      claimed,
      found,
      message,
    });
  });
}

/** How many are named right behind the number; 0 where it is no such list. */
function namesBehind(text: string, count: Count): number {
  if (!counted.includes(count.measure) || count.bound || count.rough || ofEnd.test(text.slice(0, count.start)))
    return 0;
  const opened = opening.exec(text.slice(count.end))?.[0];
  if (opened === undefined) return 0;
  const tail = text.slice(count.end + opened.length);
  const list = /^(?:[^,;:。()]*\([^()]*\))+(?=[,;。]|$)/u.exec(tail)?.[0];
  if (list === undefined) return 0;
  const parts = partsOf(list).flatMap((part) => part.split(/(?<=\))(?:和|及|以及|与)(?=[^()]{2,24}\()/u));
  // 12件,为甲镇(5件)、乙镇(7件): the parts of the number.
  const areParts = parts.some((part) => part.includes(`${count.measure})`));
  return parts.length > 1 && !areParts && parts.every((part) => valued.test(part)) ? parts.length : 0;
}
