import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { DeclaredException } from '#shared/consistency/checkPaper.ts';
import type { Severity } from '#shared/consistency/discrepancy.ts';
import { momentText } from '../bulletin/momentText.ts';
import { ReasonForm } from './ReasonForm.tsx';

interface Props {
  readonly severity: Severity;
  readonly ruling: (DeclaredException & { readonly person: string; readonly at: string }) | null;
  readonly editable: boolean;
  /** What an exception for all of its kind covers: 本轮次, 这份通报. */
  readonly scope: string;
  readonly onRule: (reason: string, all: boolean) => void;
  readonly onWithdraw: () => void;
  /** Other things that can be done about it. */
  readonly children?: ReactNode;
}

/** What a person decides about a finding, or has decided: with a reason that is kept and can be taken back. */
export function FindingDecision({ severity, ruling, editable, scope, onRule, onWithdraw, children }: Props) {
  const [asking, setAsking] = useState(false);
  if (ruling) {
    return (
      <p className="check-ruling" data-testid="finding-ruling">
        {ruling.key === null ? '这一类都按例外' : '已处理'}：{ruling.reason}
        <span className="muted">
          （{ruling.person} {momentText(ruling.at)}）
        </span>
        {editable && (
          <Button size="small" type="link" data-testid="ruling-withdraw" onClick={onWithdraw}>
            撤回
          </Button>
        )}
      </p>
    );
  }
  if (!editable) return null;
  return (
    <>
      <div className="check-acts">
        {children}
        {!asking && (
          <Button size="small" data-testid="finding-rule" onClick={() => setAsking(true)}>
            {severity === 'error' ? '仍按原文…' : '不是问题…'}
          </Button>
        )}
      </div>
      {asking && <ReasonForm scope={scope} onCancel={() => setAsking(false)} onDone={onRule} />}
    </>
  );
}
