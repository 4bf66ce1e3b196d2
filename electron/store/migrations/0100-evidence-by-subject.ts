/** The evidence of one row is asked for with every step through the grid: not a walk over all photos of the round. */
export const evidenceBySubject = {
  version: 100,
  sql: 'CREATE INDEX evidenceBySubject ON evidence (roundId, subjectId, removed);',
};
