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
  format: z
    .enum(['plain', 'document', 'letter'])
    .default('plain')
    .describe('plain 不印版头版记（用印好红头的纸，或网上发布），document 为文件格式，letter 为信函格式'),
  mark: Text.optional().describe('发文机关标志；不写则为署名的机关，文件格式加“文件”二字'),
  copyNumber: z.string().max(20).optional().describe('份号，6 位数字'),
  secrecy: z.string().max(40).optional().describe('密级和保密期限'),
  urgency: z.string().max(20).optional().describe('紧急程度'),
  signer: z.string().max(60).optional().describe('签发人，上行文才有'),
  seal: z.boolean().default(true).describe('加盖印章：给印章留出位置，署名居中于日期之上'),
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
  annotation: Text.optional().describe('附注，例如 此件公开发布；不带括号'),
  copyTo: z.string().optional().describe('抄送'),
  printedBy: z.string().optional().describe('印发机关；不写则为署名的机关，信函格式没有'),
  printedOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, '须为 2022-05-26 这样的日期')
    .optional()
    .describe('印发日期；不写则同成文日期'),
});
export type BulletinDefinition = z.infer<typeof BulletinDefinition>;
