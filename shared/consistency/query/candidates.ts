import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { readOnceOf, readOnceOfBoth } from '../readOnce.ts';
import type { Pick } from './picks.ts';

/** Rows that a reading of the words picks out. */
export interface RowSet {
  readonly annex: AnnexGrid;
  readonly picks: readonly Pick[];
  /** Of these what the near words pick; the rest goes on from before. */
  readonly fixed: readonly Pick[];
  readonly rows: readonly GridRow[];
  /** 其余: the words say that these are the others. */
  readonly others: boolean;
  /** Of the others those that were named, and are left out. */
  readonly besides?: readonly Pick[];
}

/** Picks of the near words, all to be met, and of what was said before, which may go on. */
export interface PickContext {
  readonly annex: AnnexGrid;
  readonly near: readonly Pick[];
  /** Nearest text first. */
  readonly before: readonly (readonly Pick[])[];
  readonly others: boolean;
  /** Of 其余 what all sentences before have named: 甲类14个;乙类10个;其余3类合计14个. */
  readonly earlier?: readonly Pick[];
  /** 除大坪乡外: who is left out of all that is picked. */
  readonly without: readonly Pick[];
  /** 各: what is said is said of each. */
  readonly each: boolean;
  /** 涉及甲、乙、丙3家单位,其中: of all that were named in one row, and of none of them alone. */
  readonly partOfAll?: boolean;
}

const mostKept = 4;
const mostAlternatives = 8;

/** Every set of rows that near words and what goes on can mean. */
export function rowSetsOf(context: PickContext): RowSet[] {
  const { annex, near, before, each, without, others } = context;
  if (without.length > 0) {
    const out = new Set(without.flatMap(({ rows }) => rows));
    return rowSetsOf({ ...context, without: [], others: false }).map((set) => ({
      ...set,
      fixed: [...set.fixed, ...without],
      rows: set.rows.filter((row) => !out.has(row)),
      others,
    }));
  }
  const saysNothing = near.length === 0 && before.every(({ length }) => length === 0);
  if (saysNothing) return [wholeOf(annex), ...(others ? othersOf(context) : [])];
  const forced = byAspect(near).map((group) => [union(group)]);
  const taken = new Set(near.flatMap(({ aspect }) => [aspect, ...otherBeside(aspect)]));
  const kept = keptAspects(context, taken).map((choices) => [null, ...choices]);
  const together = isOfOneMean(near) ? waysThrough(forced) : [];
  const fixedWays = each ? near.map((pick) => [pick]) : [...together, ...alternativesOf(near)];
  const plain = (fixedWays.length > 0 ? fixedWays : [[]]).flatMap((fixed) => setsThrough(annex, fixed, kept));
  return [...plain, ...(others ? othersOf(context) : [])];
}

/** All that a table lists. */
const wholeOf = readOnceOf((annex: AnnexGrid): RowSet => {
  return { annex, picks: [], fixed: [], rows: annex.rows, others: false };
});

/** One choice of each list of what may go on, the last lists varied first; what each leaves is met with the next. */
function setsThrough(annex: AnnexGrid, fixed: readonly Pick[], kept: readonly (readonly (Pick | null)[])[]): RowSet[] {
  interface Way {
    readonly picks: readonly Pick[];
    readonly met: readonly GridRow[];
  }
  const ways = kept.reduce<readonly Way[]>(
    (all, list) =>
      all.flatMap((way) =>
        list.map((pick) => (pick ? { picks: [...way.picks, pick], met: meetingOf(way.met, pick) } : way)),
      ),
    [{ picks: fixed, met: fixed.reduce(meetingOf, annex.rows) }],
  );
  return ways.map(({ picks, met }) => ({ annex, picks, fixed, rows: amongThem(met, picks), others: false }));
}

/** 低于平均水平 comes instead of 低于80%, which was said of the same column before. */
function otherBeside(aspect: string): string[] {
  // 县财政局问题7个: whom it names has as many as it has.
  if (aspect.startsWith('column')) return ['bound units'];
  const [, side, column] = /^(bound|mean) (.+)$/u.exec(aspect) ?? [];
  return side === undefined ? [] : [`${side === 'bound' ? 'mean' : 'bound'} ${column}`];
}

/** 超过全市平均分 in a table of two quarters is said of one of them. */
function isOfOneMean(near: readonly Pick[]): boolean {
  const ofMeans = near.filter(({ aspect }) => aspect.startsWith('mean'));
  return new Set(ofMeans.map(({ start }) => start)).size === ofMeans.length;
}

