import { Drawer } from 'antd';
import type { AnnexTable } from '#shared/annex/annexTable.ts';
import type { TableChange } from '#shared/annex/tableChange.ts';
import { subjectName } from '../matrix/subjectName.ts';
import { titleOf } from '../recording/columnText.ts';
import { useRound } from '../round/useRound.ts';
import { LiveResult } from './LiveResult.tsx';
import { ProblemsEditor } from './ProblemsEditor.tsx';
import { rulesFor } from './rulesFor.ts';

interface Props {
  readonly roundId: string;
  readonly table: AnnexTable;
  readonly place: { readonly row: number; readonly column: number };
  readonly readOnly: boolean;
  readonly onChange: (change: TableChange) => void;
  readonly onClose: () => void;
}

export function ProblemsDrawer({ roundId, table, place, readOnly, onChange, onClose }: Props) {
  const round = useRound(roundId);
  const column = table.columns[place.column];
  const subjectId = table.rows[place.row]?.subjectId;
  if (column === undefined || subjectId == null) return null;
  return (
    <Drawer
      open
      size={640}
      title={subjectName(table, place.row)}
      extra={titleOf(column)}
      onClose={onClose}
      data-testid="problems-drawer"
    >
      <LiveResult table={table} subjectId={subjectId} />
      <ProblemsEditor
        at={{ roundId, annexId: table.annexId, subjectId, columnId: column.id }}
        rules={rulesFor(column, round.value)}
        readOnly={readOnly}
        autoFocus
        onChange={onChange}
      />
    </Drawer>
  );
}
