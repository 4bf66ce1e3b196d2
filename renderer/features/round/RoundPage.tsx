import { EditOutlined, ExportOutlined, FileTextOutlined, FormOutlined, HistoryOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { AnnexProgress, RoundOverview } from '#shared/round/roundOverview.ts';
import { useIntent } from '../../app/intent.ts';
import { navigate } from '../../app/route.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { AttentionBar } from '../attention/AttentionBar.tsx';
import { ExportDialog } from '../transfer/ExportDialog.tsx';
import { ImportDialog } from '../transfer/ImportDialog.tsx';
import { ImportHistory } from '../transfer/ImportHistory.tsx';
import { useUnits } from '../units/useUnits.ts';
import { AnnexCard } from './AnnexCard.tsx';
import { NextRoundDialog } from './NextRoundDialog.tsx';
import { roundRemark } from './roundRemark.ts';
import { useRound } from './useRound.ts';

export function RoundPage({ roundId, readOnly }: { readonly roundId: string; readonly readOnly: boolean }) {
  const round = useRound(roundId);
  return <Waiting of={round}>{(overview) => <RoundView overview={overview} readOnly={readOnly} />}</Waiting>;
}

function RoundView({ overview, readOnly }: { readonly overview: RoundOverview; readonly readOnly: boolean }) {
  const [exporting, setExporting] = useState(false);
  const [starting, setStarting] = useState(false);
  const [looking, setLooking] = useState(false);
  const [importing, setImporting] = useState<AnnexProgress | null>(null);
  const { round, annexes } = overview;
  useIntent('startRound', () => setStarting(!readOnly));
  useIntent('export', () => setExporting(true));
  useIntent('import', ({ annexId }) => setImporting(annexes.find(({ id }) => id === annexId) ?? null));
  const numbered = annexes.filter((annex) => annex.number !== null);
  const others = annexes.filter((annex) => annex.number === null);
  const card = (annex: AnnexProgress) => (
    <AnnexCard key={annex.id} roundId={round.id} annex={annex} onImport={readOnly ? null : () => setImporting(annex)} />
  );
  return (
    <div className="page" data-testid="round-page">
      <PageHead
        title={round.title}
        remark={roundRemark(round)}
        actions={
          <>
            <VisitButton roundId={round.id} />
            <Button icon={<HistoryOutlined />} data-testid="import-history-open" onClick={() => setLooking(true)}>
              导入记录
            </Button>
            {!readOnly && (
              <Button data-testid="next-round-open" onClick={() => setStarting(true)}>
                开始下一轮次
              </Button>
            )}
            {overview.hasBulletin && (
              <Button
                icon={<EditOutlined />}
                data-testid="draft-open"
                onClick={() => navigate({ page: 'draft', roundId: round.id })}
              >
                起草通报
              </Button>
            )}
            {overview.hasBulletin && (
              <Button
                icon={<FileTextOutlined />}
                data-testid="bulletin-open"
                onClick={() => navigate({ page: 'bulletin', roundId: round.id })}
              >
                通报预览
              </Button>
            )}
            <Button
              type="primary"
              icon={<ExportOutlined />}
              data-testid="export-open"
              onClick={() => setExporting(true)}
            >
              导出
            </Button>
          </>
        }
      />
      <AttentionBar overview={overview} />
      <div className="annex-cards">{numbered.map(card)}</div>
      {others.length > 0 && (
        <>
          <h2 className="section-title">不作附件印出的表</h2>
          <div className="annex-cards">{others.map(card)}</div>
        </>
      )}
      {starting && <NextRoundDialog fromRoundId={round.id} onClose={() => setStarting(false)} />}
      {looking && <ImportHistory overview={overview} readOnly={readOnly} onClose={() => setLooking(false)} />}
      {exporting && <ExportDialog overview={overview} onClose={() => setExporting(false)} />}
      {importing !== null && <ImportDialog roundId={round.id} annex={importing} onClose={() => setImporting(null)} />}
    </div>
  );
}

function VisitButton({ roundId }: { readonly roundId: string }) {
  const units = useUnits();
  const first = units.value?.[0];
  if (first === undefined) {
    return <Button onClick={() => navigate({ page: 'units' })}>先添加单位</Button>;
  }
  return (
    <Button
      icon={<FormOutlined />}
      data-testid="visit-open"
      onClick={() => navigate({ page: 'visit', roundId, unitId: first.id })}
    >
      按单位录入
    </Button>
  );
}
