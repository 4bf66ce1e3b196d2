/** What people make of a round's bulletin: its frame, its text block by block, and the versions that were handed on. */
export const bulletinDrafts = {
  version: 110,
  sql: `
CREATE TABLE bulletin (
  id TEXT PRIMARY KEY,
  format TEXT,
  mark TEXT,
  title TEXT,
  documentNumber TEXT,
  issuer TEXT,
  addressee TEXT,
  date TEXT,
  annotation TEXT,
  copyTo TEXT,
  printedBy TEXT,
  printedOn TEXT,
  copyNumber TEXT,
  secrecy TEXT,
  urgency TEXT,
  signer TEXT,
  seal INTEGER,
  paper TEXT,
  removed INTEGER NOT NULL,
  heads TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  roundId TEXT NOT NULL,
  position TEXT,
  style TEXT,
  numbered INTEGER,
  text TEXT,
  dropped INTEGER NOT NULL,
  basis TEXT,
  removed INTEGER NOT NULL,
  heads TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX draftByRound ON draft (roundId, removed);
CREATE TABLE version (
  id TEXT PRIMARY KEY,
  roundId TEXT NOT NULL,
  kind TEXT NOT NULL,
  note TEXT NOT NULL,
  title TEXT NOT NULL,
  paragraphs TEXT NOT NULL,
  annexes TEXT NOT NULL,
  units TEXT NOT NULL,
  accounts TEXT NOT NULL,
  hash TEXT NOT NULL,
  removed INTEGER NOT NULL,
  heads TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX versionByRound ON version (roundId, removed);
`,
};
