import type { HistoryQuery } from '#shared/exchange/historyEntry.ts';

export interface HistoryFilter {
  readonly subjectId: string | undefined;
  readonly person: string | undefined;
  readonly when: 'day' | 'since';
  readonly day: string | undefined;
  readonly search: string;
  readonly limit: number;
}

export const noFilter: HistoryFilter = {
  subjectId: undefined,
  person: undefined,
  when: 'day',
  day: undefined,
  search: '',
  limit: 200,
};

/** Days are those of the reader's calendar. */
export function queryOf({ subjectId, person, when, day, search, limit }: HistoryFilter): HistoryQuery {
  const offset = -new Date(day ?? 0).getTimezoneOffset();
  return {
    limit,
    offset,
    ...(subjectId !== undefined && { subjectId }),
    ...(person !== undefined && { person }),
    ...(search !== '' && { search }),
    ...(day !== undefined && when === 'day' && { day }),
    ...(day !== undefined && when === 'since' && { since: new Date(`${day}T00:00:00`).toISOString() }),
  };
}
