import { parseDate } from '../annex/parseDate.ts';
import type { Diagnostic } from '../import/diagnostic.ts';
import { foldText } from '../import/nameFold.ts';
import { plainUnit, type Unit } from '../round/subject.ts';
import { visitId } from '../round/visit.ts';
import type { Edit, FieldValue } from '../store/change.ts';
import { orderStep } from './moveEdits.ts';
import { type RegisterNotes, registerReport } from './registerReport.ts';
import type { ReadRegister, RegisterRow } from './registerSheet.ts';
import { parseFormerName, splitList } from './unitSheet.ts';

export interface RegisterPlan {
  readonly edits: readonly Edit[];
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface UnitRegister {
  readonly units: readonly Unit[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly roundId: string;
  /** Inspectors by unit id. */
  readonly assignees: ReadonlyMap<string, string>;
}

interface Planned {
  readonly id: string;
  readonly row: RegisterRow;
  readonly known: Unit | undefined;
  readonly fields: Record<string, FieldValue>;
}

/**
 * Reads a unit register. Units are known by their full name; columns that the file lacks leave what is there as it is. Units that the
 * file does not name stay, after those that it names.
 */
export function planUnitSheet(
  register: UnitRegister,
  file: string,
  read: ReadRegister,
  newId: () => string,
): RegisterPlan {
  const notes = registerReport(file, read.sheet);
  const planned = planRows(register, read.rows, notes, newId);
  const idsByName = new Map(
    [...register.units, ...planned.map(({ id, fields }) => ({ id, name: String(fields.name) }))].map(({ id, name }) => [
      foldText(name),
      id,
    ]),
  );
  for (const entry of planned) linkSuccessors(entry, idsByName, notes);
  const orders = ordersOf(register.units, planned);
  const changes = planned.flatMap(({ id, known, fields }): Edit[] => {
    const order = orders.get(id);
    const all = order === undefined ? fields : { ...fields, order };
    const changed = known ? differing(known, all) : { ...plainUnit, ...all };
    return Object.keys(changed).length === 0 ? [] : [{ entity: 'unit', id, fields: changed }];
  });
  const named = new Set(planned.map(({ id }) => id));
  const others = register.units.filter(({ id }) => !named.has(id));
  const shifted = others.flatMap(({ id, order }): Edit[] => {
    const moved = orders.get(id);
    return moved === undefined || moved === order ? [] : [{ entity: 'unit', id, fields: { order: moved } }];
  });
  notes.tellNew('单位');
  if (others.length > 0) {
    const first = others
      .slice(0, 3)
      .map(({ name }) => name)
      .join('、');
    notes.add(
      'info',
      null,
      null,
      `单位表里另有 ${others.length} 个单位文件中没有（${first}${others.length > 3 ? '等' : ''}），保持不变。`,
    );
  }
  const added = planned.filter(({ known }) => known === undefined).length;
  return {
    edits: [...changes, ...shifted, ...assignEdits(register, planned)],
    rows: planned.length,
    added,
    changed: changes.length - added,
    diagnostics: notes.diagnostics,
  };
}

function planRows(
  register: UnitRegister,
  rows: readonly RegisterRow[],
  notes: RegisterNotes,
  newId: () => string,
): Planned[] {
  const byName = new Map(register.units.map((unit) => [foldText(unit.name), unit]));
  const otherNames = new Map(
    register.units.flatMap((unit) =>
      [...unit.aliases, ...unit.formerNames.map(({ name }) => name)].map((name) => [foldText(name), unit] as const),
    ),
  );
  const seen = new Map<string, number>();
  return rows.flatMap((row): Planned[] => {
    const name = (row.texts.全称 ?? '').replace(/\s*\n\s*/g, '');
    const refuse = (message: string, suggestion?: string) => {
      notes.add('error', row.row, name || null, message, suggestion);
      return [];
    };
    if (name === '') return refuse('没有全称，这一行没有导入。', '请填写全称。');
    if (name.length > 100) return refuse('全称超过100字，这一行没有导入。');
    const before = seen.get(foldText(name));
    if (before !== undefined)
      return refuse(`与第${before}行同名，这一行没有导入。`, '请用能区分的全称，或删去重复的一行。');
    seen.set(foldText(name), row.row);
    const known = byName.get(foldText(name));
    const other = known ? undefined : otherNames.get(foldText(name));
    if (other)
      return refuse(
        `“${name}”是“${other.name}”的别名或曾用名，这一行没有导入。`,
        `请写全称“${other.name}”；若确是另一个单位，请先改去别名。`,
      );
    const fields = readFields(register, row, known, name, notes);
    if (fields === null) return [];
    if (!known) notes.addNew(row.row, name);
    return [{ id: known?.id ?? newId(), row, known, fields }];
  });
}

/** Null when the row cannot be taken; it was reported then. */
function readFields(
  { groups }: UnitRegister,
  { row, texts }: RegisterRow,
  known: Unit | undefined,
  name: string,
  notes: RegisterNotes,
): Record<string, FieldValue> | null {
  const fields: Record<string, FieldValue> = {
    name: known && foldText(known.name) === foldText(name) ? known.name : name,
  };
  const text = (title: string, field: string) => {
    const given = texts[title];
    if (given !== undefined) fields[field] = given === '' ? null : given;
  };
  text('简称', 'short');
  text('免于考核', 'exempt');
  if (texts.别名 !== undefined) fields.aliases = splitList(texts.别名);
  const group = groups.find(({ name: title }) => foldText(title) === foldText(texts.组 ?? ''));
  if (group) fields.groupId = group.id;
  else if (texts.组 !== undefined && texts.组 !== '') {
    notes.add(
      'error',
      row,
      name,
      `没有“${texts.组}”这一组，这一行没有导入。`,
      `组应为：${groups.map((each) => each.name).join('、')}。`,
    );
    return null;
  } else if (!known) {
    fields.groupId = groups[0]?.id ?? '';
    notes.add('warning', row, name, `没有写组，放入“${groups[0]?.name ?? ''}”。`);
  }
  for (const [title, field] of [
    ['起始日期', 'startedOn'],
    ['终止日期', 'endedOn'],
  ] as const) {
    const given = texts[title];
    if (given === undefined) continue;
    const date = given === '' ? null : parseDate(given);
    if (given !== '' && date === null) {
      notes.add('error', row, name, `${title}“${given}”不是日期，这一行没有导入。`, '写成 2022-03-01 这样的日期。');
      return null;
    }
    fields[field] = date;
  }
  const former = texts['曾用名(至日期)'];
  if (former !== undefined) {
    const names = splitList(former).map((each) => ({ each, read: parseFormerName(each, parseDate) }));
    const bad = names.find(({ read }) => read === null);
    if (bad) {
      notes.add(
        'error',
        row,
        name,
        `曾用名“${bad.each}”没有写明用到哪一天，这一行没有导入。`,
        '写成 某局(至2022-03-01)。',
      );
      return null;
    }
    fields.formerNames = names.map(({ read }) => ({ ...read }) as FieldValue);
  }
  return fields;
}

function linkSuccessors({ row, fields }: Planned, ids: ReadonlyMap<string, string>, notes: RegisterNotes): void {
  const given = row.texts.承接单位;
  if (given === undefined) return;
  const names = splitList(given);
  for (const name of names.filter((each) => !ids.has(foldText(each)))) {
    notes.add(
      'warning',
      row.row,
      String(fields.name),
      `承接单位“${name}”不在单位表中，没有记上。`,
      '请先加入该单位，或改正名称。',
    );
  }
  fields.successors = names.flatMap((name) => ids.get(foldText(name)) ?? []);
}

/** New orders where the file has another order than the register; empty when it is the same. Whoever the file lacks comes after. */
function ordersOf(units: readonly Unit[], planned: readonly Planned[]): ReadonlyMap<string, number> {
  const wanted = planned.map(({ id }) => id);
  const place = new Map(wanted.map((id, index) => [id, index]));
  const present = units.filter(({ id }) => place.has(id)).map(({ id }) => id);
  const oldOnes = wanted.filter((id) => present.includes(id));
  const sameOrder = oldOnes.every((id, index) => id === present[index]);
  const newLast = wanted.slice(present.length).every((id) => !present.includes(id));
  if (sameOrder && newLast) {
    const last = units.at(-1)?.order ?? 0;
    return new Map(wanted.slice(present.length).map((id, index) => [id, last + (index + 1) * orderStep]));
  }
  const rest = units.filter(({ id }) => !place.has(id)).map(({ id }) => id);
  return new Map([...wanted, ...rest].map((id, index) => [id, (index + 1) * orderStep]));
}

function differing(known: Unit, fields: Record<string, FieldValue>): Record<string, FieldValue> {
  const present = {
    ...known,
    formerNames: known.formerNames.map(({ name, short, until }) => ({ name, short: short ?? null, until })),
  } as unknown as Record<string, FieldValue>;
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(present[field])),
  );
}

function assignEdits({ roundId, assignees }: UnitRegister, planned: readonly Planned[]): Edit[] {
  return planned.flatMap(({ id, row }): Edit[] => {
    const given = row.texts.负责人;
    if (given === undefined || roundId === '') return [];
    const assignee = given === '' ? null : given.slice(0, 50);
    if (assignee === (assignees.get(id) ?? null)) return [];
    return [{ entity: 'visit', id: visitId(roundId, id), fields: { roundId, unitId: id, assignee } }];
  });
}
