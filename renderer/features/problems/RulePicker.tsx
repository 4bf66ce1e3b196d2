import { type RefSelectProps, Select } from 'antd';
import { type Ref, useState } from 'react';
import type { RuleChoice } from './ProblemsEditor.tsx';
import { ruleCost, ruleGroups } from './ruleChoices.ts';

interface Props {
  readonly rules: readonly RuleChoice[];
  readonly value: string | null;
  readonly autoFocus: boolean;
  readonly picker: Ref<RefSelectProps>;
  readonly onChange: (ruleId: string | null) => void;
}

/** Rules under their indicators; typing finds them by characters, pinyin or initials, Enter takes the first. */
export function RulePicker({ rules, value, autoFocus, picker, onChange }: Props) {
  const [query, setQuery] = useState('');
  const groups = ruleGroups(rules, query);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (
    <Select<string>
      ref={picker}
      allowClear
      autoFocus={autoFocus}
      aria-label="规则"
      placeholder="输入汉字、拼音或首字母找规则，回车选定"
      value={value}
      data-testid="problem-rule"
      listHeight={300}
      defaultActiveFirstOption
      showSearch={{ filterOption: false, searchValue: query, onSearch: setQuery }}
      notFoundContent="没有这样的规则，可不选规则直接写问题"
      labelRender={({ value: id }) => <RuleLine rule={byId.get(String(id))} />}
      options={groups.map(({ title, rules: of }, index) => ({
        label: title === '' ? '规则' : title,
        title: `${index}`,
        options: of.map((rule) => ({ value: rule.id, label: <RuleLine rule={rule} />, title: rule.title })),
      }))}
      onChange={(ruleId: string | undefined) => {
        setQuery('');
        onChange(ruleId ?? null);
      }}
    />
  );
}

function RuleLine({ rule }: { readonly rule: RuleChoice | undefined }) {
  if (rule === undefined) return null;
  return (
    <span className={rule.veto ? 'rule-line veto' : 'rule-line'}>
      {rule.veto && <b className="veto-word">单项否决</b>}
      <span>{rule.title}</span>
      <small>{rule.veto ? '' : ruleCost(rule)}</small>
    </span>
  );
}
