import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type Preferences, plainPreferences, type ThemeChoice } from '#shared/preferences.ts';
import { api } from '../api.ts';
import { bridge } from '../platform.ts';
import { applyTokens, type ThemeName } from '../theme.ts';

interface PreferenceDesk {
  readonly preferences: Preferences;
  /** Shows at once, then keeps it for the next start; a failure to keep it costs nobody's work. */
  readonly change: (part: Partial<Preferences>) => void;
  readonly theme: ThemeName;
}

const PreferenceContext = createContext<PreferenceDesk>({
  preferences: plainPreferences,
  change: () => undefined,
  theme: 'light',
});

export function usePreferences(): PreferenceDesk {
  return useContext(PreferenceContext);
}

/** Before the first paint, so that a dark window never flashes white. */
export async function loadPreferences(): Promise<Preferences> {
  return api.preference.get().catch(() => plainPreferences);
}

export function PreferenceProvider(props: { readonly initial: Preferences; readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(props.initial);
  const theme = useThemeName(preferences.theme);
  useEffect(() => applyTokens(document.documentElement, theme), [theme]);
  useEffect(() => {
    bridge.platform.setZoom?.(preferences.zoom);
  }, [preferences.zoom]);
  const desk = useMemo<PreferenceDesk>(
    () => ({
      preferences,
      theme,
      change: (part) => {
        setPreferences((old) => ({ ...old, ...part }));
        api.preference.set(part).catch(() => undefined);
      },
    }),
    [preferences, theme],
  );
  return <PreferenceContext value={desk}>{props.children}</PreferenceContext>;
}

const darkQuery = '(prefers-color-scheme: dark)';
const contrastQuery = '(prefers-contrast: more), (forced-colors: active)';
const stillQuery = '(prefers-reduced-motion: reduce)';

/** Whether the machine is set to show no movement. */
export const useStill = (): boolean => useMedia(stillQuery);

/** What the machine is set to counts until the user chooses. */
function useThemeName(choice: ThemeChoice): ThemeName {
  const dark = useMedia(darkQuery);
  const contrast = useMedia(contrastQuery);
  if (choice !== 'system') return choice;
  return contrast ? 'contrast' : dark ? 'dark' : 'light';
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
