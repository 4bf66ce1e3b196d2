import { Empty, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Block, DocumentModel } from '#shared/document/documentModel.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import { api } from '../../api.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { BackToRound } from '../round/BackToRound.tsx';
import { SheetDesk } from './SheetDesk.tsx';

/** 证据卷 as it is exported; where it is several volumes, one of them. */
export function EvidenceVolumePage({ roundId }: { readonly roundId: string }) {
  const volumes = useLoad(`volumes/${roundId}`, () => api.evidence.volumes({ roundId }));
  const [chosen, setChosen] = useState(0);
  useChanged(() => void volumes.reload());
  return (
    <div className="page page-full" data-testid="volume-page">
      <PageHead
        title={
          <>
            <BackToRound roundId={roundId} />
            证据卷预览
          </>
        }
        actions={
          (volumes.value?.length ?? 0) > 1 && (
            <Select
              aria-label="第几册"
              value={chosen}
              options={volumes.value?.map((_, index) => ({ value: index, label: `第${index + 1}册` })) ?? []}
              onChange={setChosen}
            />
          )
        }
      />
      <Waiting of={volumes}>
        {(documents) => {
          const document = documents[Math.min(chosen, documents.length - 1)];
          if (!document)
            return <Empty description="本轮次还没有证据。录入时在格子旁加照片、截图和文件，就在这里成卷。" />;
          return <VolumeSheets key={chosen} document={document} />;
        }}
      </Waiting>
    </div>
  );
}

function VolumeSheets({ document }: { readonly document: DocumentModel<Block> }) {
  const pages = useMemo(() => layOutPages(document), [document]);
  return <SheetDesk pages={pages} label="证据卷" />;
}
