/** Names through time, who visits whom, and what stands beside an answer. */
export const recordingDesk = {
  version: 20,
  sql: `
ALTER TABLE unit ADD COLUMN formerNames TEXT NOT NULL DEFAULT '[]';
ALTER TABLE unit ADD COLUMN endedOn TEXT;
ALTER TABLE unit ADD COLUMN successors TEXT NOT NULL DEFAULT '[]';

CREATE TABLE visit (
  id TEXT PRIMARY KEY,
  roundId TEXT NOT NULL,
  unitId TEXT NOT NULL,
  status TEXT NOT NULL,
  assignee TEXT,
  note TEXT NOT NULL,
  removed INTEGER NOT NULL,
  heads TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX visitByRound ON visit (roundId);

CREATE TABLE remark (
  id TEXT PRIMARY KEY,
  roundId TEXT NOT NULL,
  annexId TEXT NOT NULL,
  subjectId TEXT NOT NULL,
  columnId TEXT NOT NULL,
  reason TEXT NOT NULL,
  filled INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  heads TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX remarkByAnnex ON remark (roundId, annexId);
`,
};