/** One stretch that picks in two ways: each way alone. */
function alternativesOf(near: readonly Pick[]): Pick[][] {
  const twice = near.some((pick) => near.some((other) => other !== pick && other.start === pick.start));
  if (!twice) return [];
  const firsts = [...new Set(near.map(({ start }) => start))];
  return waysThrough(
    firsts.map((start) => near.filter((pick) => pick.start === start)),
    mostAlternatives,
  );
}

function byAspect(picks: readonly Pick[]): Pick[][] {
  const groups = new Map<string, Pick[]>();
  for (const pick of picks) groups.set(pick.aspect, [...(groups.get(pick.aspect) ?? []), pick]);
  return [...groups.values()];
}

function union(picks: readonly Pick[]): Pick {
  const [first] = picks as readonly [Pick, ...Pick[]];
  if (picks.length === 1) return first;
  return {
    ...first,
    say: picks.map(({ say }) => say).join('、'),
    rows: picks.slice(1).reduce((all, { rows }) => rowsInEither(first.annex)(all, rows), first.rows),
    end: picks.at(-1)?.end ?? first.end,
  };
}

/** Of each aspect what was said last, the names joined with it, and all that the sentence has named so far. */
function keptAspects({ before, partOfAll }: PickContext, taken: ReadonlySet<string>): Pick[][] {
  const found = new Map<string, Pick[]>();
  for (const picks of before)
    for (const group of byAspect(picks.filter(({ aspect }) => !taken.has(aspect) && !found.has(aspect)))) {
      const last = group.at(-1) as Pick;
      const same = group.filter(({ start }) => start === last.start);
      const alone = partOfAll && isOfRun(group) ? [] : same;
      found.set(last.aspect, [...alone, ...(group.length > same.length ? [union(group)] : []), ...joinedTo(group)]);
    }
  return [...found.values()].slice(0, mostKept);
}

/** 甲、乙、丙: the last is named with others. */
function isOfRun(group: readonly Pick[]): boolean {
  const last = group.at(-1)?.start ?? 0;
  const ahead = group.findLast(({ start }) => start !== last);
  return ahead !== undefined && last - ahead.end <= 1;
}

/** 甲、乙、丙: the run that the last name ends. */
function joinedTo(group: readonly Pick[]): Pick[] {
  let from = group.length - 1;
  while (from > 0 && (group[from]?.start ?? 0) - (group[from - 1]?.end ?? 0) <= 1) from -= 1;
  return from > 0 && from < group.length - 1 ? [union(group.slice(from))] : [];
}

/** 其余: what was named is left out, where the rest still holds. */
function othersOf({ annex, near, before, earlier = [] }: PickContext): RowSet[] {
  const fixed = byAspect(near).map(union);
  const [sentence = [], ahead = []] = before;
  const named = sentence.length > 0 ? [sentence] : earlier.length > ahead.length ? [ahead, earlier] : [ahead];
  return named.flatMap((picks) =>
    byAspect(picks).map((group) => {
      const named = new Set(union(group).rows);
      const rows = meeting(annex, fixed).filter((row) => !named.has(row));
      return { annex, picks: fixed, fixed, rows, others: true, besides: group };
    }),
  );
}

export function meeting(annex: AnnexGrid, picks: readonly Pick[]): readonly GridRow[] {
  return amongThem(picks.reduce(meetingOf, annex.rows), picks);
}

function meetingOf(rows: readonly GridRow[], pick: Pick): readonly GridRow[] {
  return rowsInBoth(rows, pick.rows);
}

/** Made once, so that what is read off the rows is known for each number that means them. */
export const rowsInBoth = readOnceOfBoth((rows: readonly GridRow[], others: readonly GridRow[]): readonly GridRow[] => {
  const own = new Set(others);
  return rows.filter((row) => own.has(row));
});

/** The same of those in one or the other, in the order of the table. */
const rowsInEither = readOnceOf(({ rows: all }: AnnexGrid) =>
  readOnceOfBoth((rows: readonly GridRow[], others: readonly GridRow[]): readonly GridRow[] => {
    const own = new Set([...rows, ...others]);
    return all.filter((row) => own.has(row));
  }),
);

function amongThem(rows: readonly GridRow[], picks: readonly Pick[]): readonly GridRow[] {
  return picks.reduce((left, { among }) => (among ? among(left) : left), rows);
}

/** One choice of each list, the last lists varied first: all ways, or so many. Cut at each list, for of twenty pairs there are a million. */
function waysThrough<Choice>(lists: readonly (readonly Choice[])[], most = Number.POSITIVE_INFINITY): Choice[][] {
  return lists.reduce<Choice[][]>(
    (ways, list) => ways.flatMap((way) => list.map((each) => [...way, each])).slice(0, most),
    [[]],
  );
}
