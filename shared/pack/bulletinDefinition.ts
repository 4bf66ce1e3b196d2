import { z } from 'zod';

const Text = z.string().describe('文字；{fact} 换成事实的文字，{round.year} 等换成轮次的数据，{{ 为左花括号');

export const Paragraph = z.union([
  Text,
  z.strictObject({
    text: Text,
    level: z
      .union([z.literal(2), z.literal(3), z.literal(4)])
      .optional()
      .describe('2 为（一），3 为1.，4 为（1）；段首小标题到第一个句号止'),
    when: z
      .strictObject({
        fact: z.string().describe('事实的 id'),
        atLeast: z.number().optional().describe('不少于此数；两项都不写则为 1'),
        atMost: z.number().optional().describe('不多于此数，例如 0：一个也没有时才印'),
      })
      .optional()
      .describe('事实的数在此范围内才印'),
  }),
  z.strictObject({ table: z.string().describe('正文内小表：附件 id（其 number 为 null）') }),
]);
export type Paragraph = z.infer<typeof Paragraph>;

/** The text of one office's bulletin. */
export const BulletinDefinition = z.strictObject({
  kind: z.string().default('通报').describe('文种'),
  title: Text,
  documentNumber: z.string().optional().describe('发文字号'),
  issuer: z.string().describe('署名的机关'),
  addressee: z.string().describe('主送机关，不带冒号'),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, '须为 2022-05-26 这样的日期')
    .optional()
    .describe('成文日期；不写则用轮次的成文日期'),
  opening: z.array(Paragraph).default([]).describe('开头各段'),
  sections: z
    .array(
      z.strictObject({
        heading: Text.describe('一级标题，带“一、”'),
        runIn: z.boolean().default(false).describe('标题与首段同一行'),
        paragraphs: z.array(Paragraph).describe('各段'),
      }),
    )
    .default([])
    .describe('正文各部分'),
  closing: z.array(Paragraph).default([]).describe('结尾各段'),
  attachmentNote: z.boolean().default(true).describe('印附件说明'),
  copyTo: z.string().optional().describe('抄送'),
});
export type BulletinDefinition = z.infer<typeof BulletinDefinition>;
