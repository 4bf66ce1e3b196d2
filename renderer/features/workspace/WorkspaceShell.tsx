import { Alert, Button, Result, Select, Spin } from 'antd';
import { useEffect } from 'react';
import type { WorkspaceInfo } from '#shared/workspaceInfo.ts';
import { api } from '../../api.ts';
import { useIntent } from '../../app/intent.ts';
import { navigate, type Route } from '../../app/route.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { AccountsPage } from '../accounts/AccountsPage.tsx';
import { BackupButton } from '../backup/BackupButton.tsx';
import { RecoveryDialog } from '../backup/RecoveryDialog.tsx';
import { BoardPage } from '../board/BoardPage.tsx';
import { BulletinDraftPage } from '../bulletin/BulletinDraftPage.tsx';
import { ConflictsPage } from '../conflicts/ConflictsPage.tsx';
import { ExchangePage } from '../exchange/ExchangePage.tsx';
import { HistoryPage } from '../history/HistoryPage.tsx';
import { MatrixPage } from '../matrix/MatrixPage.tsx';
import { PaletteHost } from '../palette/PaletteHost.tsx';
import { AnnexPreviewPage } from '../preview/AnnexPreviewPage.tsx';
import { BulletinPage } from '../preview/BulletinPage.tsx';
import { EvidenceVolumePage } from '../preview/EvidenceVolumePage.tsx';
import { NoticePage } from '../preview/NoticePage.tsx';
import { RoundPage } from '../round/RoundPage.tsx';
import { UnitsPage } from '../units/UnitsPage.tsx';
import { UnitVisitPage } from '../unitVisit/UnitVisitPage.tsx';
import { FrameButtons } from './FrameButtons.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { PersonButton } from './PersonButton.tsx';
import { SaveStateBadge } from './SaveStateBadge.tsx';
import { SideNav } from './SideNav.tsx';

type InsideRoute = Exclude<Route, { page: 'start' | 'papers' }>;

/** The frame around every page of an open workspace. */
export function WorkspaceShell({ route }: { readonly route: InsideRoute }) {
  const workspace = useLoad('workspace', () => api.workspace.current());
  // A round may have been started, or its start undone.
  useChanged(() => void workspace.reload());
  return (
    <Waiting of={workspace}>
      {(info) => (info === null ? <NothingOpen /> : <Frame info={info} route={route} />)}
    </Waiting>
  );
}

function NothingOpen() {
  return (
    <Result
      status="info"
      title="还没有打开工作簿"
      extra={
        <Button type="primary" onClick={() => navigate({ page: 'start' })}>
          回到开始页
        </Button>
      }
    />
  );
}

function Frame({ info, route }: { readonly info: WorkspaceInfo; readonly route: InsideRoute }) {
  const notices = useNotices();
  const latest = info.rounds.at(-1)?.id ?? '';
  const wanted = 'roundId' in route ? route.roundId : latest;
  // Undoing its start takes a round away while its page is open.
  const roundId = info.rounds.some(({ id }) => id === wanted) ? wanted : latest;
  useEffect(() => {
    document.title = `${info.title} - 查报`;
  }, [info.title]);
  const leave = () => {
    api.workspace.close().then(({ problem }) => {
      if (problem !== null) notices.warn(problem);
      navigate({ page: 'start' });
    }, notices.error);
  };
  useIntent('closeWorkspace', leave);
  return (
    <div className="shell">
      <header className="shell-head">
        <span className="shell-brand">查报</span>
        <strong className="shell-title" title={info.path}>
          {info.title}
        </strong>
        <Select
          aria-label="轮次"
          variant="borderless"
          className="shell-round"
          value={roundId}
          popupMatchSelectWidth={false}
          options={info.rounds.map((round) => ({ value: round.id, label: round.title }))}
          onChange={(id: string) => navigate({ page: 'round', roundId: id })}
        />
        <FrameButtons />
        <HistoryButtons readOnly={info.readOnly !== null} />
        <SaveStateBadge />
        <BackupButton />
        <PersonButton />
        <Button type="text" onClick={leave} data-testid="close-workspace">
          关闭工作簿
        </Button>
      </header>
      {info.recovered !== null && (
        <RecoveryDialog key={info.recovered.join('')} path={info.path} sentences={info.recovered} />
      )}
      <PaletteHost info={info} roundId={roundId === '' ? null : roundId} />
      <SideNav route={route} roundId={roundId} />
      <div className="shell-body">
        {info.readOnly !== null && <Alert banner type="warning" title={info.readOnly} data-testid="read-only" />}
        <Page info={info} route={route} roundId={roundId} />
      </div>
    </div>
  );
}

interface PageProps {
  readonly info: WorkspaceInfo;
  readonly route: InsideRoute;
  readonly roundId: string;
}

function Page({ info, route, roundId }: PageProps) {
  const readOnly = info.readOnly !== null;
  if (roundId === '') return <Spin className="page-spin" />;
  switch (route.page) {
    case 'board':
      return <BoardPage roundId={roundId} />;
    case 'exchange':
      return <ExchangePage roundId={roundId} readOnly={readOnly} />;
    case 'conflicts':
      return <ConflictsPage roundId={roundId} readOnly={readOnly} />;
    case 'history':
      return <HistoryPage readOnly={readOnly} />;
    case 'units':
      return <UnitsPage roundId={roundId} readOnly={readOnly} />;
    case 'accounts':
      return <AccountsPage roundId={roundId} readOnly={readOnly} />;
    case 'round':
      return <RoundPage key={roundId} roundId={roundId} readOnly={readOnly} />;
    case 'matrix':
      return (
        <MatrixPage
          key={`${roundId}/${route.annexId}`}
          roundId={roundId}
          annexId={route.annexId}
          cell={route.cell}
          info={info}
        />
      );
    case 'visit':
      return <UnitVisitPage key={roundId} roundId={roundId} unitId={route.unitId} info={info} />;
    case 'preview':
      return (
        <AnnexPreviewPage key={`${roundId}/${route.annexId}`} roundId={roundId} annexId={route.annexId} at={route.at} />
      );
    case 'notice':
      return <NoticePage roundId={roundId} unitId={route.unitId} />;
    case 'volume':
      return <EvidenceVolumePage roundId={roundId} />;
    case 'bulletin':
      return <BulletinPage key={roundId} roundId={roundId} at={route.at} />;
    case 'draft':
      return <BulletinDraftPage key={roundId} roundId={roundId} readOnly={readOnly} />;
  }
}
