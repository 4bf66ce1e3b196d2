import { Button, Result } from 'antd';
import { useState } from 'react';
import type { DecisionRule } from '#shared/exchange/conflictView.ts';
import { navigate } from '../../app/route.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import './conflicts.css';
import { ConflictCard } from './ConflictCard.tsx';
import { ConflictList } from './ConflictList.tsx';
import { RuleButtons } from './RuleButtons.tsx';
import { useConflictKeys } from './useConflictKeys.ts';
import { type ConflictDesk, useConflicts } from './useConflicts.ts';

/** 处理冲突: where two laptops answered differently, one after the other, by keys or all at once by a rule. */
export function ConflictsPage({ roundId, readOnly }: { readonly roundId: string; readonly readOnly: boolean }) {
  const desk = useConflicts(roundId);
  return (
    <div className="page conflicts-page" data-testid="conflicts-page">
      <Waiting of={desk.loaded}>
        {(value) => <Desk {...value} desk={desk} roundId={roundId} readOnly={readOnly} />}
      </Waiting>
    </div>
  );
}

interface DeskProps {
  readonly total: number;
  readonly desk: ConflictDesk;
  readonly roundId: string;
  readonly readOnly: boolean;
}

function Desk({ total, desk, roundId, readOnly }: DeskProps) {
  const { conflicts, current, setCurrent, decide, decideMany } = desk;
  const conflict = conflicts[current];
  const [asking, setAsking] = useState<DecisionRule | null>(null);
  useConflictKeys({
    active: asking === null,
    choose: (at) => {
      const chosen = conflict?.contenders[at];
      if (conflict && chosen && !readOnly) void decide(conflict, chosen);
    },
    step: (by) => setCurrent(Math.min(Math.max(current + by, 0), conflicts.length - 1)),
  });
  if (conflict === undefined) return <NoConflicts roundId={roundId} />;
  return (
    <>
      <PageHead
        title="处理冲突"
        remark={
          <span data-testid="conflict-count">
            还有 {total} 处要决定{total > conflicts.length ? `（先列出 ${conflicts.length} 处）` : ''}
          </span>
        }
        actions={<RuleButtons readOnly={readOnly} asking={asking} onAsk={setAsking} onRun={decideMany} />}
      />
      <p className="muted conflict-keys">
        {conflict.contenders.slice(0, 9).map(({ head }, index) => (
          <kbd key={head}>{index + 1}</kbd>
        ))}{' '}
        选用第几个值，随即到下一处；<kbd>N</kbd> 先看下一处，<kbd>P</kbd> 上一处；选错了按
        Ctrl+Z。没有决定之前，表里暂用标着“暂用”的值，通报不能定稿。
      </p>
      <div className="conflict-desk">
        <ConflictList conflicts={conflicts} current={current} onChoose={setCurrent} />
        <ConflictCard
          key={conflict.key}
          conflict={conflict}
          readOnly={readOnly}
          onDecide={(contender) => void decide(conflict, contender)}
        />
      </div>
    </>
  );
}

function NoConflicts({ roundId }: { readonly roundId: string }) {
  return (
    <Result
      status="success"
      title={<span data-testid="no-conflicts">没有要处理的冲突</span>}
      subTitle="两台电脑对同一格填得不同、又互不知道时，会在这里列出。"
      extra={<Button onClick={() => navigate({ page: 'exchange', roundId })}>到“交换”</Button>}
    />
  );
}
