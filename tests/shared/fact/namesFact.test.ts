import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '#shared/annex/value.ts';
import { computeFact } from '#shared/fact/computeFact.ts';
import { newsPack, newsRound } from './newsPack.ts';
import { roundOf } from './roundOf.ts';

const common = { id: 'list', kind: 'names', annex: 'news' } as const;

function say(fact: Record<string, unknown>): string {
  return computeFact(newsRound([{ ...common, ...fact }]), 'list').text;
}

describe('a list of names', () => {
  it('that names everybody has no 等', () => {
    expect(say({ where: { group: 'town' } })).toBe('甲镇、乙镇、丙街道');
    expect(say({ where: { group: 'town' }, limit: 3 })).toBe('甲镇、乙镇、丙街道');
    expect(say({ where: { group: 'town' }, complete: '共{n}个' })).toBe('甲镇、乙镇、丙街道共3个');
  });

  it('that stops early ends with 等 and the number of all', () => {
    expect(say({ where: { group: 'town' }, limit: 2 })).toBe('甲镇、乙镇等3家');
    expect(say({ where: { group: 'town' }, limit: 1, more: '等{n}个单位', complete: '共{n}个' })).toBe('甲镇等3个单位');
  });

  it('of nobody says so', () => {
    expect(say({ where: { name: '没有' } })).toBe('无');
    expect(say({ where: { name: '没有' }, none: '' })).toBe('');
  });

  it('keeps the order of the annex, or the official one', () => {
    expect(say({ limit: 2 })).toBe('甲镇、乙镇等6家');
    const department = { where: { group: 'department' }, limit: 2 };
    expect(say(department)).toBe('县政府办、县卫生健康局等3家');
    expect(say({ where: { exempt: false }, top: { by: 'sent', n: 2 } })).toBe('甲镇、县卫生健康局');
    expect(say({ top: { by: 'sent', n: 2 }, order: 'official' })).toBe('甲镇、县政府办');
  });

  it('uses short names, templates and separators', () => {
    expect(say({ where: { name: '县卫健局' }, form: 'short' })).toBe('县卫健局');
    expect(say({ where: { group: 'town' }, limit: 2, template: '{name}（{sent}条）', separator: '，', more: '' })).toBe(
      '甲镇（42条），乙镇（23条）',
    );
  });

  it('may come from several annexes, one after the other', () => {
    const data = newsRound([{ ...common, annex: ['figures', 'news'], where: { name: ['来信', '甲镇'] } }]);
    expect(computeFact(data, 'list').text).toBe('来信、甲镇');
  });

  it('holds all names, also those that a limit leaves unprinted', () => {
    const data = newsRound([{ ...common, where: { group: 'town' }, limit: 1 }]);
    expect(computeFact(data, 'list')).toEqual({ text: '甲镇等3家', number: 300, names: ['甲镇', '乙镇', '丙街道'] });
  });
});

describe('the first n', () => {
  it('are taken by a column, from the top or from the bottom', () => {
    expect(say({ top: { by: 'sent', n: 3 } })).toBe('县政府办、甲镇、县卫生健康局');
    expect(say({ top: { by: 'sent', order: 'asc', n: 1 } })).toBe('丙街道');
  });

  it('include everybody equal to the n-th', () => {
    const findings = {
      news: { 甲镇: { sent: 900 }, 乙镇: { sent: 800 }, 丙街道: { sent: 800 }, 县审计局: { sent: 700 } },
    };
    const data = newsRound([{ ...common, top: { by: 'sent', n: 2 }, complete: '共{n}家' }], { findings });
    expect(computeFact(data, 'list').text).toBe('甲镇、乙镇、丙街道共3家');
  });

  it('leave out rows without a number', () => {
    expect(say({ top: { by: 'sent', n: 50 } })).not.toContain('县审计局');
  });
});

const sent: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.constant('不涉及'),
  fc.integer({ min: 0, max: 60 }).map((count) => count * 100),
);

it('names as many as the count with the same condition counts, and 等 only when it leaves somebody out', () => {
  const units = newsPack().units?.map(({ name }) => name) ?? [];
  fc.assert(
    fc.property(
      fc.array(sent, { minLength: units.length, maxLength: units.length }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 7 }),
      (values, threshold, limit) => {
        const where = { column: 'sent', atLeast: threshold };
        const facts = [
          { ...common, where, limit },
          { id: 'count', kind: 'count' as const, annex: 'news', where },
        ];
        const findings = { news: Object.fromEntries(units.map((name, i) => [name, { sent: values[i] ?? null }])) };
        const data = roundOf(newsPack(facts), { findings });
        const list = computeFact(data, 'list');
        const count = computeFact(data, 'count');
        expect(list.number).toBe(count.number);
        expect(list.names?.length).toBe((count.number ?? 0) / 100);
        expect(list.text.includes('等')).toBe((list.names?.length ?? 0) > limit);
      },
    ),
    { numRuns: 100 },
  );
});
