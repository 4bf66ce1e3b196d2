import { describe, expect, it } from 'vitest';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { layOutTable } from '#shared/annex/layOutTable.ts';
import { fillPlainText } from '#shared/fact/fillText.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { drawTable } from '../../support/drawTable.ts';
import { sampleRound } from '../../support/sampleRound.ts';

/** The first annex as it goes out. */
function draw(data: RoundData): string[] {
  return drawTable(layOutTable(computeAnnex(data, data.pack.annexes[0]?.id ?? '', 'printed')));
}

/** Hundredths: numbers in the findings of a test are written as people read them. */
const n = (value: number) => value * 100;

const regions = [
  { id: 'county', name: '县区', attributes: { minimum: '24', full: '150' } },
  { id: 'zone', name: '功能区', attributes: { minimum: '5', full: '100' } },
];

// format.md §4: annex shapes that other counties use and that the five published examples do not have.
describe('annex shapes of other counties', () => {
  it('(1) a head of three levels, split by source', () => {
    const data = sampleRound({
      annexes: [
        {
          id: 'a',
          number: 1,
          title: '受理情况',
          rows: { from: 'units' },
          columns: [
            { id: 'no', kind: 'serial' },
            { id: 'unit', kind: 'name', title: '单位' },
            {
              id: 'received',
              kind: 'group',
              title: '受理',
              columns: [
                {
                  id: 'online',
                  kind: 'group',
                  title: '网络',
                  columns: [
                    { id: 'web', kind: 'integer', title: '网站' },
                    { id: 'app', kind: 'integer', title: 'APP' },
                  ],
                },
                { id: 'phone', kind: 'integer', title: '电话' },
              ],
            },
            { id: 'all', kind: 'sum', title: '合计', of: ['web', 'app', 'phone'] },
          ],
        },
      ],
      units: ['甲局'],
      findings: { a: { 甲局: { web: n(3), app: n(1), phone: n(12) } } },
    });
    expect(draw(data)).toEqual([
      '序号｜单位｜受理｜«｜«｜合计', //
      '^｜^｜网络｜«｜电话｜^',
      '^｜^｜网站｜APP｜^｜^',
      '1｜甲局｜3｜1｜12｜16',
    ]);
  });

  it('(2) no annex: lists by kind of problem in the text, each with (n个)', () => {
    const data = sampleRound({
      annexes: [
        {
          id: 'a',
          number: null,
          title: '检查记录',
          rows: { from: 'units' },
          columns: [
            { id: 'unit', kind: 'name', title: '单位' },
            { id: 'problems', kind: 'problems', title: '问题' },
          ],
        },
      ],
      rules: [
        { id: 'stale', title: '栏目更新不及时' },
        { id: 'dead', title: '链接不可用' },
      ],
      facts: [
        { id: 'staleUnits', kind: 'names', annex: 'a', where: { rule: 'stale' }, complete: '（{n}个）' },
        { id: 'deadUnits', kind: 'names', annex: 'a', where: { rule: 'dead' }, complete: '（{n}个）' },
      ],
      units: ['甲局', '乙局', '丙局'],
      problems: [
        { subjectId: '甲局', ruleId: 'stale' },
        { subjectId: '丙局', ruleId: 'stale' },
        { subjectId: '丙局', ruleId: 'dead' },
      ],
    });
    expect(fillPlainText(data, '栏目更新不及时：{staleUnits}；链接不可用：{deadUnits}。')).toBe(
      '栏目更新不及时：甲局、丙局（2个）；链接不可用：丙局（1个）。',
    );
    expect(computeAnnex(data, 'a', 'printed').label).toBeNull();
  });

  it('(3) a small table inside the text, (4) with a rate that has nothing to divide by', () => {
    const data = sampleRound({
      annexes: [
        {
          id: 'a',
          number: null,
          title: '信息报送',
          rows: { from: 'units' },
          totals: { at: 'start', label: '总计' },
          columns: [
            { id: 'unit', kind: 'name', title: '单位' },
            { id: 'sent', kind: 'integer', title: '报送' },
            { id: 'used', kind: 'integer', title: '采用' },
            {
              id: 'rate',
              kind: 'ratio',
              title: '采纳率',
              of: 'used',
              to: 'sent',
              decimals: 1,
              trim: true,
              whenZero: '0',
            },
          ],
        },
      ],
      units: ['甲局', '乙局'],
      findings: { a: { 甲局: { sent: n(3), used: n(2) }, 乙局: { sent: 0, used: 0 } } },
    });
    expect(draw(data)).toEqual(['单位｜报送｜采用｜采纳率', '总计｜3｜2｜66.7%', '甲局｜3｜2｜66.7%', '乙局｜0｜0｜0']);
    expect(layOutTable(computeAnnex(data, 'a', 'printed')).label).toBeNull();
  });

  it('(5) 运行总数, 检查数, 不合格数, 合格率, the failed accounts in brackets', () => {
    const data = sampleRound({
      groups: regions,
      annexes: [
        {
          id: 'a',
          number: 1,
          title: '新媒体抽查情况',
          rows: { from: 'groups' },
          totals: {},
          columns: [
            { id: 'region', kind: 'name', title: '地区' },
            { id: 'running', kind: 'count', title: '运行总数', annex: 'b' },
            { id: 'checked', kind: 'count', title: '检查数', annex: 'b', where: { column: 'result', blank: false } },
            { id: 'failed', kind: 'count', title: '不合格数', annex: 'b', where: { column: 'result', is: '不合格' } },
            { id: 'rate', kind: 'ratio', title: '合格率', of: 'checked', to: 'checked', minus: 'failed' },
            {
              id: 'names',
              kind: 'list',
              title: '不合格单位（账号）',
              annex: 'b',
              where: { column: 'result', is: '不合格' },
              template: '{sponsor}（{name}）',
              none: '无',
            },
          ],
        },
        {
          id: 'b',
          number: 2,
          title: '账号',
          rows: { from: 'accounts' },
          columns: [
            { id: 'name', kind: 'name', title: '账号', template: '{sponsor}（{name}）' },
            { id: 'result', kind: 'choice', title: '结果', options: [{ value: '合格' }, { value: '不合格' }] },
          ],
        },
      ],
      accounts: [
        { name: '甲发布', sponsor: '甲局', groupId: 'county' },
        { name: '乙发布', sponsor: '乙局', groupId: 'county' },
        { name: '丙发布', sponsor: '丙局', groupId: 'county' },
        { name: '丁发布', sponsor: '丁局', groupId: 'zone' },
      ],
      findings: { b: { 甲发布: { result: '合格' }, 乙发布: { result: '不合格' }, 丁发布: { result: '合格' } } },
    });
    expect(draw(data)).toEqual([
      '地区｜运行总数｜检查数｜不合格数｜合格率｜不合格单位（账号）',
      '县区｜3｜2｜1｜50%｜乙局（乙发布）',
      '功能区｜1｜1｜0｜100%｜无',
      '合计｜4｜3｜1｜67%｜',
    ]);
  });

  it('(6) two rankings side by side, each with its own full mark', () => {
    const data = sampleRound({
      groups: regions,
      rules: [{ id: 'r', title: '未更新', points: 2 }],
      annexes: [
        {
          id: 'a',
          number: 1,
          title: '考核排名',
          rows: { from: 'units' },
          sort: [{ by: 'score', order: 'desc' }],
          columns: [
            { id: 'rank', kind: 'rank', title: '排名', by: 'score', method: 'competition', within: 'group' },
            { id: 'unit', kind: 'name', title: '单位' },
            { id: 'score', kind: 'score', title: '得分', of: ['problems'], fullFrom: 'full' },
          ],
          layout: { blocks: 2, blockBy: 'group' },
        },
      ],
      units: [
        { name: '甲县', groupId: 'county' },
        { name: '乙县', groupId: 'county' },
        { name: '丙县', groupId: 'county' },
        { name: '丁区', groupId: 'zone' },
        { name: '戊区', groupId: 'zone' },
      ],
      problems: [
        { subjectId: '甲县', ruleId: 'r', count: 3 },
        { subjectId: '丁区', ruleId: 'r' },
      ],
    });
    expect(draw(data)).toEqual([
      '排名｜单位｜得分｜排名｜单位｜得分',
      '1｜乙县｜150｜1｜戊区｜100',
      '1｜丙县｜150｜2｜丁区｜98',
      '3｜甲县｜144｜｜｜',
    ]);
  });

  it("(7) one unit's scorecard: indicator tree, marks, deductions, reasons, and the rate over all", () => {
    const item = (id: string, level1: string, name: string, full: string) => ({
      id,
      name,
      attributes: { level1, full },
    });
    const data = sampleRound({
      annexes: [
        {
          id: 'a',
          number: 1,
          title: '某局得分明细',
          rows: {
            from: 'fixed',
            items: [
              item('i1', '发布解读', '政策文件', '15'),
              item('i2', '发布解读', '政策解读', '12.5'),
              item('i3', '办事服务', '办事指南', '25'),
            ],
          },
          totals: { columns: ['full', 'minus', 'score'] },
          columns: [
            { id: 'level1', kind: 'attribute', title: '一级指标', attribute: 'level1', merge: 'hierarchy' },
            { id: 'name', kind: 'name', title: '二级指标' },
            { id: 'full', kind: 'attribute', title: '指标分值', attribute: 'full', as: 'number' },
            { id: 'minus', kind: 'decimal', title: '扣分' },
            { id: 'why', kind: 'text', title: '失分原因' },
            { id: 'done', kind: 'choice', title: '整改情况', options: [{ value: '已整改' }, { value: '未整改' }] },
            { id: 'score', kind: 'sum', title: '得分', of: ['full', { column: 'minus', times: -1 }] },
            { id: 'rate', kind: 'ratio', title: '折算（百分制）', of: 'score', to: 'full', decimals: 1, percent: true },
          ],
        },
      ],
      findings: { a: { i1: { minus: n(5), why: '6个月未更新', done: '已整改' }, i3: { minus: 50 } } },
    });
    expect(draw(data)).toEqual([
      '一级指标｜二级指标｜指标分值｜扣分｜失分原因｜整改情况｜得分｜折算（百分制）',
      '发布解读｜政策文件｜15｜5｜6个月未更新｜已整改｜10｜66.7%',
      '^｜政策解读｜12.5｜｜｜｜12.5｜100.0%',
      '办事服务｜办事指南｜25｜0.5｜｜｜24.5｜98.0%',
      '｜合计｜52.5｜5.5｜｜｜47｜89.5%',
    ]);
  });

  it('(8) a veto checklist with 未发现, and a table of ticks', () => {
    const items = [
      { id: 'v1', name: '站点无法访问', attributes: { object: '网站', rule: '占比5%以上' } },
      { id: 'v2', name: '首页不更新', attributes: { object: '网站', rule: '2周未更新' } },
      { id: 'v3', name: '内容不更新', attributes: { object: '新媒体', rule: '2周未更新' } },
    ];
    const data = sampleRound({
      annexes: [
        {
          id: 'a',
          number: 1,
          title: '单项否决指标检查表',
          rows: { from: 'fixed', items },
          columns: [
            { id: 'object', kind: 'attribute', title: '检查对象', attribute: 'object', merge: 'equal' },
            { id: 'name', kind: 'name', title: '指标' },
            { id: 'rule', kind: 'attribute', title: '评分细则', attribute: 'rule' },
            { id: 'found', kind: 'problems', title: '检查情况', none: '未发现' },
            { id: 'tick', kind: 'choice', title: '是', options: [{ value: '√' }], required: false },
          ],
        },
      ],
      problems: [{ subjectId: 'v2', columnId: 'found', text: '7月3日后无更新' }],
      findings: { a: { v2: { tick: '√' } } },
    });
    expect(draw(data)).toEqual([
      '检查对象｜指标｜评分细则｜检查情况｜是',
      '网站｜站点无法访问｜占比5%以上｜未发现｜',
      '^｜首页不更新｜2周未更新｜7月3日后无更新｜√',
      '新媒体｜内容不更新｜2周未更新｜未发现｜',
    ]);
  });

  it('(9) a group heading that carries the minimum', () => {
    const data = sampleRound({
      groups: regions,
      annexes: [
        {
          id: 'a',
          number: 1,
          title: '报送统计',
          rows: { from: 'units' },
          groupBy: { as: 'row', template: '{group}（{n}家，不低于{minimum}条）' },
          columns: [
            { id: 'unit', kind: 'name', title: '单位' },
            { id: 'sent', kind: 'integer', title: '条数' },
          ],
        },
      ],
      units: [
        { name: '丁区', groupId: 'zone' },
        { name: '甲县', groupId: 'county' },
      ],
      findings: { a: { 甲县: { sent: n(30) } } },
    });
    expect(draw(data)).toEqual([
      '单位｜条数',
      '县区（1家，不低于24条）｜«',
      '甲县｜30',
      '功能区（1家，不低于5条）｜«',
      '丁区｜',
    ]);
  });

  it('(10) the units that did not report back, and (14) grades', () => {
    const data = sampleRound({
      annexes: [
        {
          id: 'a',
          number: 1,
          title: '未反馈整改情况的单位',
          rows: { from: 'units', where: { not: { column: 'reported', blank: false } } },
          columns: [
            { id: 'no', kind: 'serial' },
            { id: 'unit', kind: 'name', title: '单位' },
            { id: 'reported', kind: 'date', title: '反馈时间' },
            { id: 'score', kind: 'decimal', title: '得分' },
            {
              id: 'grade',
              kind: 'verdict',
              title: '等次',
              cases: [
                { when: { column: 'score', atLeast: 90 }, value: 'A' },
                { when: { column: 'score', atLeast: 60 }, value: 'B' },
              ],
              otherwise: 'C',
            },
          ],
        },
      ],
      units: ['甲局', '乙局', '丙局', '丁局'],
      findings: {
        a: { 甲局: { score: 9000 }, 乙局: { reported: '2022-08-26' }, 丙局: { score: 5950 }, 丁局: { score: n(60) } },
      },
    });
    expect(draw(data).slice(1)).toEqual(['1｜甲局｜｜90｜A', '2｜丙局｜｜59.5｜C', '3｜丁局｜｜60｜B']);
  });

  it('(11) a list of adopted items: free rows', () => {
    const data = sampleRound({
      annexes: [
        {
          id: 'a',
          number: 1,
          title: '信息采用情况',
          rows: { from: 'tasks' },
          columns: [
            { id: 'no', kind: 'serial' },
            { id: 'title', kind: 'name', title: '标题' },
            { id: 'unit', kind: 'attribute', title: '报送单位', attribute: 'unit' },
            { id: 'level', kind: 'attribute', title: '采用层级', attribute: 'level' },
          ],
        },
      ],
      tasks: [
        { text: '某县推进政务公开', attributes: { unit: '甲局', level: '省级' } },
        { text: '某县一网通办', attributes: { unit: '乙局', level: '市级' } },
      ],
    });
    expect(draw(data).slice(1)).toEqual(['1｜某县推进政务公开｜甲局｜省级', '2｜某县一网通办｜乙局｜市级']);
  });

  it('(12) plan and done: the difference and the rate', () => {
    const data = sampleRound({
      annexes: [
        {
          id: 'a',
          number: 1,
          title: '任务完成情况',
          rows: { from: 'units' },
          totals: {},
          columns: [
            { id: 'unit', kind: 'name', title: '单位' },
            { id: 'plan', kind: 'integer', title: '任务数' },
            { id: 'done', kind: 'integer', title: '完成数' },
            { id: 'delta', kind: 'sum', title: '差额', of: ['done', { column: 'plan', times: -1 }] },
            { id: 'rate', kind: 'ratio', title: '完成率', of: 'done', to: 'plan', decimals: 2 },
          ],
        },
      ],
      units: ['甲局', '乙局'],
      findings: { a: { 甲局: { plan: n(12), done: n(7) }, 乙局: { plan: n(3), done: n(4) } } },
    });
    expect(draw(data).slice(1)).toEqual([
      '甲局｜12｜7｜-5｜58.33%',
      '乙局｜3｜4｜1｜133.33%',
      '合计｜15｜11｜-4｜73.33%',
    ]);
  });

  it('(13) a form for the rectification: one row per problem, columns to fill in', () => {
    const data = sampleRound({
      rules: [{ id: 'stale', title: '栏目不更新', points: 1 }],
      annexes: [
        {
          id: 'form',
          number: 2,
          title: '整改情况反馈表',
          rows: { from: 'problems', annex: 'b' },
          columns: [
            { id: 'no', kind: 'serial' },
            { id: 'unit', kind: 'attribute', title: '单位', attribute: 'unit', merge: 'equal' },
            { id: 'problem', kind: 'name', title: '存在问题' },
            { id: 'rule', kind: 'attribute', title: '问题类型', attribute: 'rule' },
            { id: 'points', kind: 'attribute', title: '扣分', attribute: 'points', as: 'number' },
            { id: 'link', kind: 'text', title: '整改链接' },
          ],
        },
        {
          id: 'b',
          number: 1,
          title: '检查情况',
          rows: { from: 'units' },
          columns: [
            { id: 'unit', kind: 'name', title: '单位' },
            { id: 'problems', kind: 'problems', title: '问题' },
          ],
        },
      ],
      units: ['甲局', '乙局', '丙局'],
      problems: [
        { annexId: 'b', subjectId: '丙局', text: '首页打不开', points: 20 },
        { annexId: 'b', subjectId: '甲局', text: '栏目甲未更新', ruleId: 'stale' },
        { annexId: 'b', subjectId: '甲局', text: '栏目乙未更新', ruleId: 'stale', count: 2 },
      ],
      findings: { form: { p2: { link: 'http://example.invalid/1' } } },
    });
    expect(draw(data)).toEqual([
      '序号｜单位｜存在问题｜问题类型｜扣分｜整改链接',
      '1｜甲局｜栏目甲未更新｜栏目不更新｜1｜http://example.invalid/1',
      '2｜^｜栏目乙未更新｜栏目不更新｜2｜',
      '3｜丙局｜首页打不开｜｜0.2｜',
    ]);
  });

  it('a summary of several annexes: scores looked up, added and ranked, one unit exempt', () => {
    const scored = (id: string, number: number) => ({
      id,
      number,
      title: id,
      rows: { from: 'units' as const },
      columns: [
        { id: 'unit', kind: 'name' as const, title: '单位' },
        { id: 'score', kind: 'decimal' as const, title: '得分' },
      ],
    });
    const data = sampleRound({
      annexes: [
        {
          id: 'all',
          number: 1,
          title: '综合得分',
          rows: { from: 'units' },
          sort: [{ by: 'rank' }],
          columns: [
            { id: 'unit', kind: 'name', title: '单位' },
            { id: 'site', kind: 'lookup', title: '网站', annex: 'site', column: 'score' },
            { id: 'media', kind: 'lookup', title: '新媒体', annex: 'media', column: 'score' },
            { id: 'sum', kind: 'sum', title: '总分', of: ['site', 'media'] },
            { id: 'rank', kind: 'rank', title: '名次', by: 'sum', method: 'unique', exempt: '不参评' },
          ],
        },
        scored('site', 2),
        scored('media', 3),
      ],
      units: [{ name: '办公室', exempt: '主办单位' }, '甲局', '乙局', '丙局'],
      findings: {
        site: { 办公室: { score: n(60) }, 甲局: { score: 5520 }, 乙局: { score: n(56) }, 丙局: { score: n(50) } },
        media: { 办公室: { score: n(40) }, 甲局: { score: 3080 }, 乙局: { score: n(30) } },
      },
    });
    expect(draw(data).slice(1)).toEqual([
      '甲局｜55.2｜30.8｜86｜1',
      '乙局｜56｜30｜86｜2',
      '丙局｜50｜｜50｜3',
      '办公室｜60｜40｜100｜不参评',
    ]);
  });

  it('counts by platform: fixed rows that match an attribute', () => {
    const data = sampleRound({
      annexes: [
        {
          id: 'a',
          number: 1,
          title: '平台统计',
          rows: { from: 'fixed', items: ['微信', '微博'].map((name, index) => ({ id: `k${index}`, name })) },
          totals: {},
          columns: [
            { id: 'name', kind: 'name', title: '平台' },
            { id: 'count', kind: 'count', title: '数量', annex: 'b', match: 'platform' },
          ],
        },
        {
          id: 'b',
          number: 2,
          title: '账号',
          rows: { from: 'accounts' },
          columns: [{ id: 'name', kind: 'name', title: '账号' }],
        },
      ],
      accounts: [{ name: '甲' }, { name: '乙', platform: '微博' }, { name: '丙' }],
    });
    expect(draw(data)).toEqual(['平台｜数量', '微信｜2', '微博｜1', '合计｜3']);
  });
});

