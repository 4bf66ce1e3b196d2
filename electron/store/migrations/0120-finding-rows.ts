/**
 * The findings of one row (a subject in an annex of a round) as one projected row: `answers` by column, and `heads`, the one change that
 * all of them come from, or by writer the seq of each. An import writes a tenth of the rows, and reading a round parses a tenth.
 */
export const findingRows = {
  version: 120,
  sql: `
DROP INDEX findingByPhrase;
ALTER TABLE finding RENAME TO cell;
CREATE TABLE finding (
  roundId TEXT NOT NULL,
  annexId TEXT NOT NULL,
  subjectId TEXT NOT NULL,
  answers TEXT NOT NULL,
  heads TEXT NOT NULL,
  PRIMARY KEY (roundId, annexId, subjectId)
) STRICT, WITHOUT ROWID;
INSERT INTO finding
WITH
  ofWriter AS (
    SELECT roundId, annexId, subjectId, writer, json_group_object(columnId, seq ORDER BY columnId) AS seqs,
      min(seq) AS first, max(seq) AS last
    FROM cell GROUP BY roundId, annexId, subjectId, writer
  ),
  headsOf AS (
    SELECT roundId, annexId, subjectId,
      CASE WHEN count(*) = 1 AND min(first) = max(last) THEN json_quote(min(writer) || ':' || min(first))
      ELSE json_group_object(writer, json(seqs) ORDER BY writer) END AS heads
    FROM ofWriter GROUP BY roundId, annexId, subjectId
  ),
  answersOf AS (
    SELECT roundId, annexId, subjectId, json_group_object(columnId, json(value) ORDER BY columnId) AS answers
    FROM cell GROUP BY roundId, annexId, subjectId
  )
SELECT roundId, annexId, subjectId, answers, heads FROM answersOf JOIN headsOf USING (roundId, annexId, subjectId);
DROP TABLE cell;
`,
};
