import { useRef } from 'react';
import type { FactValue } from '#shared/bulletin/bulletinView.ts';
import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';

/** Numbers in what is looked for ask for lists by them: 得分不少于 90, 前 10 名. Until those are there the list before stays. */
export function useOfferedFacts(roundId: string, query: string): { facts: readonly FactValue[]; loading: boolean } {
  const numbers = [...new Set(query.match(/\d{1,6}(?:\.\d{1,2})?(?!\d)/gu) ?? [])].slice(0, 2).map(Number);
  const loaded = useLoad(`facts/${roundId}/${numbers.join()}`, () => api.bulletin.facts({ roundId, numbers }));
  const last = useRef<readonly FactValue[]>([]);
  if (loaded.value) last.current = loaded.value;
  return { facts: last.current, loading: loaded.value === undefined && loaded.error === undefined };
}
