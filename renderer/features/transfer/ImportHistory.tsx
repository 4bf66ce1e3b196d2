import { Button, Drawer, Empty, Tag } from 'antd';
import type { RoundOverview } from '#shared/round/roundOverview.ts';
import type { Source } from '#shared/round/source.ts';
import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { usePastImport } from './usePastImport.ts';

interface Props {
  readonly overview: RoundOverview;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

/** The files that were imported into this round: to be saved again, or to be taken back one by one. */
export function ImportHistory({ overview, readOnly, onClose }: Props) {
  const roundId = overview.round.id;
  const list = useLoad(`imports/${roundId}`, () => api.import.history({ roundId }));
  useChanged(() => void list.reload());
  const titles = new Map(overview.annexes.map(({ id, title }) => [id, title]));
  return (
    <Drawer open size={560} title="导入记录" onClose={onClose} data-testid="import-history">
      <Waiting of={list}>
        {(sources) => (
          <>
            {sources.length === 0 && <Empty description="本轮次还没有导入过文件。" />}
            <ul className="file-list">
              {sources.map((source) => (
                <PastImport
                  key={source.id}
                  source={source}
                  title={titles.get(source.annexId) ?? '已不在模板里的附件'}
                  readOnly={readOnly}
                />
              ))}
            </ul>
          </>
        )}
      </Waiting>
    </Drawer>
  );
}

interface PastImportProps {
  readonly source: Source;
  readonly title: string;
  readonly readOnly: boolean;
}

function PastImport({ source, title, readOnly }: PastImportProps) {
  const { save, undo } = usePastImport(source);
  const at = new Date(source.at).toLocaleString('zh-CN', { hour12: false });
  return (
    <li className="past-import" data-testid="past-import">
      <div>
        <strong>{source.name}</strong> {source.removed && <Tag>已撤销</Tag>}
        <p className="muted">
          {title}：{source.rows} 行、{source.cells} 格
          <br />
          {source.person === '' ? '' : `${source.person}，`}
          {at}
        </p>
      </div>
      <span>
        {source.kept ? (
          <Button size="small" aria-label={`另存原文件：${source.name}`} onClick={() => void save()}>
            另存原文件
          </Button>
        ) : (
          <small className="muted">超过 50 MB，没有留原文件</small>
        )}
        {!readOnly && !source.removed && (
          <Button size="small" danger aria-label={`撤销这次导入：${source.name}`} onClick={() => void undo()}>
            撤销这次导入
          </Button>
        )}
      </span>
    </li>
  );
}
