import type { Board, BoardCell } from '#shared/annex/board.ts';
import { formatRoute } from '../../app/route.ts';
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
    <section className="board-scroll" aria-label="单位与附件" tabIndex={0}>
      <table className="register board-table">
        <thead>
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
        </thead>
        <tbody>
          {rows.map(({ unit, assignee, status }) => (
            <tr key={unit.id}>
              <th scope="row">
                <a href={formatRoute({ page: 'visit', roundId, unitId: unit.id })}>{unit.name}</a>
              </th>
              <td>{assignee ?? ''}</td>
              <td>{statusTitles[status]}</td>
              {unit.cells.map((cell, index) => {
                const annex = board.annexes[index];
                return (
                  <td key={annex?.id}>
                    {cell !== null && annex !== undefined && (
                      <CellLink
                        cell={cell}
                        label={`${unit.name}，${annex.title}`}
                        href={formatRoute({
                          page: 'matrix',
                          roundId,
                          annexId: annex.id,
                          cell: { subjectId: cell.subjectId, columnId: null },
                        })}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellLink({ cell, label, href }: { readonly cell: BoardCell; readonly label: string; readonly href: string }) {
  const { state, answered, expected, last } = cell;
  const count = state === 'partial' ? `${answered}/${expected}` : '';
  return (
    <a href={href} className={`board-cell board-${state}`} data-state={state}>
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
