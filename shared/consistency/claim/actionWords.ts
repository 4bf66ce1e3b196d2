const action = /(?:采用|采纳|录用|刊发|转发|上报|报送|报审|编发|印发)(?:了|的)?$/u;

/** 直接办结 is a way beside 转办, and no state. */
const settled = /(?:(?<!直接)办结|整改|完成|解决|落实|化解|销号|办复|满意|答复)[^,;。]{0,2}$/u;

/** Says how far it is with things of a kind, and not which kind: 已解决14件 beside 承办提案16件. */
export function isSettled(label: string): boolean {
  return settled.test(label);
}

/** What was done with that which a number counts: 采用16条 and 上报223条 are no two kinds of one whole. */
export function actionOf(label: string): string | null {
  return action.exec(label)?.[0] ?? null;
}
