import { ArrowLeftOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import type { DocumentModel } from '#shared/document/documentModel.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import { api } from '../../api.ts';
import { formatRoute, navigate } from '../../app/route.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { SheetDesk } from './SheetDesk.tsx';

export function BulletinPage({ roundId }: { readonly roundId: string }) {
  const bulletin = useLoad(`bulletin/${roundId}`, () => api.bulletin.preview({ roundId }));
  const [facts, setFacts] = useState(true);
  useChanged(() => void bulletin.reload());
  return (
    <div className="page page-full" data-testid="bulletin-page">
      <PageHead
        title={
          <>
            <Button
              type="text"
              icon={<ArrowLeftOutlined />}
              aria-label="回到轮次"
              onClick={() => navigate({ page: 'round', roundId })}
            />
            通报预览
          </>
        }
        actions={
          <>
            <Button
              icon={<EditOutlined />}
              data-testid="draft-open"
              onClick={() => navigate({ page: 'draft', roundId })}
            >
              起草通报
            </Button>
            <Checkbox checked={facts} onChange={(event) => setFacts(event.target.checked)}>
              标出由附件算出的数和名单
            </Checkbox>
          </>
        }
      />
      <Waiting of={bulletin}>
        {(document) => <BulletinSheets roundId={roundId} document={document} showFacts={facts} />}
      </Waiting>
    </div>
  );
}

interface SheetsProps {
  readonly roundId: string;
  readonly document: DocumentModel;
  readonly showFacts: boolean;
}

/** A number leads to the annex that it is computed from. */
function BulletinSheets({ roundId, document, showFacts }: SheetsProps) {
  const pages = useMemo(() => layOutPages(document), [document]);
  const annexes = useLoad(`bulletin-facts/${roundId}`, () => api.bulletin.factAnnexes({ roundId }));
  const addressOf = (fact: string) => {
    const annexId = annexes.value?.[fact];
    return annexId === undefined ? undefined : formatRoute({ page: 'matrix', roundId, annexId });
  };
  return <SheetDesk pages={pages} label="通报" showFacts={showFacts} addressOf={addressOf} />;
}
