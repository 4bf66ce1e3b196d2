import { formatValue } from '#shared/annex/formatValue.ts';
import { subjectNames } from '#shared/annex/listedSubjects.ts';
import { formatHundredths, type Value } from '#shared/annex/value.ts';
import type { ThingPlace } from '#shared/exchange/place.ts';
import { type LeafColumn, leafColumns } from '#shared/pack/column.ts';
import { visitStatusNames } from '#shared/round/visit.ts';
import { type EntityName, type FieldValue, parseFindingId } from '#shared/store/change.ts';
import { entityTitles, fieldTitle } from '#shared/store/fieldTitles.ts';
import { roundData, type Session } from '../session.ts';
import { get } from '../store/database.ts';
import { entities } from '../store/entities.ts';
import { findRound } from '../store/rounds.ts';

/** Says in words what a change is about, and what it says there. */
export interface ThingPlaces {
  placeOf(entity: EntityName, id: string, field: string): ThingPlace;
  textOf(place: ThingPlace, value: FieldValue): string;
}

type Parts = Pick<ThingPlace, 'roundId' | 'annexId' | 'subjectId' | 'columnId'>;
type Row = Readonly<Record<string, string | number | null>>;

const nowhere: Parts = { roundId: null, annexId: null, subjectId: null, columnId: null };

export function thingPlaces(session: Session): ThingPlaces {
  const { db } = session.store;
  const rowOf = (entity: EntityName, id: string) => get<Row>(db, `SELECT * FROM ${entity} WHERE id = ?`, id);
  const dataOf = (roundId: string | null) =>
    roundId !== null && findRound(db, roundId) ? roundData(session, roundId) : null;
  const annexOf = ({ roundId, annexId }: Parts) => dataOf(roundId)?.pack.annexes.find(({ id }) => id === annexId);
  const columnOf = (parts: Parts): LeafColumn | undefined =>
    leafColumns(annexOf(parts)?.columns ?? []).find(({ id }) => id === parts.columnId);

  const subjectOf = (parts: Parts, row: Row | undefined): string => {
    const { roundId, subjectId } = parts;
    const data = dataOf(roundId);
    const annex = annexOf(parts);
    const named = annex && data && subjectId !== null ? subjectNames(data, annex).get(subjectId) : undefined;
    const registered = subjectId === null ? undefined : nameOf(rowOf('unit', subjectId) ?? rowOf('account', subjectId));
    return named ?? registered ?? nameOf(row) ?? '';
  };

  return {
    placeOf: (entity, id, field) => {
      const row = entity === 'finding' ? undefined : rowOf(entity, id);
      const parts = partsOf(entity, id, field, row);
      const annex = annexOf(parts);
      const label = annex && (annex.number === null ? annex.title : `附件${annex.number}`);
      const column = columnOf(parts)?.title.replace(/\s+/gu, '');
      const isAnswer = entity === 'finding';
      const own = isAnswer ? (column ?? field) : `${column ? `${column}：` : ''}${fieldTitle(entity, field)}`;
      const where = [label, isAnswer ? undefined : entityTitles[entity]].filter((word) => word !== undefined).join(' ');
      return { entity, id, field, ...parts, where, subject: subjectOf(parts, row), title: own };
    },
    textOf: (place, value) => {
      if (place.field === 'removed' && place.entity !== 'finding') return value === true ? '删除' : '保留';
      if (value === null || value === '') return '（空）';
      const column = place.entity === 'finding' ? columnOf(place) : undefined;
      if (column) return formatValue(column, value as Value);
      return plainText(place, value, dataOf(place.roundId)?.pack.groups ?? []);
    },
  };
}

function partsOf(entity: EntityName, id: string, field: string, row: Row | undefined): Parts {
  if (entity === 'finding') return { ...parseFindingId(id), columnId: field };
  if (entity === 'unit' || entity === 'account') return { ...nowhere, subjectId: id };
  if (entity === 'round' || entity === 'bulletin') return { ...nowhere, roundId: id };
  const part = (name: string) =>
    name in entities[entity] && typeof row?.[name] === 'string' ? String(row[name]) : null;
  return {
    roundId: part('roundId'),
    annexId: part('annexId'),
    subjectId: part('subjectId') ?? part('unitId'),
    columnId: part('columnId'),
  };
}

function nameOf(row: Row | undefined): string | undefined {
  const name = row?.name ?? row?.title ?? row?.text;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function plainText(
  { entity, field }: ThingPlace,
  value: FieldValue,
  groups: readonly { readonly id: string; readonly name: string }[],
): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (field === 'points' && typeof value === 'number') return `${formatHundredths(value)} 分`;
  if (field === 'groupId') return groups.find(({ id }) => id === value)?.name ?? String(value);
  if (entity === 'visit' && field === 'status')
    return visitStatusNames[value as keyof typeof visitStatusNames] ?? String(value);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.map((item) => plainText({ entity, field } as ThingPlace, item, groups)).join('、');
  return (
    Object.values(value as object)
      .filter((part) => typeof part === 'string' && part !== '')
      .join('，') || '（有内容）'
  );
}
