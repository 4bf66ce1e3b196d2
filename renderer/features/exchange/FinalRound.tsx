import { Alert, Input, Radio } from 'antd';
import type { FinalRoundTouch } from '#shared/exchange/mergeView.ts';

interface Props {
  readonly final: FinalRoundTouch;
  /** Null: the changes are left out. */
  readonly answer: string | null;
  readonly onAnswer: (answer: string | null) => void;
}

/** A round that is 定稿 does not change without a reason: leave the changes out for now, or say why they are merged. */
export function FinalRound({ final: { title, changes, annexes }, answer, onAnswer }: Props) {
  const what = annexes.length === 0 ? '印出的附件没有不同' : `会与定稿不同的：${annexes.join('、')}`;
  return (
    <Alert
      type="warning"
      showIcon
      data-testid="merge-final"
      title={`“${title}”已定稿，这些交换包里有对它的 ${changes} 条修改；${what}。`}
      description={
        <div className="final-answer">
          <Radio.Group
            vertical
            aria-label={`对“${title}”的修改`}
            value={answer === null ? 'leave' : 'lift'}
            onChange={(event) => onAnswer(event.target.value === 'lift' ? '' : null)}
            options={[
              { value: 'leave', label: '先不合并这些修改：其余的照常合并，这些仍在交换包里，以后再合并' },
              { value: 'lift', label: '合并，并解除它的定稿（理由记入版本和合并报告）' },
            ]}
          />
          {answer !== null && (
            <Input
              autoFocus
              aria-label="解除定稿的理由"
              placeholder="理由，例如：县审计局复核后更正"
              data-testid="merge-final-reason"
              maxLength={500}
              value={answer}
              onChange={(event) => onAnswer(event.target.value)}
            />
          )}
        </div>
      }
    />
  );
}
