const asked = 'chabao-lock';

/** Asks for the screen to be locked; without a PIN nothing happens but a word how to set one. */
export function lockNow(): void {
  window.dispatchEvent(new Event(asked));
}

export function onLockAsked(act: () => void): () => void {
  window.addEventListener(asked, act);
  return () => window.removeEventListener(asked, act);
}
