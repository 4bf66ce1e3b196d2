import { TableOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentModel } from '#shared/document/documentModel.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import { printSheet } from '#shared/document/pages/printSheet.ts';
import { api } from '../../api.ts';
import { navigate, type PreviewPlace } from '../../app/route.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { ConflictBanner } from '../conflicts/ConflictBanner.tsx';
import { BackToRound } from '../round/BackToRound.tsx';
import { cellOnPage } from './findPlace.ts';
import { forgetPreview, previewLeft } from './returnPlace.ts';
import { SheetDesk } from './SheetDesk.tsx';
import { useAnnexCells } from './useAnnexCells.ts';

const kinds: { label: string; value: PreviewPlace['kind'] }[] = [
  { label: 'Word、PDF 的页', value: 'word' },
  { label: 'Excel 的页', value: 'excel' },
];

interface PageProps {
  readonly roundId: string;
  readonly annexId: string;
  /** The cell to come back to. */
  readonly at: PreviewPlace | undefined;
}

export function AnnexPreviewPage({ roundId, annexId, at }: PageProps) {
  const preview = useLoad(`document/${roundId}/${annexId}`, () => api.annex.document({ roundId, annexId }));
  // By whatever way somebody comes back from the matrix.
  const [left] = useState(() => at ?? annexLeft(roundId, annexId));
  const [kind, setKind] = useState(left?.kind ?? 'word');
  useEffect(forgetPreview, []);
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
      <Waiting of={preview}>
        {(document) => <AnnexSheets key={kind} {...{ roundId, annexId, left, document, kind }} />}
      </Waiting>
    </div>
  );
}

interface SheetsProps extends Omit<PageProps, 'at'> {
  readonly left: PreviewPlace | null;
  readonly document: DocumentModel;
  readonly kind: PreviewPlace['kind'];
}

function AnnexSheets({ roundId, annexId, left, document, kind }: SheetsProps) {
  const pages = useMemo(() => (kind === 'word' ? layOutPages(document) : sheetsOf(document)), [document, kind]);
  const places = useLoad(`places/${roundId}/${annexId}`, () => api.annex.places({ roundId, annexId }));
  const { reload } = places;
  const last = useRef(document);
  useEffect(() => {
    if (last.current !== document) void reload();
    last.current = document;
  }, [document, reload]);
  const cells = useAnnexCells({ roundId, annexId, document, places: places.value, kind });
  const lookAt = useMemo(() => (left?.kind === kind ? cellOnPage(pages, left) : null), [pages, left, kind]);
  return <SheetDesk pages={pages} label="附件" cells={cells} lookAt={lookAt} />;
}

function annexLeft(roundId: string, annexId: string): PreviewPlace | null {
  const left = previewLeft(roundId, annexId);
  return left?.page === 'preview' ? left.at : null;
}

/** A workbook has a sheet for each table. */
function sheetsOf({ sections }: DocumentModel) {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? printSheet(block.table) : [])),
  );
}
