import fc from 'fast-check';
import { type Edit, findingId } from '#shared/store/change.ts';

/** Few things and few fields, so that edits meet. */
const unitEdit: fc.Arbitrary<Edit> = fc.record({
  entity: fc.constant('unit' as const),
  id: fc.constantFrom('u1', 'u2'),
  fields: fc.record(
    {
      name: fc.constantFrom('某局', '某办', '某镇'),
      short: fc.constantFrom(null, '局', '办'),
      order: fc.integer({ min: 1, max: 3 }),
      aliases: fc.constantFrom([], ['原某局']),
      removed: fc.boolean(),
    },
    { requiredKeys: ['name'] },
  ),
});

const findingEdit: fc.Arbitrary<Edit> = fc.record({
  entity: fc.constant('finding' as const),
  id: fc.constantFrom('u1', 'u2').map((subject) => findingId('2022q2', 'annex1', subject)),
  fields: fc.record(
    {
      open: fc.constantFrom(null, '是', '否', '不涉及', ''),
      count: fc.constantFrom(null, 0, 100, '无'),
      period: fc.constantFrom(null, { from: '2022-01-01', to: '2022-03-31' }),
    },
    { requiredKeys: ['open'] },
  ),
});

const problemEdit: fc.Arbitrary<Edit> = fc.record({
  entity: fc.constant('problem' as const),
  id: fc.constantFrom('p1', 'p2'),
  fields: fc.record({ text: fc.constantFrom('不更新', '错别字'), points: fc.constantFrom(null, 500) }),
});

/** Their ids follow from their place, so that one that was taken back is made once more under the same id. */
const visitEdit: fc.Arbitrary<Edit> = fc
  .record({
    entity: fc.constant('visit' as const),
    id: fc.constantFrom('2022q2/u1', '2022q2/u2'),
    fields: fc.record(
      { status: fc.constantFrom('visiting', 'done'), note: fc.constantFrom('', '带回') },
      { requiredKeys: [] },
    ),
  })
  .filter(({ fields }) => Object.keys(fields).length > 0);

const remarkEdit: fc.Arbitrary<Edit> = fc.record({
  entity: fc.constant('remark' as const),
  id: fc.constantFrom('2022q2/annex1/u1/open', '2022q2/annex1/u1/count'),
  fields: fc.record({ filled: fc.boolean(), reason: fc.constantFrom('', '没有台账') }, { requiredKeys: ['filled'] }),
});

const anyEdit = fc.oneof(unitEdit, findingEdit, problemEdit, visitEdit, remarkEdit);

export const anyEdits: fc.Arbitrary<Edit[]> = fc.array(anyEdit, {
  minLength: 1,
  maxLength: 4,
});

/** What happens on three laptops: they work, take back, and get changes from one another, not always all of them. */
export type Happening =
  | { readonly kind: 'edit'; readonly laptop: number; readonly edits: Edit[] }
  | { readonly kind: 'undo' | 'redo'; readonly laptop: number }
  | { readonly kind: 'merge'; readonly laptop: number; readonly from: number; readonly share: number };

const laptop = fc.integer({ min: 0, max: 2 });

export const anyHappenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), laptop, edits: anyEdits }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), laptop }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('merge' as const),
        laptop,
        from: laptop,
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    },
  ),
  { minLength: 1, maxLength: 14 },
);
