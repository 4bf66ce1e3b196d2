import { Button } from 'antd';
import { Waiting } from '../../ui/Waiting.tsx';
import { momentText } from '../bulletin/momentText.ts';
import { FindingCard } from './FindingCard.tsx';
import { HintWordsButton } from './HintWordsButton.tsx';
import { RoundSlip } from './RoundSlip.tsx';
import { SeverityFilter } from './SeverityFilter.tsx';
import { TrialPanel } from './TrialPanel.tsx';
import { keyOfNumber } from './trialMarks.ts';
import type { CheckDesk } from './useCheck.ts';
import type { JumpTarget } from './useCheckSteps.ts';

interface Props {
  readonly check: CheckDesk;
  readonly editable: boolean;
  readonly onJump: (target: JumpTarget) => void;
  readonly onStep: (by: -1 | 1) => void;
}

/** 校核: what the text says and the annexes do not bear out, in the order of the text. */
export function CheckPanel({ check, editable, onJump, onStep }: Props) {
  return (
    <div className="draft-panel" data-testid="check-panel">
      <Waiting of={check.loaded}>
        {({ findings, resting }) => (
          <>
            <SeverityFilter findings={findings} shown={check.shown} onChange={check.setShown} />
            {findings.some(({ ruling }) => ruling === null) && (
              <div className="check-acts">
                <Button size="small" title="Shift+F8" onClick={() => onStep(-1)}>
                  上一处
                </Button>
                <Button size="small" title="F8" data-testid="check-next" onClick={() => onStep(1)}>
                  下一处（F8）
                </Button>
              </div>
            )}
            {findings.length === 0 && (
              <p className="muted" data-testid="check-clean">
                没有发现不符之处。改动文字或附件后会自动重新校核。
              </p>
            )}
            <TrialPanel
              state={check.trial.state}
              current={check.current}
              onStart={() => void check.trial.start()}
              onStop={check.trial.stop}
              onJump={(number) => onJump({ key: keyOfNumber(number), stretch: number.stretch, annexes: [] })}
            />
            <ul className="check-list" aria-label="校核结果">
              {check.findings.map((finding) => (
                <FindingCard key={finding.key} finding={finding} check={check} editable={editable} onJump={onJump} />
              ))}
            </ul>
            <div className="check-acts">
              <RoundSlip check={check} />
              <HintWordsButton onSaved={() => void check.loaded.reload()} />
            </div>
            {resting.length > 0 && <Resting check={check} rulings={resting} editable={editable} />}
          </>
        )}
      </Waiting>
    </div>
  );
}

/** Reasons that wait until the same is found again. */
function Resting(props: {
  readonly check: CheckDesk;
  readonly rulings: NonNullable<CheckDesk['loaded']['value']>['resting'];
  readonly editable: boolean;
}) {
  return (
    <details className="check-resting">
      <summary>以前处理过、现在没有再出现的（{props.rulings.length}）</summary>
      <ul>
        {props.rulings.map(({ id, quote, reason, person, at }) => (
          <li key={id}>
            <span className="muted">{quote.slice(0, 40)}</span>
            <span>
              {reason}（{person} {momentText(at)}）
            </span>
            {props.editable && (
              <Button size="small" type="link" onClick={() => void props.check.withdraw(id)}>
                撤回
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
