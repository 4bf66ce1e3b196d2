/** Other laptops: what each was known to have when its latest bundle was merged here. Of this file alone. */
export const peers = {
  version: 150,
  sql: `
CREATE TABLE peer (
  device TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  knows TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
