const action = /(?:采用|采纳|录用|刊发|转发|上报|报送|报审|编发|印发)(?:了|的)?$/u;

/** What was done with that which a number counts: 采用16条 and 上报223条 are no two kinds of one whole. */
export function actionOf(label: string): string | null {
  return action.exec(label)?.[0] ?? null;
}
