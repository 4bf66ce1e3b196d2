import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import { AppError } from '#shared/error.ts';
import type { PackInput } from '#shared/pack/pack.ts';
import { parsePack } from '#shared/pack/parsePack.ts';
import { roundOf } from '../fact/roundOf.ts';
import { fullPack } from '../pack/fullPack.ts';

type Place = readonly (string | number)[];
type Json = { [key: string]: Json };

function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const below = Object.entries(value).flatMap(([key, item]) =>
    placesIn(item, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return at.length > 0 ? [at, ...below] : below;
}

/** Undefined where an earlier change has taken the place away. */
function valueAt(json: unknown, place: Place): Json | undefined {
  return place.reduce<Json | undefined>((at, key) => at?.[key], json as Json);
}

function accepted(json: unknown): boolean {
  try {
    parsePack(json);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return false;
  }
}

const findings = {
  sites: {
    甲镇: { checked: 1000, failed: 100, answer: '否', remark: '超期3件' },
    县财政局: { checked: 0, failed: '不涉及', answer: '是' },
  },
  figures: { letters: { number: 0 } },
};

it('a pack that is taken can be computed: what was checked cannot fail later', () => {
  const places = placesIn(JSON.parse(JSON.stringify(fullPack())));
  const values = places.map((place) => valueAt(JSON.parse(JSON.stringify(fullPack())), place));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...places), fc.constantFrom(...values, undefined)), {
        minLength: 1,
        maxLength: 2,
      }),
      (changes) => {
        const json = JSON.parse(JSON.stringify(fullPack()));
        for (const [place, value] of changes) {
          const parent = valueAt(json, place.slice(0, -1));
          if (typeof parent === 'object' && parent !== null) Object.assign(parent, { [place.at(-1) ?? '']: value });
        }
        const input = JSON.parse(JSON.stringify(json)) as PackInput;
        if (accepted(input) && input.bulletin) buildBulletin(roundOf(input, { findings }));
      },
    ),
    { numRuns: 400 },
  );
});
