import { useMemo } from 'react';
import type { WorkspaceInfo } from '#shared/workspaceInfo.ts';
import { useOverlay } from '../../app/overlay.tsx';
import { navigate } from '../../app/route.ts';
import { bridge } from '../../platform.ts';
import type { ShortcutId } from '../../shortcuts.ts';
import { useMatcher } from '../../ui/useMatcher.ts';
import { type CommandId, commandItems } from './commands.ts';
import { Palette } from './Palette.tsx';
import { type PaletteItem, textsOf } from './paletteItem.ts';
import { rememberFound } from './recentFound.ts';
import { roundItems } from './roundItems.ts';
import { useCommands } from './useCommands.ts';
import { useFrameKeys } from './useFrameKeys.ts';
import { useSearchEntries } from './useSearchEntries.ts';

interface Props {
  /** Null where no workspace is open: then only commands can be found. */
  readonly info: WorkspaceInfo | null;
  readonly roundId: string | null;
}

/** Keys of the frame, and the palette when it is asked for. */
export function PaletteHost({ info, roundId }: Props) {
  const { overlay, setOverlay } = useOverlay();
  const open = overlay?.show === 'palette';
  const entries = useSearchEntries(roundId, open);
  const write = info !== null && info.readOnly === null && roundId !== null;
  const zoom = bridge.platform.setZoom !== null;
  const round = info !== null && roundId !== null;
  const items = useMemo(
    () => [
      ...(entries === null || roundId === null ? [] : roundItems(entries, roundId, write)),
      ...commandItems({ round, write, zoom }),
    ],
    [entries, roundId, round, write, zoom],
  );
  const match = useMatcher(items, textsOf);
  const run = useCommands(roundId, entries?.units[0]?.id ?? null);

  useFrameKeys((shortcut) => {
    const command = frameCommands[shortcut];
    if (shortcut === 'palette') {
      setOverlay(open ? null : { show: 'palette' });
      return true;
    }
    if (command === undefined || (command.startsWith('zoom') && !zoom)) return false;
    run(command, null);
    return true;
  });

  const choose = (item: PaletteItem) => {
    rememberFound(item.key);
    setOverlay(null);
    if ('route' in item.to) navigate(item.to.route);
    else run(item.to.command, item.to.annexId);
  };
  return open ? <Palette items={items} match={match} onChoose={choose} onClose={() => setOverlay(null)} /> : null;
}

/** Undo and redo have their own keys: a text field that has the focus keeps them to itself. */
const frameCommands: Partial<Record<ShortcutId, CommandId>> = {
  shortcuts: 'shortcuts',
  help: 'help',
  lock: 'lockNow',
  board: 'board',
  zoomIn: 'zoomIn',
  zoomOut: 'zoomOut',
  zoomNone: 'zoomNone',
};
