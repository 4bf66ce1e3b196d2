import { useCallback, useEffect, useRef, useState } from 'react';
import type { Evidence, Look } from '#shared/round/evidence.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceEvidence } from './evidenceStore.ts';
import { renderPicture } from './pictureStudio.ts';
import { upload } from './takeIn.ts';

function lookOf({ rotation, crop, marks }: Look): Look {
  return { rotation, crop, marks };
}

function isAsTaken({ rotation, crop, marks }: Look): boolean {
  return rotation === 0 && crop === null && marks.length === 0;
}

/** How a picture is shown, at once on the screen, and saved one change after the other with the picture that is printed. */
export function useLook(evidence: Evidence) {
  const [shown, setShown] = useState<Look>(lookOf(evidence));
  const notices = useNotices();
  const saving = useSaving();
  const pending = useRef(0);
  const queue = useRef<Promise<void>>(Promise.resolve());
  // What arrives while something of ours is on its way is older than what is shown.
  useEffect(() => {
    if (pending.current === 0) setShown(lookOf(evidence));
  }, [evidence]);

  const { id, hash, mediaType } = evidence;
  const change = useCallback(
    (look: Look) => {
      setShown(look);
      pending.current += 1;
      const work = queue.current.then(() => save(id, hash, mediaType, look));
      queue.current = work
        .catch((error: unknown) => {
          notices.error(error);
        })
        .then(() => {
          pending.current -= 1;
          if (pending.current === 0) announceEvidence();
        });
      saving.track(work).catch(() => undefined); // told above
    },
    [id, hash, mediaType, notices, saving],
  );
  return { shown, change };
}

async function save(id: string, hash: string, mediaType: string, look: Look): Promise<void> {
  const made = await renderPicture(hash, look);
  // A picture as it was taken prints itself, unless Word does not know its kind.
  const needed = !isAsTaken(look) || mediaType === 'image/webp';
  const rendering = needed ? await upload(made.rendering) : null;
  const thumbnail = await upload(made.thumbnail);
  await api.evidence.change({ id, look: { ...look, marks: [...look.marks], rendering, thumbnail } });
}
