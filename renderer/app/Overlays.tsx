import { LookDialog } from '../features/look/LookDialog.tsx';
import { ShortcutCard } from '../features/shortcuts/ShortcutCard.tsx';
import { useOverlay } from './overlay.tsx';

/** What can lie over every page, whether a workspace is open or not. The palette lies in the frame that knows the round. */
export function Overlays() {
  const { overlay, setOverlay } = useOverlay();
  const close = () => setOverlay(null);
  switch (overlay?.show) {
    case 'shortcuts':
      return <ShortcutCard onClose={close} />;
    case 'look':
      return <LookDialog onClose={close} />;
    default:
      return null;
  }
}
