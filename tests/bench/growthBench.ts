import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { layOutTable } from '#shared/annex/layOutTable.ts';
import type { Value } from '#shared/annex/value.ts';
import { planImport } from '#shared/import/planImport.ts';
import { matchName } from '#shared/names/matchName.ts';
import { createNameIndex } from '#shared/names/nameIndex.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { grid } from '../shared/import/grid.ts';
import { sampleRound } from '../support/sampleRound.ts';

/**
 * What three times as much costs, in times of what the first third costs (goal ≤ 5; a quadratic step would make it 9, the margin is for
 * the garbage collector): processor time, so that other programs on the machine do not count, the best of several runs.
 */
const goal = 5;
const runs = 3;

/** Prepares so much of it; what is returned is timed. */
type Work = (count: number) => () => unknown;

/** 12 columns of every costly kind: ranks, sums, ratios, parts, merges, totals per group, a sort. */
function largeRound(count: number): RoundData {
  const groups = Array.from({ length: 20 }, (_, index) => ({ id: `g${index}`, name: `第${index}组` }));
  const units = Array.from({ length: count }, (_, index) => ({ name: `单位${index}`, groupId: `g${index % 20}` }));
  const row = (index: number): Record<string, Value> => ({
    a: (index % 97) * 100,
    b: (index % 89) * 100,
    c: 10000 + (index % 7) * 100,
    t: `超期签收${index % 13}件，情况说明较多`,
    k: index % 3 === 0 ? '是' : '否',
  });
  return sampleRound({
    groups,
    units,
    rules: [{ id: 'r', title: '规则', points: 0.5, cap: 5 }],
    annexes: [
      {
        id: 'a',
        number: 1,
        title: '大表',
        rows: { from: 'units' },
        groupBy: { as: 'row' },
        sort: [{ by: 'sum', order: 'desc' }],
        totals: { perGroup: '小计' },
        columns: [
          { id: 'no', kind: 'serial' },
          { id: 'group', kind: 'attribute', title: '组', attribute: 'group', merge: 'equal' },
          { id: 'name', kind: 'name', title: '单位' },
          { id: 'a', kind: 'integer', title: '甲' },
          { id: 'b', kind: 'integer', title: '乙' },
          { id: 'c', kind: 'integer', title: '丙' },
          {
            id: 't',
            kind: 'text',
            title: '情况',
            parts: [{ id: 'n', title: '件', kind: 'integer', pattern: '超期签收(\\d+)' }],
          },
          { id: 'k', kind: 'choice', title: '是否', options: [{ value: '是' }, { value: '否' }] },
          { id: 'p', kind: 'problems', title: '问题' },
          { id: 'sum', kind: 'sum', title: '小计', of: ['a', 'b', 'c', 't.n'] },
          { id: 'rate', kind: 'ratio', title: '率', of: 'a', to: 'c', decimals: 1 },
          { id: 'rank', kind: 'rank', title: '名次', by: 'sum', method: 'dense', within: 'group' },
        ],
      },
    ],
    findings: { a: Object.fromEntries(units.map(({ name }, index) => [name, row(index)])) },
    problems: units.map(({ name }) => ({ subjectId: name, columnId: 'p', ruleId: 'r' })),
  });
}

const printed: Work = (count) => {
  const data = largeRound(count);
  return () => layOutTable(computeAnnex(data, 'a', 'printed'));
};

function importing(nameOf: (index: number) => string): Work {
  return (count) => {
    const data = sampleRound({
      annexes: [
        {
          id: 'a1',
          number: 1,
          title: '表',
          rows: { from: 'units' },
          columns: [
            { kind: 'name', id: 'unit', title: '单位名称' },
            { kind: 'integer', id: 'sent', title: '报送条数' },
            { kind: 'text', id: 'remark', title: '备注' },
          ],
        },
      ],
      units: Array.from({ length: count }, (_, index) => `第${index}单位`),
    });
    const rows = Array.from({ length: count }, (_, index) => [nameOf(index), index % 9, '按时']);
    const sheet = grid([['单位名称', '报送条数', '备注'], ...rows]);
    let ids = 0;
    return () => planImport(data, 'a1', '表.xlsx', [sheet], () => `new-${++ids}`, {});
  };
}

/** As written, with the place before it, with a slip, with more behind it. */
const matching: Work = (count) => {
  const letters = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃'];
  const ends = ['镇', '乡', '街道', '第一中学', '卫生院', '教育和体育局'];
  const units = Array.from({ length: count }, (_, at) => {
    const body = [at % 36, Math.floor(at / 36) % 36, Math.floor(at / 1296)].map((digit) => letters[digit]).join('');
    const name = `县${body}${ends[at % ends.length]}`;
    return { unitId: name, name, shorts: [], aliases: [], formerNames: [], groupId: null };
  });
  const names = units.map(({ name }, at) => {
    return [name, `嘉鱼${name}`, `${name.slice(0, 2)}${name.slice(3)}`, `${name}人民政府`][at % 4] ?? '';
  });
  return () => {
    const index = createNameIndex(units, '嘉鱼县');
    for (const name of names) matchName(index, name);
  };
};

const works: readonly (readonly [name: string, small: number, work: Work])[] = [
  ['rows of 12 columns, computed and placed', 10_000, printed],
  ['rows of known names, planned', 6_000, importing((index) => `第${index}单位`)],
  ['rows of unknown names, planned', 3_000, importing((index) => `不明单位${index}`)],
  ['names written in four ways, matched', 5_000, matching],
];

function milliseconds(work: Work, count: number): number {
  const times = Array.from({ length: runs }, () => {
    const act = work(count);
    const start = process.cpuUsage();
    act();
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...times);
}

for (const [name, small, work] of works) {
  milliseconds(work, Math.ceil(small / 3));
  const [one, three] = [milliseconds(work, small), milliseconds(work, small * 3)];
  const ratio = three / one;
  const figures = `${one.toFixed(0).padStart(6)} ms, three times as many ${ratio.toFixed(1).padStart(4)} x (goal <= ${goal})`;
  console.log(`${`${small} ${name}`.padEnd(58)}${figures}${ratio > goal ? '  over' : ''}`);
}
