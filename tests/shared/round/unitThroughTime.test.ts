import { describe, expect, it } from 'vitest';
import { subjectsOf } from '#shared/annex/subjects.ts';
import { createSubjectIndex } from '#shared/import/subjectIndex.ts';
import { nameOn } from '#shared/round/unitThroughTime.ts';
import { findingsOf, type RoundInput, sampleRound } from '../../support/sampleRound.ts';

const annexes: RoundInput['annexes'] = [
  {
    id: 'a',
    number: 1,
    title: '表',
    rows: { from: 'units' },
    columns: [
      { kind: 'name', id: 'unit', title: '单位' },
      { kind: 'text', id: 'text', title: '情况' },
    ],
  },
];
const renamed = {
  id: 'health',
  name: '县卫生健康局',
  short: '卫健局',
  formerNames: [
    { name: '县卫生局', short: '卫生局', until: '2014-06-30' },
    { name: '县卫计局', short: '卫计局', until: '2022-03-01' },
  ],
};

describe('a unit through time', () => {
  it('has on each day the name of that day; the last day of a name still has it', () => {
    const [unit] = sampleRound({ annexes, units: [renamed] }).units;
    const names = ['2014-06-30', '2014-07-01', '2022-03-01', '2022-03-02'].map((day) => unit && nameOn(unit, day).name);
    expect(names).toEqual(['县卫生局', '县卫计局', '县卫计局', '县卫生健康局']);
  });

  it('an earlier round prints the name of its time, full and short', () => {
    const data = sampleRound({ annexes, units: [renamed] });
    expect(subjectsOf(data, 'a')[0]).toMatchObject({ name: '县卫生健康局', short: '卫健局' });
    const earlier = { ...data, round: { ...data.round, year: 2021 } };
    expect(subjectsOf(earlier, 'a')[0]).toMatchObject({ name: '县卫计局', short: '卫计局' });
  });

  it('is left out of rounds after its end and before its beginning', () => {
    const data = sampleRound({
      annexes,
      units: [
        { name: '旧局', endedOn: '2022-03-31', successors: ['新局'] },
        { name: '末日局', endedOn: '2022-04-01' },
        { name: '新局', startedOn: '2022-07-01' },
        { name: '常设局' },
      ],
    });
    expect(subjectsOf(data, 'a').map(({ name }) => name)).toEqual(['末日局', '常设局']);
  });

  it('keeps its row where something was recorded, whatever its dates say', () => {
    const data = sampleRound({
      annexes,
      units: [{ name: '旧局', endedOn: '2021-12-31' }],
      findings: findingsOf('a', { 旧局: { text: '已查' } }),
    });
    expect(subjectsOf(data, 'a')).toHaveLength(1);
  });

  it('is found by its former names in a table that is imported', () => {
    const data = sampleRound({ annexes, units: [renamed, '县教育局'] });
    const index = createSubjectIndex(subjectsOf(data, 'a'), data.units, ({ name }) => name);
    for (const name of ['县卫计局', '县卫生局', '卫计局']) {
      expect(index.match(name, null)).toMatchObject({ kind: 'found', subject: { id: 'health' } });
    }
  });
});