describe('shapes of the published examples', () => {
  it('a matrix of units and questions with a diagonal corner (嘉鱼)', () => {
    const question = '电子政务外网是否联通。'.repeat(5);
    const data = sampleRound({
      annexes: [
        {
          id: 'a',
          number: 4,
          title: '检查情况清单',
          rows: { from: 'units' },
          layout: { orientation: 'landscape', corner: { column: '检查事项', row: '单位' } },
          columns: [
            { id: 'no', kind: 'serial' },
            { id: 'unit', kind: 'name', title: '单位' },
            { id: 'q1', kind: 'text', title: question },
            { id: 'q2', kind: 'choice', title: '是否', options: [{ value: '是' }, { value: '不涉及' }], open: true },
          ],
        },
      ],
      units: ['县财政局', '县审计局'],
      findings: { a: { 县财政局: { q1: '超期签收1件', q2: '是' }, 县审计局: { q1: '不涉及', q2: '不涉及' } } },
    });
    expect(draw(data)).toEqual([
      `序号｜检查事项＼单位｜${question}｜是否`,
      '1｜县财政局｜超期签收1件｜是',
      '2｜县审计局｜不涉及｜不涉及',
    ]);
    const model = layOutTable(computeAnnex(data, 'a', 'printed'));
    expect(model.orientation).toBe('landscape');
    expect(model.frozenColumns).toBe(2);
  });

  it('group names in a merged, untitled first column that shares the head of the names (咸宁)', () => {
    const data = sampleRound({
      groups: regions,
      annexes: [
        {
          id: 'a',
          number: 1,
          title: '得分',
          rows: { from: 'units' },
          columns: [
            { id: 'group', kind: 'attribute', title: '', attribute: 'group', merge: 'equal' },
            { id: 'unit', kind: 'name', title: '单位名称' },
            { id: 'score', kind: 'score', title: '得分', of: ['problems'] },
          ],
        },
      ],
      units: ['甲县', '乙县', { name: '丙区', groupId: 'zone' }],
    });
    expect(draw(data)).toEqual(['单位名称｜«｜得分', '县区｜甲县｜100', '^｜乙县｜100', '功能区｜丙区｜100']);
  });

  it('notes and a line under the title with facts (仁寿)', () => {
    const data = sampleRound({
      annexes: [
        {
          id: 'a',
          number: 1,
          title: '统计表',
          subtitle: '（共{units}家）',
          notes: ['未纳入考核的其他单位报送{others}条。'],
          rows: { from: 'units' },
          columns: [
            { id: 'unit', kind: 'name', title: '单位' },
            { id: 'sent', kind: 'integer', title: '条数' },
          ],
        },
        {
          id: 'more',
          number: null,
          title: '其他数据',
          rows: { from: 'fixed', items: [{ id: 'others', name: '其他单位' }] },
          columns: [
            { id: 'name', kind: 'name', title: '项目' },
            { id: 'sent', kind: 'integer', title: '条数' },
          ],
        },
      ],
      facts: [
        { id: 'units', kind: 'count', annex: 'a' },
        { id: 'others', kind: 'sum', annex: 'more', column: 'sent' },
      ],
      units: ['甲镇', '乙镇'],
      findings: { more: { others: { sent: n(82) } } },
    });
    const table = computeAnnex(data, 'a', 'printed');
    expect([table.label, table.subtitle, table.notes]).toEqual([
      '附件',
      '（共2家）',
      ['未纳入考核的其他单位报送82条。'],
    ]);
  });
});
