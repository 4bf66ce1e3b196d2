import { z } from 'zod';

const scalar = z.union([z.string(), z.number()]);

/** A test of one cell. Numbers are written as people write them (24, 97.5); a blank cell passes only `blank: true`. */
export const CellTest = z
  .strictObject({
    column: z.string().describe('列的 id；取文字中解析出的数用“列id.部分id”'),
    is: z
      .union([scalar, z.array(scalar)])
      .optional()
      .describe('等于（给数组则为等于其中之一）'),
    contains: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .describe('文字中含有（给数组则为含有其中之一）'),
    atLeast: z.number().optional().describe('不小于'),
    atMost: z.number().optional().describe('不大于'),
    above: z.number().optional().describe('大于'),
    below: z.number().optional().describe('小于'),
    blank: z.boolean().optional().describe('true：空白；false：有内容'),
    daysAtLeast: z.number().int().optional().describe('时间段的天数（止日减起日）不少于'),
    daysAbove: z.number().int().optional().describe('时间段的天数（止日减起日）超过'),
  })
  .describe('对一个单元格的判断；写了几项则须同时成立');

export interface AllOf {
  all: Condition[];
}
export interface AnyOf {
  any: Condition[];
}
export interface NotThis {
  not: Condition;
}

/** A condition on a row of an annex. Used by facts, counts, verdicts and row selection alike. */
export type Condition =
  | AllOf
  | AnyOf
  | NotThis
  | z.infer<typeof CellTest>
  | z.infer<typeof GroupTest>
  | z.infer<typeof AttributeTest>
  | z.infer<typeof ExemptTest>
  | z.infer<typeof RuleTest>
  | z.infer<typeof NameTest>;

const GroupTest = z
  .strictObject({ group: z.union([z.string(), z.array(z.string())]).describe('单位组的 id') })
  .describe('行的对象属于这个（这些）组');
const AttributeTest = z
  .strictObject({
    attribute: z.string().describe('对象的属性：short、sponsor、platform、filed、level1… 等'),
    is: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .describe('等于（给数组则为等于其中之一）'),
    contains: z.string().optional().describe('含有这段文字'),
    blank: z.boolean().optional().describe('true：空白；false：有内容'),
  })
  .describe('对行的对象的属性的判断');
const ExemptTest = z
  .strictObject({ exempt: z.boolean().describe('true：免于考核；false：要考核') })
  .describe('对象在单位表中是否免于考核');
const RuleTest = z
  .strictObject({ rule: z.union([z.string(), z.array(z.string())]).describe('规则的 id') })
  .describe('该行有按这条（这些）规则记录的问题');
const NameTest = z
  .strictObject({ name: z.union([z.string(), z.array(z.string())]).describe('全称或简称') })
  .describe('对象的名称');

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Condition).describe('各条件都成立') }),
    z.strictObject({ any: z.array(Condition).describe('至少一个条件成立') }),
    z.strictObject({ not: Condition }),
    CellTest,
    GroupTest,
    AttributeTest,
    ExemptTest,
    RuleTest,
    NameTest,
  ]),
);
