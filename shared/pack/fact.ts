import { z } from 'zod';
import { Condition } from './condition.ts';

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/, '须为字母开头的字母、数字、-、_');
const common = { id: id.describe('事实的 id，文字中写作 {id}') };
const annex = id.describe('附件的 id');
const where = Condition.optional().describe('只算满足条件的行');
const rounding = {
  decimals: z.number().int().min(0).max(2).default(0).describe('保留小数位数'),
  trim: z.boolean().default(false).describe('去掉末尾的零'),
};

/** A named query over annexes. The bulletin holds facts, not digits: `{id}` in a text is replaced by the fact's wording. */
export const Fact = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('count').describe('行数'), annex, where }).describe('行数'),
  z
    .strictObject({
      ...common,
      kind: z.literal('sum').describe('某列之和'),
      annex,
      column: z.string().describe('列 id，或 列id.部分id'),
      where,
    })
    .describe('某列之和'),
  z
    .strictObject({
      ...common,
      kind: z.literal('value').describe('某行某列的值'),
      annex,
      column: z.string().describe('列 id，或 列id.部分id'),
      name: z.string().describe('行的对象的名称'),
    })
    .describe('某行某列的值；name 为行的对象的名称'),
  z
    .strictObject({
      ...common,
      kind: z.literal('extreme').describe('某列的最大、最小值'),
      annex,
      column: z.string().describe('列 id，或 列id.部分id'),
      which: z.enum(['highest', 'lowest']).describe('最大或最小'),
      where,
    })
    .describe('某列的最大、最小值'),
  z
    .strictObject({
      ...common,
      kind: z.literal('combine').describe('几个事实相加减'),
      of: z
        .array(
          z.union([
            id,
            z.strictObject({
              fact: id.describe('事实的 id'),
              times: z.number().int().describe('乘以这个整数；-1 为减'),
            }),
          ]),
        )
        .min(1)
        .describe('相加的事实'),
    })
    .describe('几个事实相加；times: -1 为减'),
  z
    .strictObject({
      ...common,
      kind: z.literal('ratio').describe('两个事实之比'),
      of: id.describe('分子：事实的 id'),
      to: id.describe('分母：事实的 id'),
      percent: z.boolean().default(true).describe('印作百分数'),
      ...rounding,
      whenZero: z.string().default('—').describe('分母为 0 时的文字'),
    })
    .describe('两个事实之比'),
  z
    .strictObject({
      ...common,
      kind: z.literal('names').describe('名单'),
      annex: z.union([id, z.array(id).min(1)]).describe('附件的 id；给几个则名单依次取自几个附件'),
      where,
      top: z
        .strictObject({
          by: z.string().describe('按这一列的数'),
          order: z.enum(['desc', 'asc']).default('desc').describe('desc：大者为先'),
          n: z.number().int().min(1).describe('前几个'),
        })
        .optional()
        .describe('只要前 n 个，与第 n 个相等的也在内；名单按此次序'),
      limit: z.number().int().min(1).optional().describe('只列前几个，其后接 more'),
      more: z.string().default('等{n}家').describe('名单列不全时接在后面的文字，{n} 为总数'),
      complete: z.string().default('').describe('名单列全时接在后面的文字，例如 共{n}个'),
      form: z.enum(['full', 'short']).default('full').describe('全称或简称'),
      template: z.string().default('{name}').describe('每个名称的写法，例如 {name}（{score}分）'),
      separator: z.string().default('、').describe('名称之间的分隔'),
      none: z.string().default('无').describe('一个也没有时的文字'),
      order: z.enum(['annex', 'official']).default('annex').describe('名单次序：附件行序或单位表顺序'),
    })
    .describe('名单'),
]);
export type Fact = z.infer<typeof Fact>;
