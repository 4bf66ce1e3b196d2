import { leafOf } from '../rule/columnCore.ts';
import type { NumberColumn } from './columnWords.ts';

const ofAll = /^(?:全[年季月]|年度|季度|累计|合计|总计)(?=\p{Script=Han}{2,}$)/u;
const ofPeriod = /^(?:20\d\d年)?(?:(?:\d{1,2}月?[—–~～至到-])?\d{1,2}月份?|第?[一二三四]季度|[上下]半年)$/u;

/** 全年采用 beside the 采用 of each month: where a text says no month, 采用量 is that of the whole. */
export function withWholeOfPeriods(all: readonly NumberColumn[]): readonly NumberColumn[] {
  const periods = all.filter(({ column }) => ofPeriod.test(leafOf(column)));
  if (periods.length < 2) return all;
  return all.map((named) => {
    const leaf = leafOf(named.column);
    const thing = ofAll.test(leaf) ? leaf.replace(ofAll, '') : '';
    const isOther = all.some((other) => other !== named && other.words.includes(thing));
    return thing === '' || isOther ? named : { ...named, words: [...named.words, thing] };
  });
}
