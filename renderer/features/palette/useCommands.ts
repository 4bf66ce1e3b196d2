import { nextZoom } from '#shared/preferences.ts';
import { ask } from '../../app/intent.ts';
import { useOverlay } from '../../app/overlay.tsx';
import { usePreferences } from '../../app/preferences.tsx';
import { navigate } from '../../app/route.ts';
import { lockNow } from '../lock/lockNow.ts';
import { useHistory } from '../recording/useHistory.ts';
import type { CommandId } from './commands.ts';

/** What a command does, whether it was found, pressed or clicked. `unitId`: where recording by unit begins. */
export function useCommands(roundId: string | null, unitId: string | null) {
  const { preferences, change } = usePreferences();
  const { setOverlay, setTouring } = useOverlay();
  const history = useHistory();

  const onRoundPage = (intent: Parameters<typeof ask>[0]) => {
    if (roundId !== null) navigate({ page: 'round', roundId });
    ask(intent);
  };
  const goTo = (page: 'round' | 'board' | 'exchange' | 'conflicts' | 'history') => {
    if (roundId !== null) navigate({ page, roundId });
  };

  const actions: Readonly<Record<CommandId, (annexId: string | null) => void>> = {
    round: () => goTo('round'),
    board: () => goTo('board'),
    exchange: () => goTo('exchange'),
    conflicts: () => goTo('conflicts'),
    history: () => goTo('history'),
    visit: () => {
      if (roundId !== null && unitId !== null) navigate({ page: 'visit', roundId, unitId });
    },
    units: () => navigate({ page: 'units' }),
    accounts: () => navigate({ page: 'accounts' }),
    export: () => onRoundPage({ do: 'export' }),
    startRound: () => onRoundPage({ do: 'startRound' }),
    import: (annexId) => {
      if (annexId !== null) onRoundPage({ do: 'import', annexId });
    },
    undo: () => void history.undo(),
    redo: () => void history.redo(),
    papers: () => navigate({ page: 'papers' }),
    verify: () => setOverlay({ show: 'verify' }),
    backup: () => setOverlay({ show: 'backup' }),
    lockNow,
    lock: () => setOverlay({ show: 'lock' }),
    help: () => setOverlay({ show: 'help', topic: null }),
    shortcuts: () => setOverlay({ show: 'shortcuts' }),
    tour: () => setTouring(true),
    themeSystem: () => change({ theme: 'system' }),
    themeLight: () => change({ theme: 'light' }),
    themeDark: () => change({ theme: 'dark' }),
    themeContrast: () => change({ theme: 'contrast' }),
    zoomIn: () => change({ zoom: nextZoom(preferences.zoom, 1) }),
    zoomOut: () => change({ zoom: nextZoom(preferences.zoom, -1) }),
    zoomNone: () => change({ zoom: 100 }),
    closeWorkspace: () => ask({ do: 'closeWorkspace' }),
  };
  return (command: CommandId, annexId: string | null): void => actions[command](annexId);
}
