import type { AnnexDefinition } from '../annexDefinition.ts';
import { type LeafColumn, leafColumns } from '../column.ts';
import type { Fact } from '../fact.ts';
import type { Pack } from '../pack.ts';

/** What a cell holds, as far as it matters for what may be done with it. `any` is known only when it is computed. */
export type CellKind = 'number' | 'text' | 'date' | 'period' | 'problems' | 'any';

export interface AnnexIndex {
  readonly definition: AnnexDefinition;
  /** Leaf columns by id. */
  readonly columns: ReadonlyMap<string, LeafColumn>;
  /** What may be referred to: `column` and `column.part`. */
  readonly cells: ReadonlyMap<string, CellKind>;
  /** Attributes that the subjects of the rows can have; null: any, tasks bring their own. */
  readonly attributes: ReadonlySet<string> | null;
}

export interface PackIndex {
  readonly pack: Pack;
  readonly groups: ReadonlySet<string>;
  readonly groupAttributes: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly annexes: ReadonlyMap<string, AnnexIndex>;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** Everything in a pack that something else may name. */
export function indexPack(pack: Pack): PackIndex {
  const groupAttributes = new Set(pack.groups.flatMap((group) => Object.keys(group.attributes ?? {})));
  return {
    pack,
    groups: new Set(pack.groups.map(({ id }) => id)),
    groupAttributes,
    rules: new Set(pack.rules.map(({ id }) => id)),
    indicators: new Set(pack.indicators.map(({ id }) => id)),
    annexes: new Map(pack.annexes.map((annex) => [annex.id, indexAnnex(annex, groupAttributes)])),
    facts: new Map(pack.facts.map((fact) => [fact.id, fact])),
  };
}

function indexAnnex(definition: AnnexDefinition, groupAttributes: ReadonlySet<string>): AnnexIndex {
  const columns = leafColumns(definition.columns);
  return {
    definition,
    columns: new Map(columns.map((column) => [column.id, column])),
    cells: new Map(columns.flatMap((column) => [[column.id, cellKind(column)] as const, ...partKinds(column)])),
    attributes: attributesOf(definition, groupAttributes),
  };
}

function partKinds(column: LeafColumn): (readonly [string, CellKind])[] {
  if (column.kind === 'staleness') {
    return [
      [`${column.id}.days`, 'number'],
      [`${column.id}.period`, 'period'],
    ];
  }
  if (column.kind !== 'text') return [];
  return (column.parts ?? []).map(({ id, kind }) => {
    return [`${column.id}.${id}`, kind === 'integer' || kind === 'decimal' ? 'number' : kind] as const;
  });
}

function cellKind(column: LeafColumn): CellKind {
  switch (column.kind) {
    case 'integer':
    case 'decimal':
    case 'sum':
    case 'ratio':
    case 'score':
    case 'rank':
    case 'count':
    case 'serial':
      return 'number';
    case 'constant':
      return typeof column.value === 'number' ? 'number' : 'text';
    case 'attribute':
      return column.as === 'number' ? 'number' : 'text';
    case 'date':
    case 'period':
    case 'problems':
      return column.kind;
    case 'lookup':
      return 'any';
    default:
      return 'text';
  }
}

function attributesOf({ rows }: AnnexDefinition, groupAttributes: ReadonlySet<string>): ReadonlySet<string> | null {
  switch (rows.from) {
    case 'units':
      return new Set(['name', 'short', 'group', 'exempt', ...groupAttributes]);
    case 'accounts':
      return new Set(['name', 'short', 'group', 'platform', 'sponsor', 'filed', ...groupAttributes]);
    case 'groups':
      return new Set(['name', 'short', 'group', ...groupAttributes]);
    case 'fixed':
      return new Set(['name', 'short', ...rows.items.flatMap((item) => Object.keys(item.attributes ?? {}))]);
    case 'tasks':
    case 'problems':
      return null;
  }
}
