import type { FieldValue, Head } from '#shared/store/change.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { Cells } from './cell.ts';
import { all, type Db, run } from './database.ts';
import { entities, type Field, type ObjectName } from './entities.ts';

type Column = string | number | null;

interface Table {
  readonly fields: readonly (readonly [string, Field])[];
  readonly select: string;
  readonly replace: string;
}

const tables = new Map(
  Object.entries(entities).map(([entity, declared]): [string, Table] => {
    const fields = Object.entries(declared);
    const columns = ['id', ...fields.map(([name]) => name), 'heads'].map((name) => `"${name}"`);
    return [
      entity,
      {
        fields,
        select: `SELECT * FROM ${entity} WHERE id IN (SELECT value FROM json_each(?))`,
        replace: `INSERT OR REPLACE INTO ${entity} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      },
    ];
  }),
);

function tableOf(entity: ObjectName): Table {
  const table = tables.get(entity);
  if (!table) throw new Error(`no table for ${entity}`);
  return table;
}

function toColumn({ kind }: Field, value: FieldValue): Column {
  if (value === null) return null;
  if (kind === 'json') return canonicalJson(value);
  if (kind === 'boolean') return value ? 1 : 0;
  return value as string | number;
}

function fromColumn({ kind }: Field, column: Column): FieldValue {
  if (column === null) return null;
  if (kind === 'json') return JSON.parse(String(column)) as FieldValue;
  if (kind === 'boolean') return column === 1;
  return column;
}

/** The fields of each of these that is there. */
export function readObjects(db: Db, entity: ObjectName, ids: readonly string[]): Map<string, Cells> {
  const { fields, select } = tableOf(entity);
  const rows = all<Record<string, Column>>(db, select, JSON.stringify(ids));
  return new Map(rows.map((row) => [String(row.id), cellsOfRow(fields, row)]));
}

function cellsOfRow(fields: Table['fields'], row: Readonly<Record<string, Column>>): Cells {
  const cells: Cells = new Map();
  const heads = JSON.parse(String(row.heads)) as Record<string, Head>;
  for (const [name, field] of fields) {
    const head = heads[name];
    if (head !== undefined) cells.set(name, { value: fromColumn(field, row[name] ?? null), head });
  }
  return cells;
}

export function writeObject(db: Db, entity: ObjectName, id: string, cells: Cells): void {
  const { fields, replace } = tableOf(entity);
  const columns = fields.map(([name, field]) => toColumn(field, cells.get(name)?.value ?? field.blank));
  const heads = Object.fromEntries([...cells].map(([name, { head }]) => [name, head]));
  run(db, replace, id, ...columns, canonicalJson(heads));
}
