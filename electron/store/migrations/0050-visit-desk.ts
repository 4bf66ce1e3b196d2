/** An answer that differs from all others, asked about again; and indexes for the phrases of one column over all rounds. */
export const visitDesk = {
  version: 50,
  sql: `
ALTER TABLE remark ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX findingByColumn ON finding (annexId, columnId, value);
CREATE INDEX problemByColumn ON problem (annexId, columnId, text);
`,
};
