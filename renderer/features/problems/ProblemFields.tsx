import { Button, Form, Input, Select } from 'antd';
import { formatHundredths } from '#shared/annex/value.ts';
import { isComposing } from '../../ui/composing.ts';
import type { RuleChoice } from './ProblemsEditor.tsx';
import type { ProblemForm } from './problemForm.ts';

interface Props {
  readonly form: ProblemForm;
  readonly rules: readonly RuleChoice[];
  readonly fault: { readonly field: string; readonly text: string } | null;
  readonly autoFocus: boolean;
  readonly onChange: (form: ProblemForm) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

export function ProblemFields({ form, rules, fault, autoFocus, onChange, onSave, onCancel }: Props) {
  const set = (part: Partial<ProblemForm>) => onChange({ ...form, ...part });
  const item = (field: keyof ProblemForm) =>
    fault?.field === field ? { validateStatus: 'error' as const, help: fault.text } : {};
  const begun = form.id !== null || form.text.trim() !== '';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for what happens in the fields inside
    <div
      className="problem-fields"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || isComposing(event) || event.altKey || event.shiftKey) return;
        if (!(event.target instanceof HTMLElement) || event.target.closest('.ant-select, button') !== null) return;
        event.preventDefault();
        onSave();
      }}
      onBlur={(event) => {
        const next = event.relatedTarget;
        const inside =
          next instanceof Element && (event.currentTarget.contains(next) || next.closest('.ant-select-dropdown'));
        // Without a next element the window itself may have lost the focus, or the pointer is in a list that belongs to the form.
        if (next !== null && !inside && begun) onSave();
      }}
    >
      {rules.length > 0 && (
        <Form.Item layout="vertical" label="规则" {...item('ruleId')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="选一条规则，按规则扣分"
            value={form.ruleId}
            data-testid="problem-rule"
            options={rules.map((rule) => ({ value: rule.id, label: ruleLabel(rule) }))}
            onChange={(ruleId: string | undefined) => set({ ruleId: ruleId ?? null })}
          />
        </Form.Item>
      )}
      <Form.Item layout="vertical" label="问题" {...item('text')}>
        <Input.TextArea
          autoFocus={autoFocus}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={form.text}
          data-testid="problem-text"
          placeholder="写明是什么问题，回车保存，Shift+回车换行"
          onChange={(event) => set({ text: event.target.value })}
        />
      </Form.Item>
      <div className="problem-line">
        <Form.Item layout="vertical" label="位置" {...item('place')}>
          <Input
            value={form.place}
            data-testid="problem-place"
            placeholder="首页>政务公开>…"
            onChange={(event) => set({ place: event.target.value })}
          />
        </Form.Item>
        <Form.Item layout="vertical" label="处数" {...item('count')}>
          <Input
            value={form.count}
            data-testid="problem-count"
            inputMode="numeric"
            onChange={(event) => set({ count: event.target.value })}
          />
        </Form.Item>
        <Form.Item layout="vertical" label="扣分" {...item('points')}>
          <Input
            value={form.points}
            data-testid="problem-points"
            inputMode="decimal"
            placeholder={form.ruleId === null ? '' : '按规则'}
            onChange={(event) => set({ points: event.target.value })}
          />
        </Form.Item>
        <span className="problem-buttons">
          {begun && <Button onClick={onCancel}>{form.id === null ? '清空' : '不改了'}</Button>}
          <Button type="primary" data-testid="problem-save" disabled={!begun} onClick={onSave}>
            {form.id === null ? '登记' : '保存修改'}
          </Button>
        </span>
      </div>
    </div>
  );
}

function ruleLabel(rule: RuleChoice): string {
  if (rule.veto) return `▲ 单项否决：${rule.title}`;
  return rule.points > 0 ? `${rule.title}（每处扣 ${formatHundredths(rule.points)} 分）` : rule.title;
}
