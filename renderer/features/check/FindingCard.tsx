import { Button } from 'antd';
import { useState } from 'react';
import { momentText } from '../bulletin/momentText.ts';
import { FindingItem } from './FindingItem.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import type { CheckDesk, ShownFinding } from './useCheck.ts';

interface Props {
  readonly finding: ShownFinding;
  readonly check: CheckDesk;
  readonly editable: boolean;
  readonly onJump: (finding: ShownFinding) => void;
}

/** One thing that the check found: where it stands, what the annex says, and what can be done about it. */
export function FindingCard({ finding, check, editable, onJump }: Props) {
  const { annexes, ruling } = finding;
  return (
    <FindingItem finding={finding} current={check.current} ruled={ruling !== null} onJump={() => onJump(finding)}>
      {annexes.map(({ annexId, label, rows }) => (
        <p key={annexId} className="muted check-rows">
          {label}
          {rowsText(rows)}
        </p>
      ))}
      {ruling === null ? (
        editable && <OpenFinding finding={finding} check={check} />
      ) : (
        <p className="check-ruling" data-testid="finding-ruling">
          {ruling.key === null ? '这一类都按例外' : '已处理'}：{ruling.reason}
          <span className="muted">
            （{ruling.person} {momentText(ruling.at)}）
          </span>
          {editable && (
            <Button
              size="small"
              type="link"
              data-testid="ruling-withdraw"
              onClick={() => void check.withdraw(ruling.id)}
            >
              撤回
            </Button>
          )}
        </p>
      )}
    </FindingItem>
  );
}

const mostRows = 4;

function rowsText(rows: ShownFinding['annexes'][number]['rows']): string {
  if (rows.length === 0) return '';
  const named = rows.slice(0, mostRows).map(({ row, subject }) => `第${row}行 ${subject}`);
  return `：${named.join('、')}${rows.length > mostRows ? ` 等${rows.length}行` : ''}`;
}

function OpenFinding({ finding, check }: { readonly finding: ShownFinding; readonly check: CheckDesk }) {
  const [asking, setAsking] = useState(false);
  const { fixes, severity, rule, key } = finding;
  return (
    <>
      <div className="check-acts">
        {fixes.map((fix) => (
          <Button
            key={fix.fact}
            size="small"
            type="primary"
            ghost
            data-testid="finding-fix"
            title={`换成“${fix.title}”，以后随附件变化`}
            onClick={() => void check.fix(fix)}
          >
            {fix.was === fix.text ? `改为随附件变化的 ${fix.text}` : `换成附件的 ${fix.text}`}
          </Button>
        ))}
        {!asking && (
          <Button size="small" data-testid="finding-rule" onClick={() => setAsking(true)}>
            {severity === 'error' ? '仍按原文…' : '不是问题…'}
          </Button>
        )}
      </div>
      {asking && (
        <ReasonForm
          onCancel={() => setAsking(false)}
          onDone={(reason, all) => void check.rule(rule, all ? null : key, reason)}
        />
      )}
    </>
  );
}
