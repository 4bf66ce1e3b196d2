/** Evidence, and the bytes of it by their hash: stored once, never altered. */
export const evidence = {
  version: 60,
  sql: `
CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  roundId TEXT NOT NULL,
  annexId TEXT,
  subjectId TEXT NOT NULL,
  columnId TEXT,
  problemId TEXT,
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  originalHash TEXT NOT NULL,
  mediaType TEXT NOT NULL,
  width INTEGER,
  height INTEGER,
  size INTEGER NOT NULL,
  takenAt TEXT,
  rotation INTEGER NOT NULL,
  crop TEXT,
  marks TEXT NOT NULL,
  thumbnail TEXT,
  rendering TEXT,
  "order" INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  heads TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX evidenceByPlace ON evidence (roundId, annexId, subjectId, columnId, removed);
CREATE INDEX evidenceByNumber ON evidence (number);

CREATE TABLE blob (
  hash TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
`,
};
