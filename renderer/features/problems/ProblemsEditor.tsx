import './problems.css';
import { useEffect, useRef, useState } from 'react';
import type { TableChange } from '#shared/annex/tableChange.ts';
import type { RoundOverview } from '#shared/round/roundOverview.ts';
import { loadedValue } from '../../ui/loadedValue.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { EvidenceStrip } from '../evidence/EvidenceStrip.tsx';
import { useRound } from '../round/useRound.ts';
import { ProblemFields } from './ProblemFields.tsx';
import { ProblemList } from './ProblemList.tsx';
import {
  emptyForm,
  formOf,
  type ProblemForm,
  type ProblemInput,
  type ProblemPlace,
  readForm,
  sameForm,
} from './problemForm.ts';
import { ScoreExplanation, VetoBand } from './ScoreExplanation.tsx';
import { useExplanation } from './useExplanation.ts';
import { useProblemDraft } from './useProblemDraft.ts';
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
  /** How many were registered here by key: the caret goes back to the first field after each. */
  const [rounds, setRounds] = useState(0);
  const busy = useRef(false);
  const unchanged = sameForm(form, opened);
  const round = useRound(at.roundId);
  const draft = unchanged ? null : draftOf(form, rules, at);
  const explanation = useExplanation(at, draft, problems.list);
  const forgetDraft = useProblemDraft(at, form, unchanged, setForm);

  const start = (next: ProblemForm) => {
    setForm(next);
    setOpened(next);
    setFault(null);
  };
  const save = async (asked = false): Promise<void> => {
    if (readOnly || busy.current || unchanged) return;
    // Who only chose a rule and goes on has not said that it was found: that stays a draft.
    if (!asked && form.text.trim() === '') return;
    const read = readForm(withRuleText(form, rules), at);
    if (!read.ok) return setFault({ field: read.field, text: read.fault });
    busy.current = true;
    const done = await problems.save(read.draft);
    busy.current = false;
    if (!done) return;
    forgetDraft();
    start(emptyForm);
    if (asked) setRounds((count) => count + 1);
  };

  // Leaving the page must not lose a problem that is complete but for the last click.
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => () => void latest.current(), []);

  return (
    <div className="problems-editor">
      {explanation !== undefined && <VetoBand vetoes={explanation.vetoes} />}
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
          at={at}
          asOf={round.value?.round.asOf ?? null}
          cost={explanation?.scores.find(({ draftCost }) => draftCost !== null)?.draftCost ?? null}
          saved={rounds}
          autoFocus={autoFocus}
          onChange={(next) => {
            setForm(next);
            setFault(null);
          }}
          onSave={(asked) => void save(asked)}
          onCancel={() => start(emptyForm)}
        />
      )}
      <EvidenceStrip place={{ ...at, problemId: form.id }} readOnly={readOnly} />
      {explanation !== undefined && <ScoreExplanation scores={explanation.scores} />}
    </div>
  );
}

/** A problem that names a rule and says nothing else says what the rule says. */
function withRuleText(form: ProblemForm, rules: readonly RuleChoice[]): ProblemForm {
  const rule = rules.find(({ id }) => id === form.ruleId);
  return form.text.trim() === '' && rule !== undefined ? { ...form, text: rule.title } : form;
}

/** What is in the form as far as it can be read: what it will cost is shown before it is saved. */
function draftOf(form: ProblemForm, rules: readonly RuleChoice[], at: ProblemPlace): ProblemInput | null {
  const read = readForm(withRuleText(form, rules), at);
  return read.ok ? read.draft : null;
}
