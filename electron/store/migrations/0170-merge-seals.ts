import { sealAllMerges } from '../mergeSeals.ts';

/**
 * What is written down of the merges into this file is chained (mergeSeals.ts): the seal of each, and where the chain ends. And a merge that
 * was brought back opens its conflicts again (weighHeads.ts).
 */
export const mergeSeals = {
  version: 170,
  sql: `
ALTER TABLE merge ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE merge ADD COLUMN seal TEXT NOT NULL DEFAULT '';
CREATE TABLE mergeEnd (
  count INTEGER PRIMARY KEY,
  seal TEXT NOT NULL
) STRICT;
`,
  fill: sealAllMerges,
  projectAnew: true,
} as const;
