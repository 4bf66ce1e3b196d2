import { Button, Popconfirm } from 'antd';
import type { MergeSummary } from '#shared/exchange/mergeView.ts';
import { momentText } from '../bulletin/momentText.ts';
import { useMergeActs } from './useMergeActs.ts';

/** 合并过的: each can be told (合并报告), taken back as a whole, and brought back. */
export function MergeList({
  merges,
  readOnly,
}: {
  readonly merges: readonly MergeSummary[];
  readonly readOnly: boolean;
}) {
  const { undo, redo, report } = useMergeActs();
  return (
    <section className="exchange-card wide" aria-label="合并过的">
      <h2>合并过的</h2>
      {merges.length === 0 && <p className="muted">这台电脑还没有合并过交换包。</p>}
      <ul className="merge-list" data-testid="merge-list">
        {merges.map(({ id, at, person, from, added, conflicts, undoneAt }) => (
          <li key={id} className={undoneAt === null ? undefined : 'undone'}>
            <span>
              <strong>{from.join('、')}</strong> 的 {added} 条记录，{conflicts} 处冲突
              <span className="muted">
                ，{person || '（未署名）'}于{momentText(at)}合并
                {undoneAt !== null && `，${momentText(undoneAt)}撤销`}
              </span>
            </span>
            <span className="exchange-acts">
              <Button size="small" data-testid="merge-report" onClick={() => void report(id)}>
                合并报告…
              </Button>
              {undoneAt === null ? (
                <Popconfirm
                  title="撤销这次合并？"
                  description="合并来的内容都不算了，各处回到合并以前；后来又改过的不动。对方的记录仍留着，可以恢复。"
                  okText="撤销合并"
                  cancelText="不撤销"
                  okButtonProps={{ 'data-testid': 'merge-undo-ok' }}
                  onConfirm={() => void undo(id)}
                >
                  <Button size="small" disabled={readOnly} data-testid="merge-undo">
                    撤销合并
                  </Button>
                </Popconfirm>
              ) : (
                <Button size="small" disabled={readOnly} data-testid="merge-redo" onClick={() => void redo(id)}>
                  恢复
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
