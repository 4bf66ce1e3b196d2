import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** What lies over every page, one at a time. */
export type Overlay =
  | { readonly show: 'palette' }
  | { readonly show: 'shortcuts' }
  | { readonly show: 'look' }
  | { readonly show: 'help'; readonly topic: string | null };

interface OverlayDesk {
  readonly overlay: Overlay | null;
  readonly setOverlay: (overlay: Overlay | null) => void;
}

const OverlayContext = createContext<OverlayDesk>({ overlay: null, setOverlay: () => undefined });

export function useOverlay(): OverlayDesk {
  return useContext(OverlayContext);
}

export function OverlayProvider({ children }: { readonly children: ReactNode }) {
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const desk = useMemo(() => ({ overlay, setOverlay }), [overlay]);
  return <OverlayContext value={desk}>{children}</OverlayContext>;
}
