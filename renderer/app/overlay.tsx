import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** What lies over every page, one at a time. */
export type Overlay =
  | { readonly show: 'palette' }
  | { readonly show: 'shortcuts' }
  | { readonly show: 'look' }
  | { readonly show: 'backup' }
  | { readonly show: 'verify' }
  | { readonly show: 'lock' }
  | { readonly show: 'help'; readonly topic: string | null };

interface OverlayDesk {
  readonly overlay: Overlay | null;
  readonly setOverlay: (overlay: Overlay | null) => void;
  /** The tour lies beside the page and lets everything else open over it. */
  readonly touring: boolean;
  readonly setTouring: (touring: boolean) => void;
}

const OverlayContext = createContext<OverlayDesk>({
  overlay: null,
  setOverlay: () => undefined,
  touring: false,
  setTouring: () => undefined,
});

export function useOverlay(): OverlayDesk {
  return useContext(OverlayContext);
}

export function OverlayProvider({ children }: { readonly children: ReactNode }) {
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [touring, setTouring] = useState(false);
  const desk = useMemo(() => ({ overlay, setOverlay, touring, setTouring }), [overlay, touring]);
  return <OverlayContext value={desk}>{children}</OverlayContext>;
}
