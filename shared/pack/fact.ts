import { z } from 'zod';
import { Condition } from './condition.ts';

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/, '须为字母开头的字母、数字、-、_');
const common = { id };
const rounding = {
  decimals: z.number().int().min(0).max(2).default(0),
  trim: z.boolean().default(false).describe('去掉末尾的零'),
};

/** A named query over annexes. The bulletin holds facts, not digits: `{id}` in a text is replaced by the fact's wording. */
export const Fact = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('count'), annex: id, where: Condition.optional() }).describe('行数'),
  z
    .strictObject({
      ...common,
      kind: z.literal('sum'),
      annex: id,
      column: z.string().describe('列 id，或 列id.部分id'),
      where: Condition.optional(),
    })
    .describe('某列之和'),
  z
    .strictObject({ ...common, kind: z.literal('value'), annex: id, column: z.string(), name: z.string() })
    .describe('某行某列的值；name 为行的对象的名称'),
  z
    .strictObject({
      ...common,
      kind: z.literal('extreme'),
      annex: id,
      column: z.string(),
      which: z.enum(['highest', 'lowest']),
      where: Condition.optional(),
    })
    .describe('某列的最大、最小值'),
  z
    .strictObject({
      ...common,
      kind: z.literal('combine'),
      of: z.array(z.union([id, z.strictObject({ fact: id, times: z.number().int() })])).min(1),
    })
    .describe('几个事实相加；times: -1 为减'),
  z
    .strictObject({
      ...common,
      kind: z.literal('ratio'),
      of: id,
      to: id,
      percent: z.boolean().default(true),
      ...rounding,
      whenZero: z.string().default('—'),
    })
    .describe('两个事实之比'),
  z
    .strictObject({
      ...common,
      kind: z.literal('names'),
      annex: id,
      where: Condition.optional(),
      top: z
        .strictObject({ by: z.string(), order: z.enum(['desc', 'asc']).default('desc'), n: z.number().int().min(1) })
        .optional(),
      limit: z.number().int().min(1).optional().describe('只列前几个，其后接 more'),
      more: z.string().default('等{n}家').describe('名单列不全时接在后面的文字，{n} 为总数'),
      complete: z.string().default('').describe('名单列全时接在后面的文字，例如 共{n}个'),
      form: z.enum(['full', 'short']).default('full'),
      template: z.string().default('{name}').describe('每个名称的写法，例如 {name}（{score}分）'),
      separator: z.string().default('、'),
      none: z.string().default('无'),
      order: z.enum(['annex', 'official']).default('annex').describe('名单次序：附件行序或单位表顺序'),
    })
    .describe('名单'),
]);
export type Fact = z.infer<typeof Fact>;
