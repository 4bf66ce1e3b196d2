import { useEffect, useRef } from 'react';
import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { emptyForm, type ProblemForm, type ProblemPlace, sameForm } from './problemForm.ts';

/**
 * Keeps a half-written problem on this computer until it is saved or given up, as refused cells are kept: leaving the page, or a crash,
 * must not lose what somebody typed. Returns how to forget it: what is saved on leaving is no draft any more, and the form that would
 * notice is gone.
 */
export function useProblemDraft(
  at: ProblemPlace,
  form: ProblemForm,
  unchanged: boolean,
  onFound: (form: ProblemForm) => void,
): () => void {
  const workspace = useLoad('workspace', () => api.workspace.current());
  const path = workspace.value?.path;
  const key =
    path === undefined ? null : `chabao.problem/${path}/${at.roundId}/${at.annexId}/${at.subjectId}/${at.columnId}`;
  const read = useRef<string | null>(null);
  const latest = useRef({ form, onFound });
  latest.current = { form, onFound };

  useEffect(() => {
    if (key === null) return;
    const found = readDraft(key);
    read.current = key;
    if (found !== null && sameForm(latest.current.form, emptyForm)) latest.current.onFound(found);
  }, [key]);

  useEffect(() => {
    // Before the draft of this cell was read, the empty form must not wipe it out.
    if (key === null || read.current !== key) return;
    if (unchanged) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(form));
  }, [key, form, unchanged]);

  return () => {
    if (key !== null) window.localStorage.removeItem(key);
  };
}

function readDraft(key: string): ProblemForm | null {
  const stored = window.localStorage.getItem(key);
  if (stored === null) return null;
  try {
    const found: unknown = JSON.parse(stored);
    return isForm(found) ? { ...emptyForm, ...found } : null;
  } catch {
    // Written by another version: nothing that could be read back.
    return null;
  }
}

function isForm(found: unknown): found is ProblemForm {
  if (typeof found !== 'object' || found === null) return false;
  return Object.entries(found).every(
    ([name, value]) => Object.hasOwn(emptyForm, name) && (value === null || typeof value === 'string'),
  );
}
