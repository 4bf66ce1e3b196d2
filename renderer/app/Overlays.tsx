import { BackupDialog } from '../features/backup/BackupDialog.tsx';
import { HelpDrawer } from '../features/help/HelpDrawer.tsx';
import { VerifyDialog } from '../features/history/VerifyDialog.tsx';
import { LockDialog } from '../features/lock/LockDialog.tsx';
import { LookDialog } from '../features/look/LookDialog.tsx';
import { ShortcutCard } from '../features/shortcuts/ShortcutCard.tsx';
import { Tour } from '../features/tour/Tour.tsx';
import { useOverlay } from './overlay.tsx';

/** What can lie over every page, whether a workspace is open or not. The palette lies in the frame that knows the round. */
export function Overlays() {
  const { touring } = useOverlay();
  return (
    <>
      {touring && <Tour />}
      <TopOverlay />
    </>
  );
}

function TopOverlay() {
  const { overlay, setOverlay, setTouring } = useOverlay();
  const close = () => setOverlay(null);
  switch (overlay?.show) {
    case 'shortcuts':
      return <ShortcutCard onClose={close} />;
    case 'look':
      return <LookDialog onClose={close} />;
    case 'backup':
      return <BackupDialog onClose={close} />;
    case 'verify':
      return <VerifyDialog onClose={close} />;
    case 'lock':
      return <LockDialog onClose={close} />;
    case 'help':
      return (
        <HelpDrawer
          topic={overlay.topic}
          onTopic={(topic) => setOverlay({ show: 'help', topic })}
          onTour={() => {
            close();
            setTouring(true);
          }}
          onClose={close}
        />
      );
    default:
      return null;
  }
}
