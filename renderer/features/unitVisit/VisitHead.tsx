import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { Unit } from '#shared/round/subject.ts';
import { type VisitStatus, visitStatuses } from '#shared/round/visit.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { FillUsualButton } from '../filling/FillUsualButton.tsx';
import { BackToRound } from '../round/BackToRound.tsx';
import { statusNames, statusSigns } from './visitStatus.ts';

interface Props {
  readonly roundId: string;
  readonly unit: Unit | undefined;
  readonly status: VisitStatus;
  /** The unit whose answers would be copied. */
  readonly like: string | null;
  readonly readOnly: boolean;
  readonly onStatus: (status: VisitStatus) => void;
  readonly onLikeLast: () => void;
  readonly onConfirmAll: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onFinish: () => void;
}

export function VisitHead({
  roundId,
  unit,
  status,
  like,
  readOnly,
  onStatus,
  onLikeLast,
  onConfirmAll,
  onStep,
  onFinish,
}: Props) {
  return (
    <PageHead
      title={
        <>
          <BackToRound roundId={roundId} />
          {unit?.name ?? '单位'}
          <Select<VisitStatus>
            className={`visit-status ${status}`}
            aria-label="走访状态"
            data-testid="visit-status"
            data-status={status}
            disabled={readOnly}
            value={status}
            options={visitStatuses.map((value) => ({ value, label: `${statusSigns[value]} ${statusNames[value]}` }))}
            onChange={onStatus}
          />
        </>
      }
      remark={unit?.exempt ? `免于考核：${unit.exempt}` : undefined}
      actions={
        <>
          {!readOnly && (
            <>
              <Button
                data-testid="like-last"
                disabled={like === null}
                title={like === null ? undefined : `照抄${like}（Ctrl+Shift+L）`}
                onClick={onLikeLast}
              >
                同上一单位
              </Button>
              <FillUsualButton roundId={roundId} annexId={null} subjectId={unit?.id ?? null} />
              <Button data-testid="confirm-all" title="代填的都已看过（Ctrl+Shift+回车）" onClick={onConfirmAll}>
                都已看过
              </Button>
            </>
          )}
          <Button
            icon={<ArrowUpOutlined />}
            aria-label="上一单位"
            title="上一单位（Alt+↑）"
            data-testid="visit-previous"
            onClick={() => onStep(-1)}
          />
          <Button
            icon={<ArrowDownOutlined />}
            aria-label="下一单位"
            title="下一单位（Alt+↓）"
            data-testid="visit-next"
            onClick={() => onStep(1)}
          />
          <Button type="primary" data-testid="visit-finish" onClick={onFinish}>
            查完，下一单位 <kbd>Ctrl+回车</kbd>
          </Button>
        </>
      }
    />
  );
}
