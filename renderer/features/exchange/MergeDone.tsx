import { Button } from 'antd';
import { finalSentence } from '#shared/exchange/finalSentence.ts';
import type { MergeOutcome } from '#shared/exchange/mergeView.ts';
import { navigate } from '../../app/route.ts';

interface Props {
  readonly outcome: MergeOutcome;
  readonly roundId: string;
  readonly onClose: () => void;
}

export function MergeDone({ outcome: { changes, files, conflicts, finals }, roundId, onClose }: Props) {
  return (
    <div className="merge-preview" role="status" data-testid="merge-done">
      <p>
        已合并：{changes} 条新的修改记录，{files} 个新文件，
        {conflicts === 0 ? '没有新的冲突。' : <strong className="warning-text">{conflicts} 处冲突要处理。</strong>}
      </p>
      {finals.map((final) => (
        <p key={final.title} className={final.reason === null ? 'warning-text' : undefined}>
          {finalSentence(final)}
        </p>
      ))}
      <div className="exchange-acts">
        {conflicts > 0 && (
          <Button
            type="primary"
            data-testid="merge-to-conflicts"
            onClick={() => navigate({ page: 'conflicts', roundId })}
          >
            去处理冲突
          </Button>
        )}
        <Button data-testid="merge-close" onClick={onClose}>
          {conflicts > 0 ? '以后处理' : '完成'}
        </Button>
      </div>
      <p className="muted">合并报告和撤销在下面的“合并过的”里。</p>
    </div>
  );
}
