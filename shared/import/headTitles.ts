import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { Column, LeafColumn } from '../pack/column.ts';
import { foldText, foldTitle } from './nameFold.ts';
import type { TitleTime } from './sheetTime.ts';

/** How the columns of an annex may be called in a file. */
export interface HeadTitles {
  readonly leaves: readonly LeafTitle[];
  /** From a folded title to the leaf columns that it may mean. Keys are whole header paths and their ends. */
  readonly byKey: ReadonlyMap<string, readonly LeafTitle[]>;
  /** Columns that say what a row is about; empty when the order of the rows says it (tasks). */
  readonly identity: ReadonlySet<string>;
  /** Folded header paths that a person has said are not imported. */
  readonly ignored?: ReadonlySet<string>;
  /** How a title stands to the time of the round: of 7月, 8月, 9月 and 三季度 the last is what a quarter's annex wants. */
  readonly timeOf?: (title: string) => TitleTime | null;
}

export interface LeafTitle {
  readonly column: LeafColumn;
  /** Titles from the top of the header down to this column, as printed. */
  readonly printed: readonly string[];
  /** The same, folded and joined. */
  readonly full: ReadonlySet<string>;
}

/** @param fill fills facts into a title that holds some */
export function headTitles(definition: AnnexDefinition, fill: (title: string) => string): HeadTitles {
  const leaves = collectLeaves(definition.columns, []).map(({ column, printed: titles }) => {
    const printed = titles.map(fill);
    return { column, printed, full: new Set([printed.map(foldTitle).join(''), ...cornerWords(definition, column)]) };
  });
  const byKey = new Map<string, LeafTitle[]>();
  for (const leaf of leaves) {
    const ends = leaf.printed.map((_, index) => leaf.printed.slice(index).map(foldTitle).join(''));
    for (const key of new Set([...ends, ...leaf.full])) {
      if (key === '') continue;
      const known = byKey.get(key);
      if (known) known.push(leaf);
      else byKey.set(key, [leaf]);
    }
  }
  return { leaves, byKey, identity: identityColumns(definition, leaves) };
}

function collectLeaves(
  columns: readonly Column[],
  above: readonly string[],
): { column: LeafColumn; printed: string[] }[] {
  return columns.flatMap((column) =>
    column.kind === 'group'
      ? collectLeaves(column.columns, [...above, column.title])
      : [{ column, printed: [...above, column.title] }],
  );
}

/** A diagonal corner holds both words in one cell, in either order. */
function cornerWords({ layout: { corner } }: AnnexDefinition, column: LeafColumn): string[] {
  if (!corner || column.kind !== 'name') return [];
  const [upper, lower] = [foldText(corner.column), foldText(corner.row)];
  return [
    upper + lower,
    lower + upper,
    `${upper}\\${lower}`,
    `${lower}\\${upper}`,
    `${upper}/${lower}`,
    `${lower}/${upper}`,
  ];
}

function identityColumns(definition: AnnexDefinition, leaves: readonly LeafTitle[]): Set<string> {
  const names = leaves.filter(({ column }) => column.kind === 'name');
  if (names.length > 0) return new Set(names.map(({ column }) => column.id));
  const wanted = definition.rows.from === 'groups' ? 'group' : 'name';
  const attribute = leaves.find(({ column }) => column.kind === 'attribute' && column.attribute === wanted);
  return new Set(attribute ? [attribute.column.id] : []);
}
