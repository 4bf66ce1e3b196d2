import type { PackInput } from '#shared/pack/pack.ts';

/** A pack with one of nearly everything, so that each test can break one thing in it. */
export function fullPack(): PackInput {
  return {
    format: 'chabao-pack/1',
    id: 'full',
    version: 1,
    title: '季度检查',
    office: { name: '某县人民政府办公室', place: '某县' },
    groups: [
      { id: 'town', name: '乡镇', attributes: { minimum: '24' } },
      { id: 'department', name: '部门' },
    ],
    units: [
      { name: '甲镇', group: 'town', aliases: ['甲'] },
      { name: '县财政局', group: 'department' },
    ],
    indicators: [{ id: 'safe', title: '安全', cap: 10 }],
    rules: [{ id: 'stale', title: '未更新', indicator: 'safe', points: 1, patterns: ['未(?:及时)?更新'] }],
    round: { title: '2022年第二季度', year: 2022, quarter: 2, period: { from: '2022-04-01', to: '2022-06-30' } },
    annexes: [
      {
        id: 'sites',
        number: 1,
        title: '检查结果',
        subtitle: '截至{round.to}',
        rows: { from: 'units', groups: ['town', 'department'], where: { column: 'checked', above: 0 } },
        groupBy: { as: 'row', template: '{group}（不低于{minimum}条）' },
        sort: [{ by: 'score', order: 'desc' }],
        columns: [
          { kind: 'serial', id: 'no' },
          { kind: 'name', id: 'unit', title: '单位', template: '{name}（{short}）' },
          {
            kind: 'group',
            id: 'numbers',
            title: '数量',
            columns: [
              { kind: 'integer', id: 'checked', title: '检查' },
              { kind: 'integer', id: 'failed', title: '不合格' },
            ],
          },
          { kind: 'sum', id: 'total', title: '合计', of: ['checked', { column: 'failed', times: -1 }] },
          { kind: 'ratio', id: 'rate', title: '合格率', of: 'checked', minus: 'failed', to: 'checked' },
          { kind: 'problems', id: 'problems', title: '问题', rules: ['stale'] },
          { kind: 'score', id: 'score', title: '得分', of: ['problems'] },
          { kind: 'rank', id: 'rank', title: '名次', by: 'score', method: 'dense' },
          {
            kind: 'choice',
            id: 'answer',
            title: '是否合规',
            options: [{ value: '是', key: '1' }, { value: '否' }],
            usual: '是',
            good: ['是'],
          },
          {
            kind: 'text',
            id: 'remark',
            title: '签收',
            parts: [{ id: 'late', title: '超期', kind: 'integer', pattern: '超期(\\d+)件' }],
          },
          {
            kind: 'verdict',
            id: 'result',
            title: '结果',
            cases: [{ when: { column: 'score', atLeast: 60 }, value: '合格' }],
            otherwise: '不合格',
          },
        ],
        totals: { columns: ['checked', 'rate'] },
        notes: ['共{units}家。'],
      },
      {
        id: 'groups',
        number: 2,
        title: '汇总',
        rows: { from: 'groups' },
        columns: [
          { kind: 'name', id: 'group', title: '类别' },
          { kind: 'count', id: 'bad', title: '不合格数', annex: 'sites', where: { column: 'answer', is: '否' } },
          { kind: 'count', id: 'checked', title: '检查数', annex: 'sites', column: 'checked' },
          { kind: 'list', id: 'names', title: '名单', annex: 'sites', template: '{name}（{score}分）' },
        ],
      },
      {
        id: 'figures',
        number: null,
        title: '其他数据',
        rows: { from: 'fixed', items: [{ id: 'letters', name: '来信' }] },
        columns: [{ kind: 'integer', id: 'number', title: '数量' }],
      },
    ],
    facts: [
      { id: 'units', kind: 'count', annex: 'sites' },
      { id: 'letters', kind: 'value', annex: 'figures', column: 'number', name: '来信' },
      { id: 'late', kind: 'sum', annex: 'sites', column: 'remark.late' },
      { id: 'both', kind: 'combine', of: ['units', { fact: 'letters', times: -1 }] },
      { id: 'share', kind: 'ratio', of: 'units', to: 'letters' },
      { id: 'best', kind: 'names', annex: 'sites', top: { by: 'score', n: 3 } },
    ],
    bulletin: {
      title: '关于{round.quarterName}检查情况的通报',
      issuer: '某县人民政府办公室',
      addressee: '各乡镇',
      opening: ['共检查{units}家，{best}较好。', { text: '来信{letters}件。', when: { fact: 'letters' } }],
      sections: [{ heading: '一、情况', paragraphs: [{ table: 'figures' }] }],
    },
  };
}
