import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { loadPreferences, PreferenceProvider } from './app/preferences.tsx';
import { keepCompositionKeys } from './ui/composing.ts';
import { takeBackUnfinishedPinyin } from './ui/unfinishedPinyin.ts';
import './styles.css';
import './overlays.css';
import './import.css';

takeBackUnfinishedPinyin();
// After what has to know of these keys.
keepCompositionKeys();
const root = document.getElementById('root');
if (root !== null) {
  const initial = await loadPreferences();
  createRoot(root).render(
    <StrictMode>
      <PreferenceProvider initial={initial}>
        <App />
      </PreferenceProvider>
    </StrictMode>,
  );
}
