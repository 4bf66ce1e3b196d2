import { Button } from 'antd';
import { FindingDecision } from './FindingDecision.tsx';
import { FindingItem } from './FindingItem.tsx';
import type { CheckDesk, ShownFinding } from './useCheck.ts';

interface Props {
  readonly finding: ShownFinding;
  readonly check: CheckDesk;
  readonly editable: boolean;
  readonly onJump: (finding: ShownFinding) => void;
}

/** One thing that the check found: where it stands, what the annex says, and what can be done about it. */
export function FindingCard({ finding, check, editable, onJump }: Props) {
  const { annexes, ruling, severity, rule, key, fixes } = finding;
  return (
    <FindingItem finding={finding} current={check.current} ruled={ruling !== null} onJump={() => onJump(finding)}>
      {annexes.map(({ annexId, label, rows }) => (
        <p key={annexId} className="muted check-rows">
          {label}
          {rowsText(rows)}
        </p>
      ))}
      <FindingDecision
        severity={severity}
        ruling={ruling}
        editable={editable}
        scope="本轮次"
        onRule={(reason, all) => void check.rule(rule, all ? null : key, reason)}
        onWithdraw={() => void (ruling && check.withdraw(ruling.id))}
      >
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
      </FindingDecision>
    </FindingItem>
  );
}

const mostRows = 4;

function rowsText(rows: ShownFinding['annexes'][number]['rows']): string {
  if (rows.length === 0) return '';
  const named = rows.slice(0, mostRows).map(({ row, subject }) => `第${row}行 ${subject}`);
  return `：${named.join('、')}${rows.length > mostRows ? ` 等${rows.length}行` : ''}`;
}
