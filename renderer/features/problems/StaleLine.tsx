import { Input } from 'antd';
import { formatDate } from '#shared/annex/date.ts';
import { parseDate } from '#shared/annex/parseDate.ts';
import { firingRule, type Idle, idleText, idleTime } from '#shared/scoring/staleness.ts';
import type { RuleChoice } from './ProblemsEditor.tsx';
import { emptyForm, type ProblemForm } from './problemForm.ts';

interface Props {
  readonly rules: readonly RuleChoice[];
  readonly asOf: string;
  readonly form: ProblemForm;
  readonly onChange: (form: ProblemForm) => void;
}

const never = '无更新';

/** 最后更新日期 → days without update on the monitoring day → the rule that fires, filled into the form. */
export function StaleLine({ rules, asOf, form, onChange }: Props) {
  const idle = readIdle(form.lastUpdate, asOf);
  const rule = idle === null ? null : firingRule(rules, idle);
  const type = (lastUpdate: string) => {
    const next = readIdle(lastUpdate, asOf);
    const fired = next === null ? null : firingRule(rules, next);
    onChange(next !== null && fired !== null ? filled(form, lastUpdate, next, fired) : cleared(form, lastUpdate));
  };
  return (
    <div className="stale-line">
      <span className="stale-date">
        最后更新日期
        <Input
          value={form.lastUpdate}
          aria-label="最后更新日期"
          data-testid="problem-last-update"
          placeholder="如 2020.7.3，从未更新填“无更新”"
          onChange={(event) => type(event.target.value)}
        />
      </span>
      <output data-testid="stale-result" className={rule === null ? undefined : rule.veto ? 'veto' : 'stale'}>
        {sentence(form.lastUpdate, asOf, idle, rule)}
      </output>
    </div>
  );
}

function readIdle(text: string, asOf: string): Idle | null {
  const bare = text.trim();
  return idleTime(bare === never ? never : parseDate(bare), asOf);
}

function filled(form: ProblemForm, lastUpdate: string, idle: Idle, rule: RuleChoice): ProblemForm {
  const text = rule.stale === null ? rule.title : idleText(idle, rule.stale);
  const period = idle.kind === 'never' ? '' : `${printed(idle.period.from)}-${printed(idle.period.to)}`;
  return { ...form, lastUpdate, ruleId: rule.id, text, period };
}

/** What an earlier date has filled in goes when the date no longer says so; what was typed by hand stays. */
function cleared(form: ProblemForm, lastUpdate: string): ProblemForm {
  if (form.lastUpdate === '' || form.period === '') return { ...form, lastUpdate };
  return { ...form, lastUpdate, ruleId: emptyForm.ruleId, text: emptyForm.text, period: emptyForm.period };
}

function printed(iso: string): string {
  return formatDate(iso, '2022.5.6');
}

function sentence(text: string, asOf: string, idle: Idle | null, rule: RuleChoice | null): string {
  const point = `监测时间点 ${printed(asOf)}`;
  if (text.trim() === '') return point;
  if (idle === null) return `${point}；日期要写全，且不晚于监测时间点`;
  const days = idle.kind === 'never' ? '从未更新' : `到${point} 共 ${idle.days} 天未更新`;
  if (rule === null) return `${days}，没有达到规则规定的天数，不登记`;
  return `${days}，适用${rule.veto ? '单项否决' : ''}规则“${rule.title}”`;
}
