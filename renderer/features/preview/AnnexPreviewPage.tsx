import { TableOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { DocumentModel } from '#shared/document/documentModel.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import { printSheet } from '#shared/document/pages/printSheet.ts';
import { api } from '../../api.ts';
import { navigate } from '../../app/route.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { ConflictBanner } from '../conflicts/ConflictBanner.tsx';
import { BackToRound } from '../round/BackToRound.tsx';
import { SheetDesk } from './SheetDesk.tsx';

type Kind = 'word' | 'excel';
const kinds: { label: string; value: Kind }[] = [
  { label: 'Word、PDF 的页', value: 'word' },
  { label: 'Excel 的页', value: 'excel' },
];

export function AnnexPreviewPage({ roundId, annexId }: { readonly roundId: string; readonly annexId: string }) {
  const preview = useLoad(`document/${roundId}/${annexId}`, () => api.annex.document({ roundId, annexId }));
  const [kind, setKind] = useState<Kind>('word');
  useChanged(() => void preview.reload());
  return (
    <div className="page page-full" data-testid="annex-preview">
      <PageHead
        title={
          <>
            <BackToRound roundId={roundId} />
            预览：{preview.value?.title.replaceAll('\n', '') ?? ''}
          </>
        }
        actions={
          <>
            <Segmented aria-label="看哪一种文件的页" options={kinds} value={kind} onChange={setKind} />
            <Button
              icon={<TableOutlined />}
              data-testid="matrix-open"
              onClick={() => navigate({ page: 'matrix', roundId, annexId })}
            >
              录入
            </Button>
          </>
        }
      />
      <ConflictBanner roundId={roundId} annexId={annexId} />
      <Waiting of={preview}>{(document) => <AnnexSheets key={kind} document={document} kind={kind} />}</Waiting>
    </div>
  );
}

function AnnexSheets({ document, kind }: { readonly document: DocumentModel; readonly kind: Kind }) {
  const pages = useMemo(() => (kind === 'word' ? layOutPages(document) : sheetsOf(document)), [document, kind]);
  return <SheetDesk pages={pages} label="附件" />;
}

/** A workbook has a sheet for each table. */
function sheetsOf({ sections }: DocumentModel) {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? printSheet(block.table) : [])),
  );
}
