import { formatHundredths } from '#shared/annex/value.ts';
import type { ColumnExplanation, RowExplanation } from '#shared/scoring/explainRow.ts';
import type { IndicatorDeduction, RuleDeduction } from '#shared/scoring/explainScore.ts';

const points = (amount: number) => `${formatHundredths(amount)} 分`;

/** 单项否决 is a fact of its own: a band that nobody takes for a deduction. */
export function VetoBand({ vetoes }: Pick<RowExplanation, 'vetoes'>) {
  if (vetoes.length === 0) return null;
  return (
    <div className="veto-band" role="alert" data-testid="veto-band">
      <b>单项否决</b>
      <span>{vetoes.map(({ id, text }) => (id === '' ? `${text}（正在写，还没有登记）` : text)).join('；')}</span>
    </div>
  );
}

/** Every point, down to rule and occurrence. */
export function ScoreExplanation({ scores }: { readonly scores: readonly ColumnExplanation[] }) {
  const shown = scores.filter(({ explanation }) => explanation.indicators.length > 0);
  if (shown.length === 0) return null;
  return (
    <section className="score-explanation" aria-label="得分的来历" data-testid="score-explanation">
      {shown.map(({ columnId, title, draftCost, explanation: { full, deducted, score, indicators, vetoes } }) => (
        <div key={columnId}>
          <h3>
            {title.replaceAll('\n', '')}
            <b>{points(score)}</b>
            <small>
              满分 {formatHundredths(full)} 扣 {formatHundredths(deducted)}
              {vetoes.length > 0 && '；另有单项否决'}
              {draftCost !== null && '（已算上正在写的这一条）'}
            </small>
          </h3>
          <ul>
            {indicators.map((indicator) => (
              <IndicatorLines key={indicator.indicator?.id ?? ''} of={indicator} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function IndicatorLines({ of: { indicator, rules, stated, counted } }: { readonly of: IndicatorDeduction }) {
  return (
    <>
      {rules.map((rule) => (
        <RuleLine key={rule.rule?.id ?? ''} of={rule} />
      ))}
      {indicator !== null && counted < stated && (
        <li className="capped">
          指标“{indicator.title}”共 {points(stated)}，封顶 {points(counted)}
        </li>
      )}
    </>
  );
}

function RuleLine({ of: { rule, problems, stated, counted } }: { readonly of: RuleDeduction }) {
  const occurrences = problems.reduce((sum, { problem }) => sum + (problem.count ?? 1), 0);
  const each = rule === null ? 0 : Math.round(rule.points * 100);
  const byRule = rule !== null && each * occurrences === stated;
  return (
    <li className={rule?.veto ? 'veto' : undefined}>
      {rule?.title ?? '没有选规则的问题'}：{rule?.veto && <b>单项否决</b>}
      {stated === 0
        ? rule?.veto
          ? ''
          : `${problems.length} 个，不扣分`
        : byRule
          ? `每处 ${points(each)} × ${occurrences} 处 = ${points(stated)}`
          : `${problems.length} 个，共 ${points(stated)}`}
      {counted < stated && <em>，封顶 {points(counted)}</em>}
    </li>
  );
}
