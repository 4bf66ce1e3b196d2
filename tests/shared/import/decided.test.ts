import { describe, expect, test } from 'vitest';
import { planImport } from '#shared/import/planImport.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import { sampleRound } from '../../support/sampleRound.ts';
import { grid } from './grid.ts';

/** What a careful clerk decides with nothing but the file and the register, and what he would ask about. */
const plain = sampleRound({
  annexes: [
    {
      id: 'a1',
      number: 1,
      title: '情况表',
      rows: { from: 'units' },
      columns: [
        { kind: 'serial', id: 'no' },
        { kind: 'name', id: 'unit', title: '单位' },
        { kind: 'integer', id: 'sent', title: '退回量' },
        { kind: 'date', id: 'last', title: '最后更新日期', words: ['无更新'] },
        { kind: 'choice', id: 'met', title: '是否召开专题会议', options: [{ value: '是' }, { value: '否' }] },
      ],
    },
  ],
  units: ['县教育局', '县审计局', '县农业农村局', '县人力资源和社会保障局', '安康镇', '县文化和旅游局'],
});
const data = { ...plain, round: { ...plain.round, from: '2022-04-01', to: '2022-06-30' } };

function run(rows: readonly (readonly (string | number)[])[], more: { struckRows?: number[] } = {}) {
  let ids = 0;
  const plan = planImport(data, 'a1', '表.xlsx', [{ ...grid(rows), ...more }], () => `new-${++ids}`);
  const told = plan.diagnostics.flatMap(({ severity, row }) => (severity === 'info' ? [] : [`${severity} ${row}`]));
  return { findings: applyEdits(data, plan.edits).findings.a1 ?? {}, told, diagnostics: plan.diagnostics };
}

const head = ['序号', '单位', '退回量', '最后更新日期', '是否召开专题会议'];

describe('a row', () => {
  test('that was copied is read once, whatever its number; one that says otherwise is asked about', () => {
    const first = [1, '县教育局', 3, '2022-5-6', '是'];
    expect(run([head, first, [2, '县教育局', 3, '2022-5-6', '是']])).toMatchObject({ told: ['warning 3'] });
    expect(run([head, first, [2, '县教育局', 4, '2022-5-6', '是']])).toMatchObject({ told: ['error 3'] });
  });

  test('that counts apart what is in the one above is no unit; one that names a unit is asked about', () => {
    const rows = [head, [1, '县教育局', 3, '2022-5-6', '是'], ['', '其中：学校', 2, '', '']];
    expect(run(rows)).toMatchObject({ told: [], findings: { 县教育局: { sent: 300 } } });
    expect(run([...rows, ['', '其中：县审计局', 1, '', '']]).told).toEqual(['error 4']);
  });

  test('that was kept ready says nothing, and hides nothing below it', () => {
    const rows = [head, [1, '县教育局', 3, '2022-5-6', '是'], [2, '', 0, '', ''], [3, '县审计局', 1, '2022-5-7', '否']];
    expect(run(rows)).toMatchObject({ told: [], findings: { 县审计局: { sent: 100 } } });
    const counted = rows.map((row, at) => (at === 2 ? [2, '', 7, '', ''] : row));
    expect(run(counted).told).toEqual(['warning 3']);
  });

  test('that is crossed out from end to end is left out, and told', () => {
    const rows = [head, [1, '县教育局', 3, '2022-5-6', '是'], [2, '县审计局', 1, '2022-5-7', '否']];
    const { findings, told } = run(rows, { struckRows: [2] });
    expect(Object.keys(findings)).toEqual(['县教育局']);
    expect(told).toEqual(['warning 3']);
  });
});

describe('a name', () => {
  const named = (...names: string[]) => run([head, ...names.map((name, at) => [at + 1, name, 3, '2022-5-6', '是'])]);

  test('whose characters changed places is taken where the words are known ones, and told', () => {
    expect(named('县农业村农局')).toMatchObject({ told: ['warning 2'], findings: { 县农业农村局: { sent: 300 } } });
    expect(named('县教局育')).toMatchObject({ told: ['warning 2'], findings: { 县教育局: { sent: 300 } } });
    expect(named('康安镇').told).toEqual(['error 2']);
  });

  test('that is half short is taken where it has something of each half, and told', () => {
    expect(named('县人力资源社保局').told).toEqual(['warning 2']);
    expect(named('县人力资源局').told).toEqual(['error 2']);
  });

  test('is asked about where another row is that unit', () => {
    expect(named('县农业村农局', '县农业农村局').told).toEqual(['error 2']);
    expect(named('县教育局（本级）', '县教育局').told).toEqual(['error 2']);
  });

  test('is the unit itself with 本级 behind it, and not with the name of somebody under it', () => {
    expect(named('县教育局（本级）').told).toEqual([]);
    expect(named('县教育局（装备站）').told).toEqual(['error 2']);
  });
});

describe('an answer', () => {
  const answered = (column: 'sent' | 'last', text: string) => {
    const { findings, told } = run([
      head,
      [1, '县教育局', column === 'sent' ? text : 1, column === 'last' ? text : '', ''],
    ]);
    return [findings.县教育局?.[column] ?? null, ...told];
  };

  test('of a number with what is among it is the number; what is not among it is asked about', () => {
    expect(answered('sent', '300件（含转办12件）')).toEqual([30000, 'warning 2']);
    expect(answered('sent', '300（不含转办）')).toEqual([null, 'error 2']);
  });

  test('无 is no number, and no 0', () => expect(answered('sent', '无')).toEqual([null, 'warning 2']));

  test('in the words of the column, however it is said', () => {
    for (const text of ['从未更新', '长期未更新', '一直没有更新过']) expect(answered('last', text)[0]).toBe('无更新');
    for (const text of ['无', '更新', '及时更新', '未按期更新']) expect(answered('last', text)[0]).toBeNull();
  });

  test('of a day without a year is the one of the time that is checked', () => {
    expect(answered('last', '5月6日')).toEqual(['2022-05-06', 'warning 2']);
    expect(answered('last', '12月3日')).toEqual([null, 'error 2']);
  });
});

test('a column that is called otherwise is found, and told', () => {
  const { findings, told } = run([
    ['单位', '退单件数', '开会情况'],
    ['县教育局', 3, '是'],
    ['县审计局', 4, '否'],
  ]);
  expect(findings).toMatchObject({ 县教育局: { sent: 300, met: '是' }, 县审计局: { sent: 400, met: '否' } });
  expect(told).toEqual(['warning 1', 'warning 1', 'warning 1']);
});
