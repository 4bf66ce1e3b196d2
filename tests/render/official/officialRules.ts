import { annexRules } from './annexRules.ts';
import { frameRules } from './frameRules.ts';
import { pageRules } from './pageRules.ts';
import { renderedRules } from './renderedRules.ts';
import type { OfficialPaper, OfficialRule } from './rule.ts';
import { textRules } from './textRules.ts';

export const officialRules: readonly OfficialRule[] = [
  ...pageRules,
  ...textRules,
  ...frameRules,
  ...annexRules,
  ...renderedRules,
];

/** Every deviation with the rule and its clause. */
export function deviations(paper: OfficialPaper): string[] {
  return officialRules.flatMap(({ name, clause, check }) =>
    check(paper).map((what) => `${name}（${clause}）：${what}`),
  );
}
