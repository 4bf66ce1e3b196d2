/** What people decided about what the check found. */
export const rulings = {
  version: 140,
  sql: `
CREATE TABLE ruling (
  id TEXT PRIMARY KEY,
  roundId TEXT NOT NULL,
  rule TEXT NOT NULL,
  key TEXT,
  reason TEXT NOT NULL,
  severity TEXT NOT NULL,
  "where" TEXT NOT NULL,
  quote TEXT NOT NULL,
  message TEXT NOT NULL,
  removed INTEGER NOT NULL,
  heads TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX rulingByRound ON ruling (roundId, removed);
`,
};
