/**
 * What was merged here, so that it can be told and taken back: of this file alone, no part of the log. `added`: which changes were new, by
 * writer and numbers. And equal values, answers that were taken back, and work on what was removed are weighed since (weighHeads.ts).
 */
export const merges = {
  version: 130,
  sql: `
CREATE TABLE merge (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  added TEXT NOT NULL,
  report TEXT NOT NULL,
  publicKey TEXT NOT NULL,
  signature TEXT NOT NULL,
  undone TEXT
) STRICT, WITHOUT ROWID;
`,
  projectAnew: true,
} as const;
