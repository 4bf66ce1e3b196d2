import { z } from 'zod';
import { Paper } from '../document/paper.ts';
import { AnnexDefinition } from './annexDefinition.ts';
import { BulletinDefinition } from './bulletinDefinition.ts';
import { Fact } from './fact.ts';
import { NoticeDefinition } from './noticeDefinition.ts';

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/, '须为字母开头的字母、数字、-、_');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '须为 2022-05-26 这样的日期');

export const Group = z.strictObject({
  id: id.describe('组的 id'),
  name: z.string().describe('组名，印在组行、首列'),
  attributes: z.record(z.string(), z.string()).optional().describe('组的属性，例如 minimum'),
});
export type Group = z.infer<typeof Group>;

export const PackUnit = z.strictObject({
  name: z.string().min(1).describe('全称，正文与附件默认用它'),
  short: z.string().optional().describe('简称，name 列 form: short 用它'),
  group: id.describe('所属组的 id'),
  aliases: z.array(z.string()).optional().describe('别名，导入时据以认出单位'),
  exempt: z.string().optional().describe('免于考核的理由，例如 主办单位'),
});

const staleDays = z.number().int().min(1).max(3660);

/** A rule that fires by itself when something has not been updated for so many days before the monitoring day. */
export const Stale = z
  .strictObject({
    days: staleDays.describe('到监测时间点为止，未更新满这么多天即适用本条；正好这么多天也算'),
    text: z
      .string()
      .default('监测时间点前{limit}天内无更新({period})')
      .describe('写成的问题：{limit} 为 days，{days} 为实际天数，{period}、{from}、{to} 为时间段、起日、止日'),
    never: z
      .string()
      .default('监测时间点前{limit}天内无更新({word})')
      .describe('从未更新过时写成的问题；{word} 为所填的词，例如 无更新'),
  })
  .describe('停更规则');

export type Stale = z.infer<typeof Stale>;

/** A rule by which a problem costs points. Indicators cap the deductions of their rules (国办秘函〔2019〕19号: 同一指标扣分不超过该项分值). */
export const Rule = z.strictObject({
  id: id.describe('规则的 id'),
  title: z.string().describe('规则的名称'),
  indicator: id.optional().describe('所属指标的 id；指标的 cap 限制其下各规则的扣分之和'),
  points: z.number().min(0).default(0).describe('每处扣分'),
  cap: z.number().min(0).optional().describe('本条扣分上限'),
  veto: z.boolean().default(false).describe('单项否决'),
  stale: Stale.optional().describe('停更：由最后更新日期和监测时间点算出是否适用'),
  patterns: z.array(z.string()).optional().describe('导入时认出这条规则的词语（正则表达式）'),
});
export type Rule = z.infer<typeof Rule>;

export const Indicator = z.strictObject({
  id: id.describe('指标的 id'),
  title: z.string().describe('指标的名称'),
  cap: z.number().min(0).optional().describe('本指标扣分上限'),
});
export type Indicator = z.infer<typeof Indicator>;

export const PackRound = z.strictObject({
  title: z.string().describe('轮次名称，例如 2022年第二季度'),
  year: z.number().int().min(2000).max(2100).describe('年'),
  quarter: z.number().int().min(1).max(4).optional().describe('季度；半年、全年的检查不写'),
  period: z
    .strictObject({ from: date.describe('起日'), to: date.describe('止日，含') })
    .optional()
    .describe('统计时段，可与季度不同'),
  asOf: date.optional().describe('截至日期、监测时间点'),
  date: date.optional().describe('通报的成文日期'),
});

/** Everything one office's rounds are made of. */
export const Pack = z
  .strictObject({
    $schema: z.string().optional().describe('JSON Schema 的位置，供编辑器用'),
    format: z.literal('chabao-pack/1').describe('格式与版本'),
    id: id.describe('模板包的 id'),
    version: z.number().int().min(1).describe('版本，改动后加 1'),
    title: z.string().describe('模板包的名称'),
    description: z.string().optional().describe('一两句说明'),
    office: z
      .strictObject({
        name: z.string().describe('机关名称'),
        place: z.string().describe('地名，例如 某县'),
        paper: Paper.optional(),
      })
      .describe('主办机关'),
    groups: z.array(Group).min(1).describe('单位、账号的组，按印出的顺序'),
    units: z.array(PackUnit).default([]).describe('按官方顺序'),
    indicators: z.array(Indicator).default([]).describe('检查指标'),
    rules: z.array(Rule).default([]).describe('扣分规则'),
    round: PackRound.describe('第一个轮次'),
    annexes: z.array(AnnexDefinition).min(1).describe('附件，及不印出的工作表'),
    facts: z.array(Fact).default([]).describe('通报、表注中用到的事实'),
    bulletin: BulletinDefinition.optional().describe('通报；不写则只有附件'),
    notice: NoticeDefinition.optional().describe('整改通知单；不写则用通用的文字'),
  })
  .describe('查报模板包');
export type Pack = z.infer<typeof Pack>;
export type PackInput = z.input<typeof Pack>;
