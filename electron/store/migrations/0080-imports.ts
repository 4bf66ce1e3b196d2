/**
 * The files that were imported. And less to write per answer: the findings of one unit over all rounds are few by the table's own key, and of
 * the recorded texts only those that are worth offering again are indexed (`phraseLength` in phrases.ts).
 */
export const imports = {
  version: 80,
  sql: `
DROP INDEX findingBySubject;
DROP INDEX findingByColumn;
CREATE INDEX findingByPhrase ON finding (annexId, columnId, value) WHERE length(value) >= 6;

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  roundId TEXT NOT NULL,
  annexId TEXT NOT NULL,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  size INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  "rows" INTEGER NOT NULL,
  cells INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  heads TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sourceByRound ON source (roundId);
`,
};
