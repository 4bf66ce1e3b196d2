import { Button } from 'antd';
import type { MergeSummary } from '#shared/exchange/mergeView.ts';
import { momentText } from '../bulletin/momentText.ts';
import { MergeUndoButton } from './MergeUndoButton.tsx';
import { useMergeActs } from './useMergeActs.ts';

interface Props {
  readonly merges: readonly MergeSummary[];
  readonly readOnly: boolean;
}

/** 合并过的: each can be told (合并报告), taken back as a whole, and brought back. */
export function MergeList({ merges, readOnly }: Props) {
  return (
    <section className="exchange-card" aria-label="合并过的">
      <h2>合并过的</h2>
      {merges.length === 0 && <p className="muted">这台电脑还没有合并过交换包。</p>}
      <ul className="merge-list" data-testid="merge-list">
        {merges.map((merge) => (
          <MergeItem key={merge.id} merge={merge} readOnly={readOnly} />
        ))}
      </ul>
    </section>
  );
}

function MergeItem({ merge, readOnly }: { readonly merge: MergeSummary; readonly readOnly: boolean }) {
  const { report } = useMergeActs();
  const { id, at, person, undoneAt, altered } = merge;
  return (
    <li className={undoneAt === null ? undefined : 'undone'}>
      <span>
        {altered ? (
          <span className="warning-text">这次合并的登记被改动过，不能撤销，也写不出报告；请从备份恢复工作簿</span>
        ) : (
          <>
            <strong>{merge.from.join('、')}</strong> 的 {merge.added} 条记录，{merge.conflicts} 处冲突
          </>
        )}
        <span className="muted">
          ，{person || '（未署名）'}于{momentText(at)}合并
          {undoneAt !== null && `，${momentText(undoneAt)}撤销`}
        </span>
      </span>
      <span className="exchange-acts">
        <Button size="small" disabled={altered} data-testid="merge-report" onClick={() => void report(id)}>
          合并报告…
        </Button>
        <MergeUndoButton merge={merge} readOnly={readOnly} />
      </span>
    </li>
  );
}
