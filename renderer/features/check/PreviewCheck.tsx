import { Button } from 'antd';
import { useState } from 'react';
import type { CheckView } from '#shared/consistency/round/checkView.ts';
import { navigate } from '../../app/route.ts';
import type { Loaded } from '../../ui/useLoad.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { FindingItem } from './FindingItem.tsx';
import { stepThrough } from './stepThrough.ts';
import type { ShownFinding } from './useCheck.ts';
import { useStepKeys } from './useStepKeys.ts';
import './check.css';

interface Props {
  readonly roundId: string;
  readonly check: Loaded<CheckView>;
  readonly onShow: (finding: ShownFinding) => void;
}

/** What the check found, beside the pages as they are printed; it is put right where the text is written. */
export function PreviewCheck({ roundId, check, onShow }: Props) {
  const [current, setCurrent] = useState<string | null>(null);
  const open = (check.value?.findings ?? []).filter(({ ruling }) => ruling === null);
  const jump = (finding: ShownFinding) => {
    setCurrent(finding.key);
    onShow(finding);
  };
  useStepKeys((by) => {
    const next = stepThrough(open, current, by);
    if (next) jump(next);
  });
  return (
    <aside className="check-side" aria-label="校核结果" data-testid="preview-check">
      <Waiting of={check}>
        {() => (
          <>
            <p className="muted">
              {open.length === 0 ? '没有待处理的不符之处。' : `${open.length} 处待处理，F8 逐处看。`}
            </p>
            <ul className="check-list" aria-label="逐处">
              {open.map((finding) => (
                <FindingItem key={finding.key} finding={finding} current={current} onJump={() => jump(finding)} />
              ))}
            </ul>
            <Button size="small" onClick={() => navigate({ page: 'draft', roundId })}>
              到“起草通报”里处理
            </Button>
          </>
        )}
      </Waiting>
    </aside>
  );
}
