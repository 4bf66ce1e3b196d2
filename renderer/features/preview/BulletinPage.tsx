import { EditOutlined, FileSearchOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentModel } from '#shared/document/documentModel.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import type { PrintedPage } from '#shared/document/pages/printedPage.ts';
import { parseGeneratedName } from '#shared/fact/generatedName.ts';
import { api } from '../../api.ts';
import { formatRoute, navigate, type PreviewPlace } from '../../app/route.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { PreviewCheck } from '../check/PreviewCheck.tsx';
import type { ShownFinding } from '../check/useCheck.ts';
import { ConflictBanner } from '../conflicts/ConflictBanner.tsx';
import { BackToRound } from '../round/BackToRound.tsx';
import { cellOnPage, findPlace, type PagePlace, pageOfLabel } from './findPlace.ts';
import { bulletinLeft, forgetPreview } from './returnPlace.ts';
import { SheetDesk } from './SheetDesk.tsx';
import { useBulletinCells } from './useBulletinCells.ts';

interface PageProps {
  readonly roundId: string;
  /** The cell to come back to. */
  readonly at: PreviewPlace | undefined;
}

export function BulletinPage({ roundId, at }: PageProps) {
  const [left] = useState(() => at ?? bulletinLeft(roundId));
  useEffect(forgetPreview, []);
  const bulletin = useLoad(`bulletin/${roundId}`, () => api.bulletin.preview({ roundId }));
  const [facts, setFacts] = useState(true);
  const [checking, setChecking] = useState(false);
  useChanged(() => void bulletin.reload());
  return (
    <div className="page page-full" data-testid="bulletin-page">
      <PageHead
        title={
          <>
            <BackToRound roundId={roundId} />
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
            <Button
              aria-pressed={checking}
              icon={<FileSearchOutlined />}
              data-testid="preview-check-open"
              onClick={() => setChecking(!checking)}
            >
              校核
            </Button>
            <Checkbox checked={facts} onChange={(event) => setFacts(event.target.checked)}>
              标出由附件算出的数和名单
            </Checkbox>
          </>
        }
      />
      <ConflictBanner roundId={roundId} annexId={null} />
      <Waiting of={bulletin}>
        {(document) => <BulletinSheets {...{ roundId, left, document, checking }} showFacts={facts} />}
      </Waiting>
    </div>
  );
}

interface SheetsProps {
  readonly roundId: string;
  readonly left: PreviewPlace | null;
  readonly document: DocumentModel;
  readonly showFacts: boolean;
  readonly checking: boolean;
}

/** A number leads to the annex that it is computed from, a cell of an annex to the same cell of the matrix. */
function BulletinSheets({ roundId, left, document, showFacts, checking }: SheetsProps) {
  const pages = useMemo(() => layOutPages(document), [document]);
  const annexes = useLoad(`bulletin-facts/${roundId}`, () => api.bulletin.factAnnexes({ roundId }));
  const addressOf = (fact: string) => {
    const annexId = annexes.value?.[fact] ?? parseGeneratedName(fact)?.annex;
    return annexId === undefined ? undefined : formatRoute({ page: 'matrix', roundId, annexId });
  };
  const [place, setPlace] = useState<PagePlace | null>(() => left && cellOnPage(pages, left));
  const cells = useBulletinCells({ roundId, document, pages });
  const shown = { pages, label: '通报', showFacts, addressOf, cells, lookAt: place };
  const desk = <SheetDesk {...shown} narrow={checking} />;
  if (!checking) return desk;
  return (
    <div className="check-desk">
      {desk}
      <CheckBeside roundId={roundId} document={document} onShow={(finding) => setPlace(placeOf(pages, finding))} />
    </div>
  );
}

/** Made again when the text is another. */
function CheckBeside(props: {
  readonly roundId: string;
  readonly document: DocumentModel;
  readonly onShow: (finding: ShownFinding) => void;
}) {
  const { roundId, document, onShow } = props;
  const check = useLoad(`check/${roundId}`, () => api.check.run({ roundId }));
  const { reload } = check;
  const last = useRef(document);
  useEffect(() => {
    if (last.current !== document) void reload();
    last.current = document;
  }, [document, reload]);
  return <PreviewCheck roundId={roundId} check={check} onShow={onShow} />;
}

const context = 6;

/** The words of the claim with some around them; of an annex the name in its row. A new object each time: it may be asked again. */
function placeOf(pages: readonly PrintedPage[], { quote, mark, rows }: ShownFinding): PagePlace | null {
  const words = mark ? quote.slice(Math.max(0, mark.start - context), mark.end + context) : '';
  const claim = mark ? quote.slice(mark.start, mark.end) : '';
  const inText = [words, claim].map((each) => findPlace(pages, each));
  const inAnnex = rows.map(({ annex, subject }) => findPlace(pages, subject, pageOfLabel(pages, annex)));
  return [...inText, ...inAnnex, findPlace(pages, quote)].find((place) => place !== null) ?? null;
}
