import { formatValue } from '#shared/annex/formatValue.ts';
import { subjectNames } from '#shared/annex/listedSubjects.ts';
import type { Value } from '#shared/annex/value.ts';
import type { ThingPlace } from '#shared/exchange/place.ts';
import { type LeafColumn, leafColumns } from '#shared/pack/column.ts';
import { type EntityName, type FieldValue, parseFindingId } from '#shared/store/change.ts';
import { entityTitles, fieldTitle } from '#shared/store/fieldTitles.ts';
import { roundData, type Session } from '../session.ts';
import { get } from '../store/database.ts';
import { entities } from '../store/entities.ts';
import { findRound, listRounds } from '../store/rounds.ts';
import { valueWords } from './valueWords.ts';

/** Says in words what a change is about, and what it says there. */
export interface ThingPlaces {
  placeOf(entity: EntityName, id: string, field: string): ThingPlace;
  textOf(place: ThingPlace, value: FieldValue): string;
  /** How many things like this are counted: 个单位, 行, 项. */
  counterOf(entity: EntityName, id: string): string;
}

type Parts = Pick<ThingPlace, 'roundId' | 'annexId' | 'subjectId' | 'columnId'>;
type Row = Readonly<Record<string, string | number | null>>;

const rowCounters: Readonly<Record<string, string>> = { units: '个单位', accounts: '个账号', tasks: '项任务' };

const nowhere: Parts = { roundId: null, annexId: null, subjectId: null, columnId: null };

export function thingPlaces(session: Session): ThingPlaces {
  const { db } = session.store;
  const rowOf = (entity: EntityName, id: string) => get<Row>(db, `SELECT * FROM ${entity} WHERE id = ?`, id);
  const dataOf = (roundId: string | null) =>
    roundId !== null && findRound(db, roundId) ? roundData(session, roundId) : null;
  // The registers belong to all rounds: their groups are those of the newest pack.
  const anyRound = () => dataOf(listRounds(db).at(-1)?.id ?? null);
  const registered = (id: string) => nameOf(rowOf('unit', id) ?? rowOf('account', id));
  const annexOf = ({ roundId, annexId }: Parts) => dataOf(roundId)?.pack.annexes.find(({ id }) => id === annexId);
  const columnOf = (parts: Parts): LeafColumn | undefined =>
    leafColumns(annexOf(parts)?.columns ?? []).find(({ id }) => id === parts.columnId);

  const subjectOf = (parts: Parts, row: Row | undefined): string => {
    const { roundId, subjectId } = parts;
    const data = dataOf(roundId);
    const annex = annexOf(parts);
    const named = annex && data && subjectId !== null ? subjectNames(data, annex).get(subjectId) : undefined;
    return named ?? (subjectId === null ? undefined : registered(subjectId)) ?? nameOf(row) ?? '';
  };

  return {
    placeOf: (entity, id, field) => {
      const row = entity === 'finding' ? undefined : rowOf(entity, id);
      const parts = partsOf(entity, id, field, row);
      const annex = annexOf(parts);
      const label = annex && (annex.number === null ? annex.title : `附件${annex.number}`);
      const column = columnOf(parts)?.title.replace(/\s+/gu, '');
      const isAnswer = entity === 'finding';
      const own = isAnswer
        ? (column ?? '已不在表里的一列')
        : `${column ? `${column}：` : ''}${fieldTitle(entity, field)}`;
      const where = [label, isAnswer ? undefined : entityTitles[entity]].filter((word) => word !== undefined).join(' ');
      return { entity, id, field, ...parts, where, subject: subjectOf(parts, row), title: own };
    },
    textOf: (place, value) => {
      if (place.field === 'removed' && place.entity !== 'finding') return value === true ? '删除' : '保留';
      if (value === null || value === '') return '（空）';
      const column = place.entity === 'finding' ? columnOf(place) : undefined;
      if (column) return formatValue(column, value as Value);
      const pack = (dataOf(place.roundId) ?? anyRound())?.pack ?? null;
      return valueWords(place.entity, place.field, value, { pack, nameOf: registered });
    },
    counterOf: (entity, id) => {
      if (entity === 'unit' || entity === 'account' || entity === 'visit') return '个';
      const rows = entity === 'finding' ? annexOf(partsOf(entity, id, '', undefined))?.rows.from : undefined;
      return entity === 'finding' ? (rowCounters[rows ?? ''] ?? '行') : '项';
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
