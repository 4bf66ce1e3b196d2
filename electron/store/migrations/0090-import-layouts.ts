/** What was said about the columns of imported files, by what their heads print. */
export const importLayouts = {
  version: 90,
  sql: `
CREATE TABLE layout (
  id TEXT PRIMARY KEY,
  annexId TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  depth INTEGER NOT NULL,
  columns TEXT NOT NULL,
  removed INTEGER NOT NULL,
  heads TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX layoutByAnnex ON layout (annexId, removed);
`,
};
