import { formatHundredths } from '#shared/annex/value.ts';
import { buildPinyinIndex, matchPinyin } from '#shared/search/pinyin.ts';
import type { RuleChoice } from './ProblemsEditor.tsx';

export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly RuleChoice[];
}

/** The rules under their indicators, in the order of the pack; with a query only those found by characters, pinyin or initials. */
export function ruleGroups(rules: readonly RuleChoice[], query: string): RuleGroup[] {
  const groups = new Map<string, RuleChoice[]>();
  for (const rule of findRules(rules, query)) {
    const title = rule.indicator === null ? '' : indicatorTitle(rule.indicator);
    const group = groups.get(title);
    if (group) group.push(rule);
    else groups.set(title, [rule]);
  }
  return [...groups].map(([title, of]) => ({ title: title === '' && groups.size > 1 ? '其他' : title, rules: of }));
}

/** In the order of the pack, so that each keeps its place in the list. */
function findRules(rules: readonly RuleChoice[], query: string): readonly RuleChoice[] {
  if (query.trim() === '') return rules;
  const index = buildPinyinIndex(rules.map((rule) => [rule.title, rule.indicator?.title ?? rule.title]));
  const found = new Set(matchPinyin(index, query.trim(), rules.length).map(({ entry }) => entry));
  return rules.filter((_, entry) => found.has(entry));
}

function indicatorTitle({ title, cap }: NonNullable<RuleChoice['indicator']>): string {
  return cap === null ? title : `${title}（最多扣 ${formatHundredths(cap)} 分）`;
}

/** What a rule costs, in a few words. */
export function ruleCost({ veto, points, cap, stale }: RuleChoice): string {
  const parts = [
    veto ? '单项否决' : '',
    points > 0 ? `每处扣 ${formatHundredths(points)} 分` : '',
    cap === null ? '' : `最多 ${formatHundredths(cap)} 分`,
    stale === null ? '' : `满 ${stale.days} 天未更新`,
  ];
  return parts.filter((part) => part !== '').join('，') || '不扣分';
}
