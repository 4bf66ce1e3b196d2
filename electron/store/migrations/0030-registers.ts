/** When a unit began, the period of a problem, and a quick way to the places that were written before. */
export const registers = {
  version: 30,
  sql: `
ALTER TABLE unit ADD COLUMN startedOn TEXT;
ALTER TABLE problem ADD COLUMN period TEXT;
CREATE INDEX problemByPlace ON problem (place, subjectId) WHERE place IS NOT NULL AND removed = 0;
CREATE INDEX problemBySubject ON problem (subjectId);
CREATE INDEX findingBySubject ON finding (subjectId);
`,
};
