import { ArrowLeftOutlined, TableOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { api } from '../../api.ts';
import { navigate } from '../../app/route.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { PreviewTable } from './PreviewTable.tsx';

export function AnnexPreviewPage({ roundId, annexId }: { readonly roundId: string; readonly annexId: string }) {
  const preview = useLoad(`preview/${roundId}/${annexId}`, () => api.annex.preview({ roundId, annexId }));
  useChanged(() => void preview.reload());
  return (
    <div className="page page-full">
      <PageHead
        title={
          <>
            <Button
              type="text"
              icon={<ArrowLeftOutlined />}
              aria-label="回到轮次"
              onClick={() => navigate({ page: 'round', roundId })}
            />
            预览：{preview.value?.title ?? ''}
          </>
        }
        remark="内容与导出的 Excel、Word 一致"
        actions={
          <Button
            icon={<TableOutlined />}
            data-testid="matrix-open"
            onClick={() => navigate({ page: 'matrix', roundId, annexId })}
          >
            录入
          </Button>
        }
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it */}
      <section className="paper-desk" tabIndex={0} aria-label="预览">
        <Waiting of={preview}>
          {(table) => (
            <div className={`paper ${table.orientation}`}>
              <PreviewTable table={table} />
            </div>
          )}
        </Waiting>
      </section>
    </div>
  );
}
