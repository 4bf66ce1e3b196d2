import { EyeOutlined, ImportOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import type { AnnexProgress } from '#shared/round/roundOverview.ts';
import { navigate } from '../../app/route.ts';

interface Props {
  readonly roundId: string;
  readonly annex: AnnexProgress;
  /** Null: nothing may be written. */
  readonly onImport: (() => void) | null;
}

export function AnnexCard({ roundId, annex, onImport }: Props) {
  const computed = annex.expected === 0;
  const percent = computed ? 100 : Math.floor((annex.answered * 100) / annex.expected);
  return (
    <article className="annex-card">
      <button
        type="button"
        className="annex-open"
        data-testid={`annex-${annex.id}`}
        onClick={() => navigate({ page: 'matrix', roundId, annexId: annex.id })}
      >
        {annex.number !== null && <span className="annex-number">附件{annex.number}</span>}
        <strong>{annex.title}</strong>
      </button>
      {computed ? (
        <p className="annex-progress muted">{annex.subjects === 0 ? '还没有行' : `共 ${annex.subjects} 行`}</p>
      ) : (
        <div className="annex-progress">
          <Progress percent={percent} showInfo={false} size={['100%', 6]} aria-label={`${annex.title}：已填`} />
          <span>
            {annex.subjects} 行中已查完 <b>{annex.finished}</b> 行，已填 {annex.answered} / {annex.expected} 格
          </span>
        </div>
      )}
      <footer>
        <Button
          icon={<TableOutlined />}
          tabIndex={-1}
          onClick={() => navigate({ page: 'matrix', roundId, annexId: annex.id })}
        >
          录入
        </Button>
        <Button
          icon={<EyeOutlined />}
          data-testid={`preview-${annex.id}`}
          onClick={() => navigate({ page: 'preview', roundId, annexId: annex.id })}
        >
          预览
        </Button>
        {onImport !== null && (
          <Button icon={<ImportOutlined />} data-testid={`import-${annex.id}`} onClick={onImport}>
            导入
          </Button>
        )}
      </footer>
    </article>
  );
}
