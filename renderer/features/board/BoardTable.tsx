import type { Board, BoardCell } from '#shared/annex/board.ts';
import { formatRoute } from '../../app/route.ts';
import { type RowPlace, type RowTab, VirtualTable } from '../../ui/VirtualTable.tsx';
import { type BoardRow, statusTitles } from './boardRows.ts';

const marks = { empty: '○', partial: '◐', done: '●' } as const;
const stateTitles = { empty: '没有填', partial: '填了一部分', done: '填完' } as const;

interface Props {
  readonly roundId: string;
  readonly board: Board;
  readonly rows: readonly BoardRow[];
}

export function BoardTable({ roundId, board, rows }: Props) {
  return (
    <VirtualTable
      label="单位与附件，用方向键在格间移动，回车打开"
      className="board-table"
      rows={rows}
      rowKey={({ unit }) => unit.id}
      widths={['220px', '90px', '72px', ...board.annexes.map(() => '190px')]}
      head={
        <tr>
          <th scope="col">单位</th>
          <th scope="col">检查人员</th>
          <th scope="col">状态</th>
          {board.annexes.map(({ id, number, title }) => (
            <th scope="col" key={id} title={title}>
              {number === null ? title : `附件${number}`}
            </th>
          ))}
        </tr>
      }
    >
      {(row, place, tab) => <UnitLine roundId={roundId} board={board} row={row} place={place} tab={tab} />}
    </VirtualTable>
  );
}

interface LineProps {
  readonly roundId: string;
  readonly board: Board;
  readonly row: BoardRow;
  readonly place: RowPlace;
  readonly tab: RowTab;
}

function UnitLine({ roundId, board, row: { unit, assignee, status }, place, tab }: LineProps) {
  return (
    <tr {...place}>
      <th scope="row">
        <a href={formatRoute({ page: 'visit', roundId, unitId: unit.id })} tabIndex={tab}>
          {unit.name}
        </a>
      </th>
      <td>{assignee ?? ''}</td>
      <td>{statusTitles[status]}</td>
      {board.annexes.map((annex, index) => {
        const cell = unit.cells[index] ?? null;
        if (cell === null) return <td key={annex.id} />;
        const there = { subjectId: cell.subjectId, columnId: null };
        return (
          <td key={annex.id}>
            <CellLink
              cell={cell}
              tab={tab}
              label={`${unit.name}，${annex.title}`}
              href={formatRoute({ page: 'matrix', roundId, annexId: annex.id, cell: there })}
            />
          </td>
        );
      })}
    </tr>
  );
}

interface CellProps {
  readonly cell: BoardCell;
  readonly label: string;
  readonly href: string;
  readonly tab: RowTab;
}

function CellLink({ cell, label, href, tab }: CellProps) {
  const { state, answered, expected, last } = cell;
  const count = state === 'partial' ? `${answered}/${expected}` : '';
  return (
    <a href={href} tabIndex={tab} className={`board-cell board-${state}`} data-state={state}>
      <span className="heard-only">
        {label}：{stateTitles[state]}
      </span>
      <span aria-hidden="true">{marks[state]}</span>
      {count !== '' && <span>{count}</span>}
      {last !== null && (
        <small>
          {last.person} {shortTime(last.at)}
        </small>
      )}
    </a>
  );
}

/** 11-22 10:05, of this machine's time. */
function shortTime(at: string): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
