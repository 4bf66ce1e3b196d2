import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useRef } from 'react';
import { api } from '../api.ts';
import { useSafetyNotices } from '../features/backup/useSafetyNotices.ts';
import { LockGate } from '../features/lock/LockGate.tsx';
import { PaletteHost } from '../features/palette/PaletteHost.tsx';
import { PapersPage } from '../features/papers/PapersPage.tsx';
import { StartPage } from '../features/start/StartPage.tsx';
import { PersonGate } from '../features/workspace/PersonGate.tsx';
import { WorkspaceShell } from '../features/workspace/WorkspaceShell.tsx';
import { antdTheme } from '../theme.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { SaveStateProvider } from '../ui/SaveState.tsx';
import { useFocusReturn } from '../ui/useFocusReturn.ts';
import { Overlays } from './Overlays.tsx';
import { OverlayProvider } from './overlay.tsx';
import { usePreferences, useStill } from './preferences.tsx';
import { homeRoute, navigate, type Route, useRoute } from './route.ts';

export function App() {
  const { theme } = usePreferences();
  const still = useStill();
  useFocusReturn();
  return (
    <ConfigProvider locale={zhCN} theme={antdTheme(theme, still)} button={{ autoInsertSpace: false }}>
      <AntApp className="app" notification={{ maxCount: 3 }}>
        <ErrorBoundary>
          <SaveStateProvider>
            <OverlayProvider>
              <LockGate>
                <PersonGate>
                  <CurrentPage />
                </PersonGate>
                <Overlays />
              </LockGate>
            </OverlayProvider>
          </SaveStateProvider>
        </ErrorBoundary>
      </AntApp>
    </ConfigProvider>
  );
}

function CurrentPage() {
  const route = useRoute();
  useSafetyNotices();
  useOpenWorkspace(route.page);
  useEffect(() => {
    if (route.page === 'start') document.title = '查报';
  }, [route.page]);
  if (route.page === 'papers') {
    return (
      <>
        <PapersPage />
        <PaletteHost info={null} roundId={null} />
      </>
    );
  }
  if (route.page !== 'start') return <WorkspaceShell route={route} />;
  return (
    <>
      <StartPage />
      <PaletteHost info={null} roundId={null} />
    </>
  );
}

/** A workspace that is open already when the window starts (a double click on its file, a reload) is where it goes. */
function useOpenWorkspace(page: Route['page']): void {
  const first = useRef(page);
  useEffect(() => {
    if (first.current !== 'start') return;
    void api.workspace.current().then((info) => {
      if (info !== null) navigate(homeRoute(info));
    });
  }, []);
}
