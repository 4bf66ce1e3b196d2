import { columnOf } from '../annex/condition.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { isRecorded, type LeafColumn, leafColumns } from '../pack/column.ts';
import type { Condition } from '../pack/condition.ts';
import type { Fact } from '../pack/fact.ts';
import type { Pack } from '../pack/pack.ts';
import { type GeneratedQuery, generatedName, type Measure, parseGeneratedName, type RowPick } from './generatedName.ts';

// A pack is never altered in place.
const known = new WeakMap<Pack, Map<string, Fact | undefined>>();

/**
 * The query behind a name: one that the pack declares, or one that is generated from the definition of an annex, so that any number of
 * an annex can stand in a text without having been declared. Undefined when the pack has no such annex, column, group or rule (any more).
 */
export function findFact(pack: Pack, name: string): Fact | undefined {
  const facts = known.get(pack) ?? new Map<string, Fact | undefined>(pack.facts.map((fact) => [fact.id, fact]));
  known.set(pack, facts);
  if (!facts.has(name)) facts.set(name, generateFact(pack, name));
  return facts.get(name);
}

function generateFact(pack: Pack, name: string): Fact | undefined {
  const query = parseGeneratedName(name);
  const annex = pack.annexes.find(({ id }) => id === query?.annex);
  if (!query || !annex || !isThere(pack, annex, query)) return undefined;
  const { measure } = query;
  const where = conditionOf(annex, query);
  const rows = { id: name, annex: annex.id, ...(where && { where }) };
  switch (measure.kind) {
    case 'count':
      return { ...rows, kind: 'count' };
    case 'share':
    case 'average':
      return ratioOf(name, query);
    case 'sum':
      return { ...rows, kind: 'sum', column: measure.column };
    case 'highest':
    case 'lowest':
      return { ...rows, kind: 'extreme', column: measure.column, which: measure.kind };
    default:
      return { ...rows, kind: 'names', ...wholeList, ...listOf(annex, measure) };
  }
}

/** Units are counted by 家, whatever else has rows by 个. */
function counter(annex: AnnexDefinition): string {
  return annex.rows.from === 'units' ? '家' : '个';
}

const wholeList = {
  more: '',
  complete: '',
  form: 'full',
  template: '{name}',
  separator: '、',
  none: '无',
  order: 'official',
} as const;

function listOf(annex: AnnexDefinition, measure: Measure) {
  if (measure.kind === 'firstNames') return { limit: measure.limit, more: `等{n}${counter(annex)}` };
  if (!('n' in measure)) return {};
  const { kind, column, n } = measure;
  const order: 'asc' | 'desc' = kind === 'top' || kind === 'topWith' ? 'desc' : 'asc';
  const withNumber = kind === 'topWith' || kind === 'lastWith';
  return {
    order: 'annex' as const,
    top: { by: column, order, n },
    ...(withNumber && { template: `{name}（{${column}}）` }),
  };
}

/** A share is of all rows (of the group); an average of those that have a number. */
function ratioOf(name: string, query: GeneratedQuery): Fact {
  const { measure } = query;
  const of = (pick: RowPick, measured: Measure) => generatedName({ ...query, pick, measure: measured });
  const rounding = { whenZero: '—', trim: true };
  if (measure.kind !== 'average') {
    const [part, all] = [of(query.pick, { kind: 'count' }), of({ kind: 'all' }, { kind: 'count' })];
    return { id: name, kind: 'ratio', of: part, to: all, percent: true, decimals: 1, ...rounding };
  }
  const { column } = measure;
  const numbers = of({ kind: 'number', column, sign: '>=', than: leastNumber }, { kind: 'count' });
  return {
    id: name,
    kind: 'ratio',
    of: of(query.pick, { kind: 'sum', column }),
    to: numbers,
    percent: false,
    decimals: 2,
    ...rounding,
  };
}

/** No cell holds a smaller one: whatever is not less is a number. */
export const leastNumber = -1_000_000;

function conditionOf(annex: AnnexDefinition, { pick, group }: GeneratedQuery): Condition | undefined {
  const picked = pickCondition(annex, pick);
  const within: Condition | undefined = group === null ? undefined : { group };
  return picked && within ? { all: [within, picked] } : (picked ?? within);
}

const comparisons = { '>=': 'atLeast', '<=': 'atMost', '>': 'above', '<': 'below' } as const;

function pickCondition(annex: AnnexDefinition, pick: RowPick): Condition | undefined {
  switch (pick.kind) {
    case 'all':
      return undefined;
    case 'answer':
      return { column: pick.column, is: pick.value };
    case 'filled':
      return { column: pick.column, blank: false };
    case 'bad':
      return { column: pick.column, is: [...badAnswers(findColumn(annex, pick.column))] };
    case 'rule':
      return { rule: pick.rule };
    case 'number':
      return { column: pick.column, [comparisons[pick.sign]]: pick.than };
  }
}

/** The answers of a column that count as bad. */
export function badAnswers(column: LeafColumn | undefined): readonly string[] {
  return column && isRecorded(column) ? (column.bad ?? []) : [];
}

function isThere(pack: Pack, annex: AnnexDefinition, { pick, group, measure }: GeneratedQuery): boolean {
  if (group !== null && !pack.groups.some(({ id }) => id === group)) return false;
  if (pick.kind === 'rule' && !pack.rules.some(({ id }) => id === pick.rule)) return false;
  if (pick.kind === 'bad' && badAnswers(findColumn(annex, pick.column)).length === 0) return false;
  const named = ['column' in pick ? pick.column : null, 'column' in measure ? measure.column : null];
  return named.every((column) => column === null || findColumn(annex, column) !== undefined);
}

/** The column of a reference `column` or `column.part`; undefined when either is not there. */
function findColumn(annex: AnnexDefinition, reference: string): LeafColumn | undefined {
  const column = leafColumns(annex.columns).find(({ id }) => id === columnOf(reference));
  if (!column || !reference.includes('.')) return column;
  const parts = 'parts' in column ? (column.parts ?? []) : [];
  return parts.some(({ id }) => `${column.id}.${id}` === reference) ? column : undefined;
}
