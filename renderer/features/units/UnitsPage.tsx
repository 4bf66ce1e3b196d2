import { SnippetsOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Unit } from '#shared/round/subject.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { useRound } from '../round/useRound.ts';
import { AddUnit } from './AddUnit.tsx';
import { PasteNames } from './PasteNames.tsx';
import { UnitDrawer } from './UnitDrawer.tsx';
import { UnitTable } from './UnitTable.tsx';
import { groupUnits } from './unitOrder.ts';
import { useUnits } from './useUnits.ts';

interface Props {
  readonly roundId: string;
  readonly readOnly: boolean;
}

export function UnitsPage({ roundId, readOnly }: Props) {
  const units = useUnits();
  const round = useRound(roundId);
  const [editing, setEditing] = useState<Unit | null>(null);
  const [pasting, setPasting] = useState(false);
  const [wanted, setWanted] = useState('');
  const notices = useNotices();
  const saving = useSaving();

  const write = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await saving.track(work());
      return true;
    } catch (error) {
      notices.error(error);
      return false;
    } finally {
      await units.reload();
    }
  };

  return (
    <div className="page" data-testid="units-page">
      <Waiting of={round}>
        {({ groups }) => (
          <Waiting of={units}>
            {(list) => (
              <>
                <PageHead
                  title="单位"
                  remark={`共 ${list.length} 个，按官方顺序；附件和通报都用这个顺序`}
                  actions={
                    <>
                      <Input.Search
                        allowClear
                        placeholder="查找单位"
                        className="unit-search"
                        onChange={(event) => setWanted(event.target.value.trim())}
                      />
                      <Button icon={<SnippetsOutlined />} disabled={readOnly} onClick={() => setPasting(true)}>
                        粘贴名单
                      </Button>
                    </>
                  }
                />
                {!readOnly && <AddUnit groups={groups} onAdd={(draft) => write(() => api.unit.save(draft))} />}
                <UnitTable
                  groups={groupUnits(
                    list.filter((unit) => matches(unit, wanted)),
                    groups,
                  )}
                  units={list}
                  roundId={roundId}
                  readOnly={readOnly}
                  onEdit={setEditing}
                  onMove={(id, before) => void write(() => api.unit.move({ id, before }))}
                  onRemove={(id) => void write(() => api.unit.remove({ id }))}
                />
                {editing !== null && (
                  <UnitDrawer
                    unit={editing}
                    groups={groups}
                    readOnly={readOnly}
                    onClose={() => setEditing(null)}
                    onSave={(draft) => write(() => api.unit.save(draft))}
                  />
                )}
                {pasting && (
                  <PasteNames
                    groups={groups}
                    known={list}
                    onClose={() => setPasting(false)}
                    onAdd={(draft) => write(() => api.unit.save(draft))}
                  />
                )}
              </>
            )}
          </Waiting>
        )}
      </Waiting>
    </div>
  );
}

function matches(unit: Unit, wanted: string): boolean {
  return wanted === '' || [unit.name, unit.short ?? '', ...unit.aliases].some((name) => name.includes(wanted));
}
