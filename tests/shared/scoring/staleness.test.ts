import { describe, expect, it } from 'vitest';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { firingRule, type Idle, idleText, idleTime, isStale } from '#shared/scoring/staleness.ts';
import { findingsOf, sampleRound } from '../../support/sampleRound.ts';

const asOf = '2020-07-17';
const idleSince = (date: string) => idleTime(date, asOf) as Idle;

describe('time without update', () => {
  it('exactly so many days count: 2020.7.3 to 2020.7.17 are 14 days', () => {
    expect(idleSince('2020-07-03')).toMatchObject({ kind: 'days', days: 14 });
    expect(isStale(idleSince('2020-07-03'), 14)).toBe(true);
    expect(isStale(idleSince('2020-07-04'), 14)).toBe(false);
  });

  it.each([
    [7, '2020-07-10', '2020-07-11'],
    [10, '2020-07-07', '2020-07-08'],
    [14, '2020-07-03', '2020-07-04'],
  ])('a limit of %i days is reached on the day and not before', (days, fails, passes) => {
    expect(isStale(idleSince(fails), days)).toBe(true);
    expect(isStale(idleSince(passes), days)).toBe(false);
  });

  it('a leap day is a day', () => {
    expect(idleTime('2024-02-22', '2024-03-07')).toMatchObject({ days: 14 });
    expect(idleTime('2023-02-22', '2023-03-07')).toMatchObject({ days: 13 });
  });

  it('nothing is computed without a monitoring day, without a date, or for an update after it', () => {
    expect(idleTime('2020-07-03', null)).toBeNull();
    expect(idleTime(null, asOf)).toBeNull();
    expect(idleTime('2020-07-18', asOf)).toBeNull();
  });

  it('a word instead of a date means that it was never updated, which fails every limit', () => {
    const never = idleTime('无更新', asOf) as Idle;
    expect(isStale(never, 3660)).toBe(true);
    expect(idleText(never, { days: 14, text: '', never: '2周内无更新({word})' })).toBe('2周内无更新(无更新)');
  });

  it('the sentence names the period as it is printed', () => {
    const texts = { days: 14, text: '前2周内无更新({period})，共{days}天', never: '' };
    expect(idleText(idleSince('2020-06-30'), texts)).toBe('前2周内无更新(2020.6.30-2020.7.17)，共17天');
  });
});

it('of several rules the one with the longest time that was reached fires', () => {
  const rule = (id: string, days: number) => ({ id, stale: { days, text: '', never: '' } });
  const rules = [rule('week', 7), { id: 'other', stale: null }, rule('year', 366), rule('fortnight', 14)];
  expect(firingRule(rules, idleSince('2020-07-10'))).toMatchObject({ id: 'week' });
  expect(firingRule(rules, idleSince('2020-07-03'))).toMatchObject({ id: 'fortnight' });
  expect(firingRule(rules, idleSince('2020-07-11'))).toBeNull();
  expect(firingRule(rules, idleTime('无更新', asOf) as Idle)).toMatchObject({ id: 'year' });
});

describe('a column of staleness', () => {
  const round = (updated: string) => {
    const data = sampleRound({
      annexes: [
        {
          id: 'accounts',
          number: 1,
          title: '账号',
          rows: { from: 'accounts' },
          columns: [
            { kind: 'date', id: 'updated', title: '最后更新', words: ['无更新'] },
            { kind: 'staleness', id: 'idle', title: '问题', of: 'updated', days: 14, pass: '合格' },
            {
              kind: 'verdict',
              id: 'result',
              title: '结论',
              cases: [{ when: { column: 'idle.days', atLeast: 366 }, value: '关停' }],
              otherwise: '保留',
            },
          ],
        },
      ],
      accounts: [{ name: '咸宁林业' }],
      findings: findingsOf('accounts', { 咸宁林业: { updated } }),
    });
    return { ...data, round: { ...data.round, asOf } };
  };
  const texts = (updated: string) =>
    computeAnnex(round(updated), 'accounts', 'all')
      .rows[0]?.cells.slice(1)
      .map(({ text }) => text);

  it('prints the sentence with the period, the word for good, and the word for never', () => {
    expect(texts('2020-07-03')).toEqual(['监测时间点前14天内无更新(2020.7.3-2020.7.17)', '保留']);
    expect(texts('2020-07-04')).toEqual(['合格', '保留']);
    expect(texts('无更新')?.[0]).toBe('监测时间点前14天内无更新(无更新)');
  });

  it('its days can be asked for in conditions', () => {
    expect(texts('2019-07-17')?.[1]).toBe('关停');
  });
});
