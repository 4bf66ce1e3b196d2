import type { PackInput } from '#shared/pack/pack.ts';
import { type RoundOptions, roundOf } from './roundOf.ts';

type FactInput = NonNullable<PackInput['facts']>[number];

/** A small pack in the shape of 仁寿县's: news reported by units, the host office exempt, two figures that no unit reports. */
export function newsPack(facts: readonly FactInput[] = [], bulletin?: PackInput['bulletin']): PackInput {
  return {
    format: 'chabao-pack/1',
    id: 'news',
    version: 1,
    title: '信息报送',
    office: { name: '某县人民政府办公室', place: '某县' },
    groups: [
      { id: 'town', name: '乡镇（街道）' },
      { id: 'department', name: '县级部门' },
    ],
    units: [
      { name: '甲镇', group: 'town' },
      { name: '乙镇', group: 'town' },
      { name: '丙街道', group: 'town' },
      { name: '县政府办', group: 'department', exempt: '主办单位' },
      { name: '县卫生健康局', short: '县卫健局', group: 'department' },
      { name: '县审计局', group: 'department' },
    ],
    round: {
      title: '2022年第二季度',
      year: 2022,
      quarter: 2,
      period: { from: '2022-02-23', to: '2022-05-23' },
      date: '2022-05-26',
    },
    annexes: [
      {
        id: 'news',
        number: 1,
        title: '信息发布统计表',
        rows: { from: 'units' },
        sort: [{ by: 'sent', order: 'desc' }],
        columns: [
          { kind: 'serial', id: 'no' },
          { kind: 'name', id: 'unit', title: '单位' },
          { kind: 'integer', id: 'sent', title: '报送', words: ['不涉及'] },
          { kind: 'integer', id: 'published', title: '公开', required: false },
          { kind: 'ratio', id: 'rate', title: '采用率', of: 'published', to: 'sent', decimals: 1, trim: true },
          {
            kind: 'text',
            id: 'remark',
            title: '签收',
            required: false,
            parts: [{ id: 'late', title: '超期', kind: 'integer', pattern: '超期签收(\\d+)件' }],
          },
        ],
      },
      {
        id: 'figures',
        number: null,
        title: '其他数据',
        rows: {
          from: 'fixed',
          items: [
            { id: 'others', name: '其他单位报送' },
            { id: 'letters', name: '来信' },
            { id: 'done', name: '已办结' },
          ],
        },
        columns: [
          { kind: 'name', id: 'item', title: '项目' },
          { kind: 'integer', id: 'number', title: '数量' },
        ],
      },
    ],
    facts: [...facts],
    bulletin,
  };
}

export const newsFindings = {
  news: {
    甲镇: { sent: 4200, published: 1000, remark: '超期签收14件' },
    乙镇: { sent: 2300, published: 400, remark: '超期签收 2 件' },
    丙街道: { sent: 400, published: 100 },
    县政府办: { sent: 23000, published: 23000 },
    县卫生健康局: { sent: 2400, published: 700 },
    县审计局: { sent: '不涉及' },
  },
  figures: { others: { number: 8200 }, letters: { number: 20500 }, done: { number: 19900 } },
} as const;

/** The data of a round with the usual findings. */
export function newsRound(
  facts: readonly FactInput[] = [],
  { bulletin, ...options }: RoundOptions & { bulletin?: PackInput['bulletin'] } = {},
) {
  return roundOf(newsPack(facts, bulletin), { findings: newsFindings, ...options });
}
