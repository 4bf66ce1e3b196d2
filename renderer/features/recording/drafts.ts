import { listRefusals, noOverlays, type Overlays, putOverlay, type Refusal } from './overlays.ts';

/**
 * Text that the store refused stays on this computer until it is mended or given up: leaving the page, or a crash, must not lose
 * what somebody typed.
 */
export function loadDrafts(key: string): Overlays {
  const stored = window.localStorage.getItem(key);
  if (stored === null) return noOverlays;
  return parseDrafts(stored).reduce<Overlays>(
    (overlays, { text, message, ...place }) => putOverlay(overlays, place, { state: 'refused', text, message }),
    noOverlays,
  );
}

export function storeDrafts(key: string, overlays: Overlays): void {
  const refusals = listRefusals(overlays);
  if (refusals.length === 0) window.localStorage.removeItem(key);
  else window.localStorage.setItem(key, JSON.stringify(refusals));
}

export function draftKey(workspacePath: string, roundId: string, annexId: string): string {
  return `chabao.drafts/${workspacePath}/${roundId}/${annexId}`;
}

function parseDrafts(stored: string): Refusal[] {
  try {
    const list: unknown = JSON.parse(stored);
    return Array.isArray(list) ? list.filter(isRefusal) : [];
  } catch {
    // Written by another version: nothing that could be read back.
    return [];
  }
}

function isRefusal(entry: unknown): entry is Refusal {
  if (typeof entry !== 'object' || entry === null) return false;
  const names = ['subjectId', 'columnId', 'text', 'message'] as const;
  return names.every((name) => name in entry && typeof (entry as Record<string, unknown>)[name] === 'string');
}
