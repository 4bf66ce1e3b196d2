import { Button, Progress } from 'antd';
import type { Trial } from '#shared/consistency/trial/trial.ts';
import { QuotedClaim } from './QuotedClaim.tsx';
import { keyOfNumber, unnoticed } from './trialMarks.ts';
import type { TrialState } from './useTrial.ts';

interface Props<Of extends Trial> {
  readonly state: TrialState<Of>;
  readonly current: string | null;
  readonly onStart: () => void;
  readonly onStop: () => void;
  readonly onJump: (number: Of['tried'][number]) => void;
}

/** 试改: which numbers the check would not notice if they were wrong, so that a person looks at them. */
export function TrialPanel<Of extends Trial>({ state, current, onStart, onStop, onJump }: Props<Of>) {
  return (
    <section className="check-trial" aria-label="试改" data-testid="check-trial">
      {state.at === 'none' && (
        <Button
          size="small"
          title="把没有提出的数逐个改一改，看校核会不会发现；发现不了的，在本文和附件里没有可比对的"
          data-testid="trial-start"
          onClick={onStart}
        >
          找出核不到的数
        </Button>
      )}
      {state.at === 'running' && (
        <div role="status">
          <Progress
            percent={Math.floor((state.done * 100) / Math.max(state.total, 1))}
            format={() => `${state.done}/${state.total}`}
          />
          <Button size="small" data-testid="trial-stop" onClick={onStop}>
            停止
          </Button>
        </div>
      )}
      {state.at === 'done' && (
        <Tried trial={state.trial} missed={unnoticed(state)} current={current} onJump={onJump} onStart={onStart} />
      )}
    </section>
  );
}

function Tried<Of extends Trial>(
  props: Pick<Props<Of>, 'current' | 'onJump' | 'onStart'> & {
    readonly trial: Of;
    readonly missed: readonly Of['tried'][number][];
  },
) {
  const { trial, missed, current, onJump, onStart } = props;
  const open = trial.total - trial.tried.length;
  if (trial.total === 0) return <p data-testid="trial-sum">除提出的以外，正文没有别的手写的数要试。</p>;
  return (
    <>
      <p data-testid="trial-sum">
        除提出的以外，正文另有 {trial.total} 个数，{trial.tried.length - missed.length} 个写错了校核会发现
        {missed.length > 0 ? `；${missed.length} 个在本文和附件里找不到可比对的，请人工核对（文中有点线）。` : '。'}
        {open > 0 && `试到一半停下了，还有 ${open} 个没有试。`}
      </p>
      {open > 0 && (
        <Button size="small" data-testid="trial-start" onClick={onStart}>
          从头再试
        </Button>
      )}
      {missed.length > 0 && (
        <details open>
          <summary>核不到的数（{missed.length}）</summary>
          <ul className="check-list" aria-label="核不到的数">
            {missed.map((number) => {
              const key = keyOfNumber(number);
              return (
                <li
                  key={key}
                  className={`check-card unnoticed${key === current ? ' current' : ''}`}
                  aria-current={key === current}
                >
                  <button type="button" className="check-jump" data-testid="trial-jump" onClick={() => onJump(number)}>
                    <span className="muted">正文第{number.place.paragraph + 1}段</span>
                    <QuotedClaim quote={number.quote} mark={number.mark} />
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}
