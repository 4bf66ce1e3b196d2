import { Button } from 'antd';
import { useState } from 'react';
import type { Unit } from '#shared/round/subject.ts';
import { api } from '../../api.ts';
import { RenameForm } from './RenameForm.tsx';
import { SucceedForm, type Succession } from './SucceedForm.tsx';
import { unitHistory } from './unitHistory.ts';

interface Props {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly readOnly: boolean;
  /** Tells whether it was saved. */
  readonly onWrite: (work: () => Promise<unknown>) => Promise<boolean>;
}

const words: Readonly<Record<Succession, string>> = { merge: '合并', split: '拆分', end: '撤销' };

/** 改名、合并、拆分: what happened to the unit, and what is to happen to it on a day. */
export function UnitEvents({ unit, units, readOnly, onWrite }: Props) {
  const [open, setOpen] = useState<'rename' | Succession | null>(null);
  const lines = unitHistory(unit, units);
  const close = () => setOpen(null);
  const write = async (work: () => Promise<unknown>) => {
    if (await onWrite(work)) close();
  };
  return (
    <section className="unit-events" aria-label="沿革">
      <h3>沿革</h3>
      {lines.length === 0 ? (
        <p className="muted">没有改名、合并、拆分的记录。</p>
      ) : (
        <ul data-testid="unit-history">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {open === null && (
        <div className="unit-event-buttons">
          <Button disabled={readOnly} data-testid="unit-rename" onClick={() => setOpen('rename')}>
            改名…
          </Button>
          {unit.endedOn === null ? (
            (['merge', 'split', 'end'] as const).map((kind) => (
              <Button key={kind} disabled={readOnly} data-testid={`unit-${kind}`} onClick={() => setOpen(kind)}>
                {words[kind]}…
              </Button>
            ))
          ) : (
            <Button disabled={readOnly} onClick={() => void write(() => api.unit.reopen({ id: unit.id }))}>
              恢复（没有终止）
            </Button>
          )}
        </div>
      )}
      {open === 'rename' && (
        <RenameForm unit={unit} onCancel={close} onSave={(input) => void write(() => api.unit.rename(input))} />
      )}
      {open !== null && open !== 'rename' && (
        <SucceedForm
          kind={open}
          unit={unit}
          units={units}
          onCancel={close}
          onSave={(input) => void write(() => api.unit.succeed(input))}
        />
      )}
    </section>
  );
}
