import { useEffect, useState } from 'react';
import type { PersonalPlace } from '#shared/bulletin/personalInRound.ts';
import { api } from '../../api.ts';

/** Looked for while the dialog is open; it holds nothing up, and without an answer nothing is said. */
export function usePersonalPlaces(roundId: string): readonly PersonalPlace[] {
  const [places, setPlaces] = useState<readonly PersonalPlace[]>([]);
  useEffect(() => {
    let current = true;
    api.export.personal({ roundId }).then(
      (found) => current && setPlaces(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [roundId]);
  return places;
}
