import { Button, Form, Input, type RefSelectProps } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useId, useRef } from 'react';
import { isComposing } from '../../ui/composing.ts';
import { optionId, PhraseList } from '../phrases/PhraseList.tsx';
import { usePhraseBox } from '../phrases/usePhraseBox.ts';
import { CostLine } from './CostLine.tsx';
import { PlaceField } from './PlaceField.tsx';
import type { RuleChoice } from './ProblemsEditor.tsx';
import type { ProblemForm, ProblemPlace } from './problemForm.ts';
import { RulePicker } from './RulePicker.tsx';
import { StaleLine } from './StaleLine.tsx';

interface Props {
  readonly at: ProblemPlace;
  readonly form: ProblemForm;
  readonly rules: readonly RuleChoice[];
  /** The monitoring day of the round. */
  readonly asOf: string | null;
  /** What the problem will really cost, after all caps. */
  readonly cost: number | null;
  readonly fault: { readonly field: string; readonly text: string } | null;
  readonly autoFocus: boolean;
  /** Counts up after each problem that was registered: the next one begins. */
  readonly saved: number;
  readonly onChange: (form: ProblemForm) => void;
  /** `asked`: by key or button, not by going on. */
  readonly onSave: (asked: boolean) => void;
  readonly onCancel: () => void;
}

/** 规则 → 问题 → 位置 → 处数, by keyboard alone: Enter registers the problem and begins the next. */
export function ProblemFields(props: Props) {
  const { at, form, rules, asOf, cost, fault, autoFocus, saved, onChange, onSave, onCancel } = props;
  const set = (part: Partial<ProblemForm>) => onChange({ ...form, ...part });
  const item = (field: keyof ProblemForm) =>
    fault?.field === field ? { validateStatus: 'error' as const, help: fault.text } : {};
  const begun = form.id !== null || form.text.trim() !== '' || form.ruleId !== null;
  const listId = useId();
  const textField = useRef<HTMLDivElement>(null);
  const box = usePhraseBox(at, form.text, (chosen) => set({ text: chosen }), true);
  const picker = useRef<RefSelectProps>(null);
  const text = useRef<TextAreaRef>(null);
  const rule = rules.find(({ id }) => id === form.ruleId);
  const first = rules.length > 0 ? picker : text;
  useEffect(() => {
    if (saved > 0) first.current?.focus();
  }, [saved, first]);
  const stale = rules.some((each) => each.stale !== null);
  const typed = (field: 'count' | 'period' | 'points', label: string, placeholder: string) => (
    <Form.Item layout="vertical" label={label} {...item(field)}>
      <Input
        value={form[field]}
        aria-label={label}
        data-testid={`problem-${field}`}
        inputMode={field === 'count' ? 'numeric' : field === 'points' ? 'decimal' : undefined}
        placeholder={placeholder}
        onChange={(event) => set({ [field]: event.target.value })}
      />
    </Form.Item>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for what happens in the fields inside
    <div
      className="problem-fields"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || isComposing(event) || event.altKey || event.shiftKey) return;
        if (!(event.target instanceof HTMLElement) || event.target.closest('.ant-select, button') !== null) return;
        event.preventDefault();
        onSave(true);
      }}
      onBlur={(event) => {
        const next = event.relatedTarget;
        const inside =
          next instanceof Element && (event.currentTarget.contains(next) || next.closest('.ant-select-dropdown'));
        // Without a next element the window itself may have lost the focus, or the pointer is in a list that belongs to the form.
        if (next !== null && !inside && begun) onSave(false);
      }}
    >
      {stale && asOf !== null && <StaleLine rules={rules} asOf={asOf} form={form} onChange={onChange} />}
      {rules.length > 0 && (
        <Form.Item layout="vertical" label="规则" {...item('ruleId')}>
          <RulePicker
            rules={rules}
            value={form.ruleId}
            autoFocus={autoFocus}
            picker={picker}
            onChange={(ruleId) => {
              set({ ruleId });
              if (ruleId !== null) text.current?.focus();
            }}
          />
        </Form.Item>
      )}
      <Form.Item layout="vertical" label="问题" {...item('text')}>
        <div className="text-field" ref={textField}>
          <Input.TextArea
            ref={text}
            autoFocus={autoFocus && rules.length === 0}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={form.text}
            aria-label="问题"
            data-testid="problem-text"
            placeholder={
              rule === undefined
                ? '写明是什么问题，回车保存，Shift+回车换行'
                : `留空则写作“${rule.title}”；回车保存，Shift+回车换行`
            }
            aria-controls={box.shown.length > 0 ? listId : undefined}
            aria-activedescendant={box.chosen === null ? undefined : optionId(listId, box.chosen)}
            onFocus={box.onFocus}
            onBlur={box.onBlur}
            onKeyDown={(event) => {
              // A key that chooses a phrase does not register the problem as well.
              if (!isComposing(event) && box.onKeyDown(event)) event.stopPropagation();
            }}
            onChange={(event) => {
              set({ text: event.target.value });
              box.onTyped(event);
            }}
          />
          <PhraseList
            id={listId}
            box={box}
            onPick={(phrase) => box.pick(phrase, textField.current?.querySelector('textarea') ?? null)}
          />
        </div>
      </Form.Item>
      <div className="problem-line">
        <Form.Item layout="vertical" label="位置" {...item('place')}>
          <PlaceField subjectId={at.subjectId} value={form.place} onChange={(place) => set({ place })} />
        </Form.Item>
        {typed('count', '处数', '1')}
        {typed('period', '时段', '可不填')}
        {typed('points', '扣分', form.ruleId === null ? '' : '按规则')}
      </div>
      <div className="problem-foot">
        <CostLine rule={rule} form={form} cost={cost} />
        <span className="problem-buttons">
          {begun && <Button onClick={onCancel}>{form.id === null ? '清空' : '不改了'}</Button>}
          <Button type="primary" data-testid="problem-save" disabled={!begun} onClick={() => onSave(true)}>
            {form.id === null ? '登记' : '保存修改'}
          </Button>
        </span>
      </div>
    </div>
  );
}
