/** Never edited once released. Column names are those of shared/round/*.ts; `heads` names the change behind each field. */
export const initial = {
  version: 10,
  sql: `
CREATE TABLE writer (
  id TEXT PRIMARY KEY,
  device TEXT NOT NULL,
  person TEXT NOT NULL,
  openedAt TEXT NOT NULL,
  lastSeq INTEGER NOT NULL,
  lastHash BLOB NOT NULL,
  lastClock INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  writer TEXT NOT NULL REFERENCES writer (id),
  seq INTEGER NOT NULL,
  clock INTEGER NOT NULL,
  person TEXT NOT NULL,
  device TEXT NOT NULL,
  batch INTEGER NOT NULL,
  action TEXT NOT NULL,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  fields TEXT NOT NULL,
  seen TEXT NOT NULL,
  hash BLOB,
  PRIMARY KEY (writer, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX changeByKey ON change (entity, id);
CREATE TRIGGER changeIsKept BEFORE DELETE ON change BEGIN
  SELECT RAISE(ABORT, 'a change is never deleted');
END;
CREATE TRIGGER changeIsFinal BEFORE UPDATE ON change
WHEN old.hash IS NOT NULL OR old.writer IS NOT new.writer OR old.seq IS NOT new.seq OR old.clock IS NOT new.clock
  OR old.person IS NOT new.person OR old.device IS NOT new.device OR old.batch IS NOT new.batch
  OR old.action IS NOT new.action OR old.entity IS NOT new.entity OR old.id IS NOT new.id
  OR old.fields IS NOT new.fields OR old.seen IS NOT new.seen
BEGIN
  SELECT RAISE(ABORT, 'a change is never altered');
END;

CREATE TABLE conflict (
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  field TEXT NOT NULL,
  writer TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (entity, id, field, writer, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
  number INTEGER PRIMARY KEY,
  device TEXT NOT NULL,
  action TEXT NOT NULL,
  writer TEXT NOT NULL,
  batch INTEGER NOT NULL,
  lastSeq INTEGER NOT NULL,
  undone INTEGER NOT NULL
) STRICT;

CREATE TABLE pack (
  id TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  removed INTEGER NOT NULL,
  heads TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE round (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  year INTEGER NOT NULL,
  quarter INTEGER,
  "from" TEXT,
  "to" TEXT,
  asOf TEXT,
  date TEXT,
  packId TEXT NOT NULL,
  "order" INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  heads TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  short TEXT,
  groupId TEXT NOT NULL,
  "order" INTEGER NOT NULL,
  aliases TEXT NOT NULL,
  exempt TEXT,
  removed INTEGER NOT NULL,
  heads TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  platform TEXT NOT NULL,
  sponsor TEXT NOT NULL,
  groupId TEXT NOT NULL,
  "order" INTEGER NOT NULL,
  filed TEXT,
  removed INTEGER NOT NULL,
  heads TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE task (
  id TEXT PRIMARY KEY,
  roundId TEXT NOT NULL,
  annexId TEXT NOT NULL,
  "order" INTEGER NOT NULL,
  text TEXT NOT NULL,
  levels TEXT NOT NULL,
  attributes TEXT NOT NULL,
  starts TEXT NOT NULL,
  removed INTEGER NOT NULL,
  heads TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX taskByRound ON task (roundId, "order");

CREATE TABLE finding (
  roundId TEXT NOT NULL,
  annexId TEXT NOT NULL,
  subjectId TEXT NOT NULL,
  columnId TEXT NOT NULL,
  value TEXT NOT NULL,
  writer TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (roundId, annexId, subjectId, columnId)
) STRICT, WITHOUT ROWID;

CREATE TABLE problem (
  id TEXT PRIMARY KEY,
  roundId TEXT NOT NULL,
  annexId TEXT NOT NULL,
  subjectId TEXT NOT NULL,
  columnId TEXT NOT NULL,
  "order" INTEGER NOT NULL,
  ruleId TEXT,
  text TEXT NOT NULL,
  place TEXT,
  count INTEGER,
  points INTEGER,
  removed INTEGER NOT NULL,
  heads TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX problemByCell ON problem (roundId, annexId, subjectId, columnId, "order");
`,
};
