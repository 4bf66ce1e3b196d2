import './units.css';
import { SnippetsOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Unit } from '#shared/round/subject.ts';
import type { Visit } from '#shared/round/visit.ts';
import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useRegisterDesk } from '../register/useRegisterDesk.ts';
import { useRound } from '../round/useRound.ts';
import { AddUnit } from './AddUnit.tsx';
import { AssignBar } from './AssignBar.tsx';
import { assigneesOf, sharesOf } from './assignment.ts';
import { findUnits } from './findUnits.ts';
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
  const [editingId, setEditing] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<string | null>(null);
  const visits = useLoad<readonly Visit[]>(`visits/${roundId}`, () => api.visit.list({ roundId }));
  const assignees = assigneesOf(visits.value ?? []);
  useChanged(() => void visits.reload());
  const [pasting, setPasting] = useState(false);
  const desk = useRegisterDesk(() => Promise.all([units.reload(), visits.reload()]));
  const { write } = desk;

  const assign = async (assignee: string | null) => {
    if (await write(() => api.visit.assign({ roundId, unitIds: [...chosen], assignee }))) setChosen(new Set());
  };

  return (
    <div className="page" data-testid="units-page">
      <Waiting of={round}>
        {({ groups }) => (
          <Waiting of={units}>
            {(list) => (
              <RegisterPage
                kind="units"
                title="单位"
                remark={`共 ${list.length} 个，按官方顺序；附件和通报都用这个顺序`}
                hint="查找：汉字、拼音、首字母"
                readOnly={readOnly}
                desk={desk}
                instead="若单位已被撤并，请不要删除，改在“修改”里填合并、拆分或撤销，以前的轮次才保持原样。"
                onRemove={(id) => api.unit.remove({ id })}
                actions={
                  <Button
                    icon={<SnippetsOutlined />}
                    disabled={readOnly}
                    data-testid="paste-open"
                    onClick={() => setPasting(true)}
                  >
                    粘贴名单
                  </Button>
                }
              >
                {!readOnly && <AddUnit groups={groups} onAdd={(draft) => write(() => api.unit.save(draft))} />}
                <AssignBar
                  shares={sharesOf(list, assignees)}
                  shown={shown}
                  chosen={chosen.size}
                  readOnly={readOnly}
                  onShow={setShown}
                  onAssign={(assignee) => void assign(assignee)}
                  onClear={() => setChosen(new Set())}
                />
                <UnitTable
                  groups={groupUnits(
                    findUnits(list, desk.wanted).filter(
                      ({ id }) => shown === null || (assignees.get(id) ?? '') === shown,
                    ),
                    groups,
                  )}
                  units={list}
                  assignees={assignees}
                  chosen={chosen}
                  roundId={roundId}
                  readOnly={readOnly}
                  onChoose={setChosen}
                  onEdit={({ id }) => setEditing(id)}
                  onMove={(id, before, groupId) => void write(() => api.unit.move({ id, before, groupId }))}
                  onRemove={desk.remove}
                />
                <Editing of={list.find(({ id }) => id === editingId)}>
                  {(unit) => (
                    <UnitDrawer
                      unit={unit}
                      units={list}
                      groups={groups}
                      readOnly={readOnly}
                      onClose={() => setEditing(null)}
                      onWrite={write}
                    />
                  )}
                </Editing>
                {pasting && (
                  <PasteNames
                    groups={groups}
                    known={list}
                    onClose={() => setPasting(false)}
                    onAdd={(drafts) => write(() => api.unit.addMany({ units: [...drafts] }))}
                  />
                )}
              </RegisterPage>
            )}
          </Waiting>
        )}
      </Waiting>
    </div>
  );
}

function Editing(props: { readonly of: Unit | undefined; readonly children: (unit: Unit) => ReactNode }) {
  return props.of === undefined ? null : props.children(props.of);
}
