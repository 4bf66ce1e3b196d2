import { z } from 'zod';
import { AnnexDefinition } from './annexDefinition.ts';
import { BulletinDefinition } from './bulletinDefinition.ts';
import { Fact } from './fact.ts';

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/, '须为字母开头的字母、数字、-、_');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '须为 2022-05-26 这样的日期');

export const Group = z.strictObject({
  id,
  name: z.string(),
  attributes: z.record(z.string(), z.string()).optional().describe('组的属性，例如 minimum'),
});
export type Group = z.infer<typeof Group>;

export const PackUnit = z.strictObject({
  name: z.string().min(1).describe('全称，正文与附件默认用它'),
  short: z.string().optional().describe('简称，name 列 form: short 用它'),
  group: id,
  aliases: z.array(z.string()).optional(),
  exempt: z.string().optional().describe('免于考核的理由，例如 主办单位'),
});

/** A rule by which a problem costs points. Indicators cap the deductions of their rules (国办秘函〔2019〕19号: 同一指标扣分不超过该项分值). */
export const Rule = z.strictObject({
  id,
  title: z.string(),
  indicator: id.optional(),
  points: z.number().min(0).default(0).describe('每处扣分'),
  cap: z.number().min(0).optional().describe('本条扣分上限'),
  veto: z.boolean().default(false).describe('单项否决'),
  patterns: z.array(z.string()).optional().describe('导入时认出这条规则的词语（正则表达式）'),
});
export type Rule = z.infer<typeof Rule>;

export const Indicator = z.strictObject({ id, title: z.string(), cap: z.number().min(0).optional() });
export type Indicator = z.infer<typeof Indicator>;

export const PackRound = z.strictObject({
  title: z.string().describe('轮次名称，例如 2022年第二季度'),
  year: z.number().int().min(2000).max(2100),
  quarter: z.number().int().min(1).max(4).optional(),
  period: z.strictObject({ from: date, to: date }).optional().describe('统计时段，可与季度不同'),
  asOf: date.optional().describe('截至日期、监测时间点'),
  date: date.optional().describe('通报的成文日期'),
});

/** Everything one office's rounds are made of. */
export const Pack = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('chabao-pack/1'),
    id,
    version: z.number().int().min(1),
    title: z.string(),
    description: z.string().optional(),
    office: z.strictObject({ name: z.string(), place: z.string() }),
    groups: z.array(Group).min(1).describe('单位、账号的组，按印出的顺序'),
    units: z.array(PackUnit).default([]).describe('按官方顺序'),
    indicators: z.array(Indicator).default([]),
    rules: z.array(Rule).default([]),
    round: PackRound.describe('第一个轮次'),
    annexes: z.array(AnnexDefinition).min(1),
    facts: z.array(Fact).default([]),
    bulletin: BulletinDefinition.optional(),
  })
  .describe('查报模板包');
export type Pack = z.infer<typeof Pack>;
export type PackInput = z.input<typeof Pack>;
