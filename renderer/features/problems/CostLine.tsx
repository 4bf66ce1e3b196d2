import { formatHundredths } from '#shared/annex/value.ts';
import type { RuleChoice } from './ProblemsEditor.tsx';
import type { ProblemForm } from './problemForm.ts';

interface Props {
  readonly rule: RuleChoice | undefined;
  readonly form: ProblemForm;
  /** In hundredths, after all caps; null when it cannot be told yet. */
  readonly cost: number | null;
}

/** What this problem will cost, and why: 每处 × 处数, 封顶, or 单项否决, which is no deduction. */
export function CostLine({ rule, form, cost }: Props) {
  if (rule?.veto) {
    return (
      <output className="problem-cost veto" data-testid="problem-cost">
        <b className="veto-word">单项否决</b> 登记后按单项否决判定，不是扣分
      </output>
    );
  }
  const count = /^\d{1,6}$/.test(form.count.trim()) ? Number(form.count.trim()) : 1;
  const byRule = rule === undefined ? 0 : rule.points * count;
  const stated = form.points.trim() !== '';
  const reason = stated
    ? `写明扣 ${form.points.trim()} 分`
    : rule !== undefined && rule.points > 0
      ? `每处 ${formatHundredths(rule.points)} 分 × ${count} 处 = ${formatHundredths(byRule)} 分`
      : '';
  const capped = cost !== null && !stated && cost < byRule;
  return (
    <output className="problem-cost" data-testid="problem-cost">
      {reason}
      {capped && (
        <b className="capped">
          ，已到封顶{capOf(rule)}，实扣 {formatHundredths(cost)} 分
        </b>
      )}
    </output>
  );
}

function capOf(rule: RuleChoice | undefined): string {
  const cap = rule?.cap ?? rule?.indicator?.cap ?? null;
  return cap === null ? '' : ` ${formatHundredths(cap)} 分`;
}
