import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '../../api.ts';
import { useOverlay } from '../../app/overlay.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import './history.css';
import { DayInput } from './DayInput.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { type HistoryFilter, noFilter, queryOf } from './historyFilter.ts';

/** 修改记录: who wrote what and when, of a unit, a person, a day or since a day; an earlier value is put back from here. */
export function HistoryPage({ readOnly }: { readonly readOnly: boolean }) {
  const [filter, setFilter] = useState<HistoryFilter>(noFilter);
  const [search, setSearch] = useState('');
  const { setOverlay } = useOverlay();
  const units = useLoad('history/units', () => api.unit.list());
  const query = queryOf(filter);
  const loaded = useLoad(`history/${JSON.stringify(query)}`, () => api.history.list(query));
  useChanged(() => void loaded.reload());
  const set = (part: Partial<HistoryFilter>) => setFilter({ ...filter, limit: noFilter.limit, ...part });
  return (
    <div className="page history-page" data-testid="history-page">
      <PageHead
        title="修改记录"
        remark={loaded.value ? `列出 ${loaded.value.acts.length} 次操作，新的在前；点“展开”看每一处` : ''}
        actions={
          <>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              aria-label="单位"
              placeholder="全部单位"
              className="history-unit"
              data-testid="history-unit"
              value={filter.subjectId}
              options={units.value?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
              onChange={(subjectId: string | undefined) => set({ subjectId })}
            />
            <Select
              allowClear
              aria-label="人员"
              placeholder="全部人员"
              value={filter.person}
              popupMatchSelectWidth={false}
              options={loaded.value?.people.map((person) => ({ value: person, label: person || '（未署名）' })) ?? []}
              onChange={(person: string | undefined) => set({ person })}
            />
            <Select
              aria-label="时间"
              value={filter.when}
              options={[
                { value: 'day', label: '某一天' },
                { value: 'since', label: '自某日起' },
              ]}
              onChange={(when: HistoryFilter['when']) => set({ when })}
            />
            <DayInput onDay={(day) => set({ day })} />
            <Input.Search
              allowClear
              aria-label="查找内容"
              placeholder="查找内容"
              className="unit-search"
              data-testid="history-search"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              onSearch={(text) => set({ search: text.trim() })}
            />
            <Button data-testid="history-verify" onClick={() => setOverlay({ show: 'verify' })}>
              校验…
            </Button>
          </>
        }
      />
      <Waiting of={loaded}>
        {({ acts, more }) => (
          <>
            <HistoryTable
              key={JSON.stringify([query.subjectId, query.search])}
              acts={acts}
              filter={{ subjectId: query.subjectId, search: query.search }}
              readOnly={readOnly}
            />
            {more && (
              <Button onClick={() => setFilter({ ...filter, limit: Math.min(filter.limit * 2, 1000) })}>
                再往前列一些
              </Button>
            )}
          </>
        )}
      </Waiting>
    </div>
  );
}
