import type { Count } from './counts.ts';

/** 33篇(个), 16次(期): the measures of the parts that such a whole has. */
export function measuresOf(text: string, { measure, end }: Count): readonly string[] {
  const other = /^\(([\p{Script=Han}、]{1,5})\)/u.exec(text.slice(end))?.[1];
  return other === undefined ? [measure] : [measure, ...other.split('、')];
}

const faults = '个处条项件例起';

/** 空白栏目3个、错别字17处、断链10条: faults are counted by what they are. */
export function areFaults(one: string, other: string): boolean {
  return faults.includes(one) && faults.includes(other);
}
