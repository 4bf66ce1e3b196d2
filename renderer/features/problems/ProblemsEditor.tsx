import { useEffect, useRef, useState } from 'react';
import type { TableChange } from '#shared/annex/tablePatch.ts';
import type { RoundOverview } from '#shared/contract.ts';
import { loadedValue } from '../../ui/loadedValue.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { EvidenceStrip } from '../evidence/EvidenceStrip.tsx';
import { ProblemFields } from './ProblemFields.tsx';
import { ProblemList } from './ProblemList.tsx';
import { emptyForm, formOf, type ProblemForm, type ProblemPlace, readForm, sameForm } from './problemForm.ts';
import { useProblems } from './useProblems.ts';

export type RuleChoice = RoundOverview['rules'][number];

interface Props {
  readonly at: ProblemPlace;
  readonly rules: readonly RuleChoice[];
  readonly readOnly: boolean;
  readonly autoFocus: boolean;
  readonly onChange: (change: TableChange) => void;
}

/** Registers the problems of one cell one by one. What is typed is saved on leaving the form as well: nothing is lost by going on. */
export function ProblemsEditor({ at, rules, readOnly, autoFocus, onChange }: Props) {
  const problems = useProblems(at, onChange);
  const [form, setForm] = useState<ProblemForm>(emptyForm);
  const [opened, setOpened] = useState<ProblemForm>(emptyForm);
  const [fault, setFault] = useState<{ readonly field: string; readonly text: string } | null>(null);
  const busy = useRef(false);

  const start = (next: ProblemForm) => {
    setForm(next);
    setOpened(next);
    setFault(null);
  };
  const save = async (): Promise<void> => {
    if (readOnly || busy.current || sameForm(form, opened)) return;
    const read = readForm(form, at);
    if (!read.ok) return setFault({ field: read.field, text: read.fault });
    busy.current = true;
    const done = await problems.save(read.draft);
    busy.current = false;
    if (done) start(emptyForm);
  };

  // Leaving the page must not lose a problem that is complete but for the last click.
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => () => void latest.current(), []);

  return (
    <div className="problems-editor">
      <Waiting of={loadedValue(problems.list, problems.error, problems.reload)}>
        {(list) => (
          <ProblemList
            problems={list}
            rules={rules}
            editing={form.id}
            readOnly={readOnly}
            onEdit={(problem) => {
              void save();
              start(formOf(problem));
            }}
            onRemove={(id) => {
              void problems.remove(id);
              if (form.id === id) start(emptyForm);
            }}
          />
        )}
      </Waiting>
      {!readOnly && (
        <ProblemFields
          form={form}
          rules={rules}
          fault={fault}
          autoFocus={autoFocus}
          onChange={(next) => {
            setForm(next);
            setFault(null);
          }}
          onSave={() => void save()}
          onCancel={() => start(emptyForm)}
        />
      )}
      <EvidenceStrip place={{ ...at, problemId: form.id }} readOnly={readOnly} />
    </div>
  );
}
