import { findOutlier } from '#shared/annex/outlier.ts';
import type { RecordedColumn } from '#shared/pack/column.ts';
import { polarityOf } from '../recording/polarity.ts';
import { OutlierLine } from './OutlierLine.tsx';
import type { VisitSection } from './visitModel.ts';

interface Props {
  readonly section: VisitSection;
  readonly column: RecordedColumn;
  readonly unitId: string;
  readonly text: string;
  readonly testId: string;
  readonly onConfirm: () => void;
  readonly onChange: (input: string) => void;
}

/** Asks about a bad answer that all others do not have. */
export function Outlier({ section, column, unitId, text, testId, onConfirm, onChange }: Props) {
  const polarity = polarityOf(column, text);
  if (polarity !== 'bad' && polarity !== 'severe') return null;
  const { table } = section;
  const at = table.columns.findIndex(({ id }) => id === column.id);
  const rows = table.rows.filter(({ subjectId }) => subjectId !== null);
  const texts = rows.map((row) => (row.subjectId === unitId ? text : (row.cells[at]?.text ?? '')));
  const found = findOutlier(column, texts);
  if (found === null || rows[found.index]?.subjectId !== unitId) return null;
  return (
    <OutlierLine
      others={found.others}
      count={found.count}
      text={text}
      testId={testId}
      onConfirm={onConfirm}
      onChange={() => onChange(found.others)}
    />
  );
}
