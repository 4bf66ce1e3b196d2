import { fillPlainText } from '../fact/fillText.ts';
import { leafColumns } from '../pack/column.ts';
import type { RoundData } from '../round/roundData.ts';
import { unitNames } from './unitNames.ts';

/** Everything of one round that can be looked for, as short as it can be sent. */
export interface SearchEntries {
  /** The first name is the present one. */
  readonly units: readonly { readonly id: string; readonly names: readonly string[] }[];
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly sponsor: string }[];
  readonly annexes: readonly SearchedAnnex[];
  readonly problems: readonly SearchedProblem[];
  readonly hasBulletin: boolean;
}

export interface SearchedAnnex {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly columns: readonly { readonly id: string; readonly title: string }[];
}

export interface SearchedProblem {
  readonly id: string;
  readonly annexId: string;
  readonly subjectId: string;
  readonly columnId: string;
  readonly subject: string;
  readonly text: string;
}

/** Longer texts are looked for by how they begin. */
const longest = 80;

export function searchEntries(data: RoundData): SearchEntries {
  const names = new Map([...data.units, ...data.accounts].map(({ id, name }) => [id, name]));
  return {
    units: data.units.map((unit) => ({ id: unit.id, names: unitNames(unit) })),
    accounts: data.accounts.map(({ id, name, sponsor }) => ({ id, name, sponsor })),
    annexes: data.pack.annexes.map((annex) => ({
      id: annex.id,
      number: annex.number,
      title: fillPlainText(data, annex.title),
      columns: leafColumns(annex.columns)
        .filter(({ kind }) => kind !== 'serial')
        .map(({ id, title }) => ({ id, title: title.slice(0, longest) })),
    })),
    hasBulletin: data.pack.bulletin !== undefined,
    problems: data.problems.map(({ id, annexId, subjectId, columnId, place, text }) => ({
      id,
      annexId,
      subjectId,
      columnId,
      subject: names.get(subjectId) ?? '',
      text: (place === null || text.includes(place) ? text : `${place}：${text}`).slice(0, longest),
    })),
  };
}
