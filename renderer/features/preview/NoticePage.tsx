import { Checkbox, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Block, DocumentModel } from '#shared/document/documentModel.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import { api } from '../../api.ts';
import { replaceRoute } from '../../app/route.ts';
import { BackButton } from '../../ui/BackButton.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { SheetDesk } from './SheetDesk.tsx';

/** 整改通知单 of one unit as it is handed out, and the way to those of the others. */
export function NoticePage({ roundId, unitId }: { readonly roundId: string; readonly unitId: string }) {
  const [pictures, setPictures] = useState(true);
  const units = useLoad(`notice-units/${roundId}`, () => api.notice.units({ roundId }));
  const notice = useLoad(`notice/${roundId}/${unitId}/${pictures}`, () =>
    api.notice.preview({ roundId, unitId, pictures }),
  );
  useChanged(() => {
    void units.reload();
    void notice.reload();
  });
  return (
    <div className="page page-full" data-testid="notice-page">
      <PageHead
        title={
          <>
            <BackButton label="回到这个单位" to={{ page: 'visit', roundId, unitId }} />
            整改通知单预览
          </>
        }
        actions={
          <>
            <Select
              className="notice-unit"
              aria-label="单位"
              data-testid="notice-unit"
              value={unitId}
              options={(units.value ?? []).map(({ id, name, problems }) => ({
                value: id,
                label: `${name}（${problems}个问题）`,
              }))}
              onChange={(id) => replaceRoute({ page: 'notice', roundId, unitId: id })}
            />
            <Checkbox checked={pictures} onChange={(event) => setPictures(event.target.checked)}>
              附上证据图片
            </Checkbox>
          </>
        }
      />
      <Waiting of={notice}>{(document) => <NoticeSheets key={unitId} document={document} />}</Waiting>
    </div>
  );
}

function NoticeSheets({ document }: { readonly document: DocumentModel<Block> }) {
  const pages = useMemo(() => layOutPages(document), [document]);
  return <SheetDesk pages={pages} label="整改通知单" />;
}
