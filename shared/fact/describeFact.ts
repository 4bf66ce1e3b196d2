import { assertNever } from '../error.ts';
import type { Fact } from '../pack/fact.ts';
import type { Pack } from '../pack/pack.ts';
import { columnTitle, describeCondition } from './describeCondition.ts';
import { describeGenerated } from './describeGenerated.ts';
import { findFact } from './findFact.ts';
import { parseGeneratedName } from './generatedName.ts';

const roundWords: Readonly<Record<string, string>> = {
  'round.title': '轮次名称',
  'round.year': '年',
  'round.quarter': '季度（一）',
  'round.quarterName': '季度（第一季度）',
  'round.quarterNumber': '季度（1）',
  'round.period': '统计时段',
  'round.from': '统计起日',
  'round.to': '统计止日',
  'round.asOf': '截至日期',
  'round.asOfYear': '截至日期的年',
  'round.asOfMonth': '截至日期的月',
  'round.asOfDay': '截至日期的日',
  'round.date': '成文日期',
  'office.name': '机关名称',
  'office.place': '地名',
};

/** What a fact is, in the words of the annexes, for people who choose one from a list. */
export function describeFact(pack: Pack, name: string): string {
  const word = roundWords[name];
  if (word !== undefined) return word;
  const fact = findFact(pack, name);
  const query = parseGeneratedName(name);
  if (!fact) return name;
  return query ? describeGenerated(pack, query) : describe(pack, fact);
}

/** The annex that a fact is counted from; null when it is from none. */
export function annexOfFact(pack: Pack, name: string): string | null {
  const fact = findFact(pack, name);
  if (!fact) return null;
  if ('annex' in fact) return (typeof fact.annex === 'string' ? fact.annex : fact.annex[0]) ?? null;
  const first = fact.kind === 'ratio' ? fact.of : fact.of[0];
  return annexOfFact(pack, typeof first === 'object' ? first.fact : (first ?? ''));
}

function describe(pack: Pack, fact: Fact): string {
  if (fact.kind === 'ratio') return `${describeFact(pack, fact.of)} 占 ${describeFact(pack, fact.to)} 的比`;
  if (fact.kind === 'combine') {
    const terms = fact.of.map((term) => (typeof term === 'string' ? { fact: term, times: 1 } : term));
    return terms.map((term, index) => `${signOf(term.times, index)}${describeFact(pack, term.fact)}`).join('');
  }
  const annexId = typeof fact.annex === 'string' ? fact.annex : fact.annex[0];
  const annex = pack.annexes.find(({ id }) => id === annexId);
  const where = 'where' in fact && fact.where ? describeCondition(pack, annex, fact.where) : '';
  switch (fact.kind) {
    case 'count':
      return where === '' ? '全部的个数' : `${where}的个数`;
    case 'sum':
      return `${columnTitle(annex, fact.column)}之和${where === '' ? '' : `（${where}）`}`;
    case 'value':
      return `${fact.name}的${columnTitle(annex, fact.column)}`;
    case 'extreme':
      return `${columnTitle(annex, fact.column)}的${fact.which === 'highest' ? '最大值' : '最小值'}`;
    case 'names':
      return `${where === '' ? '全部' : where}的名单${fact.top ? `，${columnTitle(annex, fact.top.by)}前${fact.top.n}名` : ''}`;
    default:
      return assertNever(fact);
  }
}

function signOf(times: number, index: number): string {
  if (times === 1) return index === 0 ? '' : ' + ';
  if (times === -1) return ' − ';
  return ` ${times > 0 && index > 0 ? '+ ' : ''}${times}× `;
}
