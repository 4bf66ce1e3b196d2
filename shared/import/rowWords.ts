import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { Group } from '../pack/pack.ts';
import { foldText } from './nameFold.ts';

/** The words by which a row is known that is about no subject. */
export interface RowWords {
  /** The group whose heading this text is, or null. */
  group(text: string): Group | null;
  total(text: string): 'total' | 'subtotal' | null;
  note(text: string): boolean;
}

const totalEnd = /^(?:.{0,20})(?:合计|总计|共计|小计|总数)(?:\([^()]*\))?[::]?$/u;
const subtotalEnd = /小计(?:\([^()]*\))?[::]?$/u;
const noteStart = /^(?:备?注|说明|填表说明|附注)\d*[::、.]|^\*|^※/u;

export function rowWords(definition: AnnexDefinition, groups: readonly Group[]): RowWords {
  const byHeading = new Map<string, Group>();
  for (const group of groups) {
    byHeading.set(foldText(group.name), group);
    byHeading.set(foldText(headingOf(definition, group)), group);
  }
  const totals = definition.totals;
  const label = totals ? foldText(totals.label) : null;
  const perGroup = totals?.perGroup ? foldText(totals.perGroup) : null;
  return {
    group: (text) => byHeading.get(foldText(text)) ?? longestStart(byHeading, foldText(text)),
    total: (text) => {
      const folded = foldText(text);
      if (folded === perGroup) return 'subtotal';
      if (folded === label) return 'total';
      if (subtotalEnd.test(folded)) return 'subtotal';
      return totalEnd.test(folded) ? 'total' : null;
    },
    note: (text) => noteStart.test(foldText(text)),
  };
}

function headingOf(definition: AnnexDefinition, group: Group): string {
  const template = definition.groupBy?.template ?? '{group}';
  return template.replace(/\{([^{}]+)\}/gu, (_, name: string) =>
    name === 'group' ? group.name : (group.attributes?.[name] ?? ''),
  );
}

/** 县市区（6个）: the heading of a group with something in brackets after it. */
function longestStart(byHeading: ReadonlyMap<string, Group>, folded: string): Group | null {
  const bare = folded
    .replace(/^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/u, '')
    .replace(/[((].*$/u, '');
  return byHeading.get(bare) ?? byHeading.get(bare.replace(/[::]$/u, '')) ?? null;
}
