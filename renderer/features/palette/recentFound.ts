const key = 'chabao-recent-found';
const most = 30;

/** What was chosen lately, newest first. Only a convenience: a browser that keeps nothing costs nothing. */
export function recentKeys(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberFound(found: string): void {
  const kept = [found, ...recentKeys().filter((entry) => entry !== found)].slice(0, most);
  try {
    window.localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Storage may be forbidden or full; nobody's work depends on it.
  }
}
