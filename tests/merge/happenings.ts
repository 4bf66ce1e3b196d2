import fc from 'fast-check';
import { type Edit, findingId } from '#shared/store/change.ts';

/** What happens in a team: people work, take back, rename, photograph, and hand bundles round: whole ones, what is new, and parts of them. */
export type Happening =
  | { readonly kind: 'edit'; readonly laptop: number; readonly edits: readonly Edit[] }
  | { readonly kind: 'photo'; readonly laptop: number; readonly id: string; readonly bytes: string }
  | { readonly kind: 'undo' | 'redo' | 'undoMerge'; readonly laptop: number }
  | { readonly kind: 'decide'; readonly laptop: number; readonly mine: boolean }
  /** `from`–`to`: which share of what the other one lacks goes along; a gap is closed by a later bundle. */
  | {
      readonly kind: 'bundle';
      readonly laptop: number;
      readonly by: number;
      readonly from: number;
      readonly to: number;
    };

export interface History {
  readonly laptops: number;
  readonly happenings: readonly Happening[];
  /** Mixes the bundles in which everything is handed round at the end. */
  readonly order: readonly number[];
}

const thing = fc.constantFrom('u1', 'u2', 'u3');

const unit: fc.Arbitrary<Edit> = fc.record({
  entity: fc.constant('unit' as const),
  id: thing,
  fields: fc.record(
    {
      name: fc.constantFrom('某局', '某办', '某镇'),
      short: fc.constantFrom(null, '局', '办'),
      formerNames: fc.constantFrom([], [{ name: '某委', until: '2022-03-01' }]),
      removed: fc.boolean(),
    },
    { requiredKeys: ['name'] },
  ),
});

const removal: fc.Arbitrary<Edit> = fc.record({
  entity: fc.constantFrom('unit' as const, 'problem' as const),
  id: thing,
  fields: fc.constant({ removed: true }),
});

const finding: fc.Arbitrary<Edit> = fc.record({
  entity: fc.constant('finding' as const),
  id: thing.map((subject) => findingId('2022q2', 'annex1', subject)),
  fields: fc.record(
    {
      open: fc.constantFrom(null, '是', '否', '不涉及'),
      count: fc.constantFrom(null, 0, 100, 200),
      note: fc.constantFrom('', '已公开', '更新不及时'),
    },
    { requiredKeys: ['open'] },
  ),
});

const problem: fc.Arbitrary<Edit> = fc.record({
  entity: fc.constant('problem' as const),
  id: thing,
  fields: fc.record({ text: fc.constantFrom('不更新', '错别字'), points: fc.constantFrom(null, 500) }),
});

const visit: fc.Arbitrary<Edit> = fc.record({
  entity: fc.constant('visit' as const),
  id: thing,
  fields: fc.record({ assignee: fc.constantFrom(null, '甲', '乙'), status: fc.constantFrom('open', 'checked') }),
});

const edits = fc.array(fc.oneof({ weight: 3, arbitrary: finding }, unit, removal, problem, visit), {
  minLength: 1,
  maxLength: 4,
});

/** Laptops are drawn from six and folded to those that the history has. */
const laptop = fc.nat(5);
const share = fc.constantFrom(0, 0, 0, 0.3, 0.6, 1, 1, 1);

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('edit' as const), laptop, edits }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('photo' as const),
      laptop,
      id: fc.constantFrom('e1', 'e2', 'e3', 'e4'),
      bytes: fc.constantFrom('one', 'two', 'three'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const), laptop }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undoMerge' as const), laptop }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('decide' as const), laptop, mine: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('bundle' as const), laptop, by: laptop, from: share, to: share }),
  },
);

export const anyHistory: fc.Arbitrary<History> = fc.record({
  laptops: fc.integer({ min: 2, max: 6 }),
  happenings: fc.array(happening, { minLength: 2, maxLength: 26, size: 'max' }),
  order: fc.array(fc.nat(9999), { minLength: 12, maxLength: 12 }),
});
