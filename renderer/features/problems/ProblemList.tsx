import { DeleteOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { formatHundredths } from '#shared/annex/value.ts';
import type { Problem } from '#shared/round/roundData.ts';
import type { RuleChoice } from './ProblemsEditor.tsx';

interface Props {
  readonly problems: readonly Problem[];
  readonly rules: readonly RuleChoice[];
  readonly editing: string | null;
  readonly readOnly: boolean;
  readonly onEdit: (problem: Problem) => void;
  readonly onRemove: (id: string) => void;
}

export function ProblemList({ problems, rules, editing, readOnly, onEdit, onRemove }: Props) {
  if (problems.length === 0) return <p className="muted problems-none">还没有登记问题。</p>;
  return (
    <ol className="problem-list">
      {problems.map((problem) => (
        <li key={problem.id} className={problem.id === editing ? 'editing' : undefined}>
          <button type="button" className="problem-text" onClick={() => onEdit(problem)}>
            {problem.text}
            <ProblemMarks problem={problem} rule={rules.find((rule) => rule.id === problem.ruleId)} />
          </button>
          <Popconfirm
            title="删除这个问题？"
            okText="删除"
            okButtonProps={{ danger: true }}
            disabled={readOnly}
            onConfirm={() => onRemove(problem.id)}
          >
            <Button type="text" danger icon={<DeleteOutlined />} aria-label="删除这个问题" disabled={readOnly} />
          </Popconfirm>
        </li>
      ))}
    </ol>
  );
}

function ProblemMarks({ problem, rule }: { readonly problem: Problem; readonly rule: RuleChoice | undefined }) {
  return (
    <small>
      {rule?.veto === true && <b className="veto-word">单项否决</b>}
      {rule !== undefined && <span>{rule.title}</span>}
      {problem.place !== null && <span>位置：{problem.place}</span>}
      {problem.period != null && <span>{`${problem.period.from}至${problem.period.to}`}</span>}
      {problem.count !== null && <span>{problem.count} 处</span>}
      {problem.points !== null && <span>扣 {formatHundredths(problem.points)} 分</span>}
    </small>
  );
}
