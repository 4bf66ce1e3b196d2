import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/error.ts';
import { computeFact } from '#shared/fact/computeFact.ts';
import { newsRound } from './newsPack.ts';

const annex = 'news';

describe('count', () => {
  it('counts the printed rows that meet the condition', () => {
    const data = newsRound([
      { id: 'all', kind: 'count', annex },
      { id: 'towns', kind: 'count', annex, where: { group: 'town' } },
    ]);
    expect(computeFact(data, 'all')).toEqual({ text: '6', number: 600 });
    expect(computeFact(data, 'towns')).toEqual({ text: '3', number: 300 });
  });

  it('leaves out who is exempt when the condition says so', () => {
    const where = { all: [{ column: 'sent', atLeast: 24 }, { exempt: false }] };
    expect(computeFact(newsRound([{ id: 'n', kind: 'count', annex, where }]), 'n').text).toBe('2');
  });
});

describe('sum', () => {
  it('adds numbers; words and blanks add nothing', () => {
    const data = newsRound([{ id: 's', kind: 'sum', annex, column: 'sent', where: { group: 'department' } }]);
    expect(computeFact(data, 's')).toEqual({ text: '254', number: 25400 });
  });

  it('adds numbers declared inside a text, with or without a stray space', () => {
    const data = newsRound([{ id: 's', kind: 'sum', annex, column: 'remark.late' }]);
    expect(computeFact(data, 's').text).toBe('16');
  });
});

describe('value', () => {
  it('is the cell as printed, with its number', () => {
    const data = newsRound([{ id: 'v', kind: 'value', annex, column: 'rate', name: '甲镇' }]);
    expect(computeFact(data, 'v')).toEqual({ text: '23.8%', number: 2380 });
  });

  it('finds a unit by its short name', () => {
    const data = newsRound([{ id: 'v', kind: 'value', annex, column: 'sent', name: '县卫健局' }]);
    expect(computeFact(data, 'v').number).toBe(2400);
  });

  it('says 不涉及 where the cell does, without a number', () => {
    const data = newsRound([{ id: 'v', kind: 'value', annex, column: 'sent', name: '县审计局' }]);
    expect(computeFact(data, 'v')).toEqual({ text: '不涉及', number: null });
  });

  it('is visibly open as long as nothing was recorded', () => {
    const data = newsRound([{ id: 'v', kind: 'value', annex, column: 'published', name: '县审计局' }]);
    expect(computeFact(data, 'v')).toEqual({ text: '（未填）', number: null });
  });
});

describe('extreme', () => {
  it('is the highest or the lowest number, words left aside', () => {
    const data = newsRound([
      { id: 'high', kind: 'extreme', annex, column: 'sent', which: 'highest', where: { exempt: false } },
      { id: 'low', kind: 'extreme', annex, column: 'sent', which: 'lowest' },
    ]);
    expect(computeFact(data, 'high').text).toBe('42');
    expect(computeFact(data, 'low').text).toBe('4');
  });

  it('is open when no row has a number', () => {
    const data = newsRound([{ id: 'x', kind: 'extreme', annex, column: 'sent', which: 'highest' }], { findings: {} });
    expect(computeFact(data, 'x')).toEqual({ text: '（未填）', number: null });
  });
});

describe('combine', () => {
  const parts = [
    { id: 'units', kind: 'sum', annex, column: 'sent' },
    { id: 'others', kind: 'value', annex: 'figures', column: 'number', name: '其他单位报送' },
  ] as const;

  it('adds facts of different annexes (仁寿: 1074 = 992 + 82)', () => {
    const data = newsRound([...parts, { id: 'all', kind: 'combine', of: ['units', 'others'] }]);
    expect(computeFact(data, 'all')).toEqual({ text: '405', number: 40500 });
  });

  it('subtracts with times -1', () => {
    const of = ['units', { fact: 'others', times: -1 }];
    expect(computeFact(newsRound([...parts, { id: 'd', kind: 'combine', of }]), 'd').text).toBe('241');
  });

  it('is open as long as one part is', () => {
    const facts = [...parts, { id: 'all', kind: 'combine' as const, of: ['units', 'others'] }];
    expect(computeFact(newsRound(facts, { findings: {} }), 'all')).toEqual({ text: '（未填）', number: null });
  });
});

describe('ratio', () => {
  const parts = [
    { id: 'done', kind: 'value', annex: 'figures', column: 'number', name: '已办结' },
    { id: 'letters', kind: 'value', annex: 'figures', column: 'number', name: '来信' },
    { id: 'none', kind: 'count', annex, where: { name: '没有' } },
  ] as const;
  const ratio = { id: 'rate', kind: 'ratio', of: 'done', to: 'letters' } as const;

  it('is rounded once to the declared decimals (仁寿: 199 of 205)', () => {
    expect(computeFact(newsRound([...parts, { ...ratio, decimals: 1 }]), 'rate')).toEqual({
      text: '97.1%',
      number: 9710,
    });
    expect(computeFact(newsRound([...parts, ratio]), 'rate')).toEqual({ text: '97%', number: 9700 });
    expect(computeFact(newsRound([...parts, { ...ratio, decimals: 2 }]), 'rate')).toEqual({
      text: '97.07%',
      number: 9707,
    });
  });

  it('drops trailing zeros only when told to', () => {
    const whole = { id: 'rate', kind: 'ratio', of: 'letters', to: 'letters', decimals: 1 } as const;
    expect(computeFact(newsRound([...parts, whole]), 'rate').text).toBe('100.0%');
    expect(computeFact(newsRound([...parts, { ...whole, trim: true }]), 'rate').text).toBe('100%');
  });

  it('prints the chosen word when there is nothing to divide by', () => {
    const zero = { ...ratio, to: 'none', whenZero: '100%' };
    expect(computeFact(newsRound([...parts, zero]), 'rate')).toEqual({ text: '100%', number: null });
  });
});

it('a fact is computed once per data', () => {
  const data = newsRound([{ id: 'all', kind: 'count', annex }]);
  expect(computeFact(data, 'all')).toBe(computeFact(data, 'all'));
  expect(computeFact({ ...data }, 'all')).not.toBe(computeFact(data, 'all'));
});

it('an unknown fact is refused with its name', () => {
  expect(() => computeFact(newsRound(), 'nothing')).toThrow(AppError);
  expect(() => computeFact(newsRound(), 'nothing')).toThrow('nothing');
});
