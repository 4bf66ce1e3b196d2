import { expect, test } from 'vitest';
import type { RuleChoice } from '../../../renderer/features/problems/ProblemsEditor.tsx';
import { ruleCost, ruleGroups } from '../../../renderer/features/problems/ruleChoices.ts';

const plain = { points: 0, veto: false, cap: null, indicator: null, stale: null };
const safety = { id: 'safe', title: '安全', cap: 1000 };
const rules: readonly RuleChoice[] = [
  { ...plain, id: 'dead', title: '链接打不开', points: 200, cap: 500 },
  { ...plain, id: 'leak', title: '泄露个人信息', veto: true, indicator: safety },
  { ...plain, id: 'word', title: '严重错别字', points: 100, indicator: safety },
];
const found = (query: string) => ruleGroups(rules, query).flatMap((group) => group.rules.map(({ id }) => id));

test('rules stand under their indicators with what an indicator can cost', () => {
  expect(ruleGroups(rules, '').map(({ title }) => title)).toEqual(['其他', '安全（最多扣 10 分）']);
});

test('a rule is found by characters, pinyin, initials and its indicator', () => {
  expect(found('打不开')).toEqual(['dead']);
  expect(found('ljdbk')).toEqual(['dead']);
  expect(found('xielou')).toEqual(['leak']);
  expect(found('anquan')).toEqual(['leak', 'word']);
  expect(found('没有这条')).toEqual([]);
});

test('what a rule costs is said in words; a veto is none of the deductions', () => {
  expect(rules.map(ruleCost)).toEqual(['每处扣 2 分，最多 5 分', '单项否决', '每处扣 1 分']);
});
