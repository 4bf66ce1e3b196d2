import { Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { api } from '../../api.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useMatcher } from '../../ui/useMatcher.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { BoardTable } from './BoardTable.tsx';
import { type BoardFilter, type BoardRow, boardRows, filterRows, inspectorSums, statusTitles } from './boardRows.ts';
import { InspectorSums } from './InspectorSums.tsx';

type Loaded = Awaited<ReturnType<typeof load>>;

async function load(roundId: string) {
  const [board, visits] = await Promise.all([api.progress.board({ roundId }), api.visit.list({ roundId })]);
  return { board, rows: boardRows(board, visits) };
}

/** 进度总览: what is done, what is left, whose it is; a click goes to the cell. */
export function BoardPage({ roundId }: { readonly roundId: string }) {
  const loaded = useLoad(`board/${roundId}`, () => load(roundId));
  useChanged(() => void loaded.reload());
  return <Waiting of={loaded}>{(value) => <BoardView roundId={roundId} {...value} />}</Waiting>;
}

const nameOf = ({ unit }: BoardRow): readonly string[] => [unit.name];
const nobody = '（未分配）';
const statusOptions = [
  { value: 'all', label: '全部状态' },
  { value: 'unfinished', label: '没有填完的' },
  ...Object.entries(statusTitles).map(([value, label]) => ({ value, label })),
];

function BoardView({ roundId, board, rows }: Loaded & { readonly roundId: string }) {
  const [filter, setFilter] = useState<BoardFilter>({ assignee: 'all', status: 'all' });
  const [wanted, setWanted] = useState('');
  const match = useMatcher(rows, nameOf);
  const sums = useMemo(() => inspectorSums(rows), [rows]);
  const named = wanted === '' ? rows : match(wanted).map(({ entry }) => entry);
  const shown = filterRows(named, filter);
  const finished = rows.filter(({ unit }) => unit.cells.every((cell) => cell === null || cell.state === 'done')).length;
  return (
    <div className="page board-page" data-testid="board-page">
      <PageHead
        title="进度总览"
        remark={`${rows.length} 个单位，${finished} 个填完；显示 ${shown.length} 个`}
        actions={
          <>
            <Input
              allowClear
              aria-label="查找单位"
              placeholder="查找单位（拼音也可）"
              className="unit-search"
              data-testid="board-search"
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
            <Select
              aria-label="检查人员"
              value={filter.assignee === null ? nobody : filter.assignee}
              popupMatchSelectWidth={false}
              options={[
                { value: 'all', label: '全部人员' },
                ...sums.map(({ assignee }) => ({ value: assignee ?? nobody, label: assignee ?? nobody })),
              ]}
              onChange={(value: string) => setFilter({ ...filter, assignee: value === nobody ? null : value })}
            />
            <Select
              aria-label="状态"
              value={filter.status}
              popupMatchSelectWidth={false}
              options={statusOptions}
              onChange={(status: BoardFilter['status']) => setFilter({ ...filter, status })}
            />
          </>
        }
      />
      <InspectorSums sums={sums} />
      <BoardTable roundId={roundId} board={board} rows={shown} />
    </div>
  );
}
