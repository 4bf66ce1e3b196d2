import { z } from 'zod';

const Text = z
  .string()
  .describe(
    '文字；可用事实和 {unit} 单位、{check} 本次检查的名称、{problems} 问题数、{repeats} 未整改和反弹的问题数、{deadline} 整改期限',
  );

/** The text of 整改通知单: what each unit with problems is sent. An office that says nothing gets a good one. */
export const NoticeDefinition = z
  .strictObject({
    title: Text.default('{check}发现问题整改通知单').describe('标题；可用 \\n 分行'),
    documentNumber: Text.default('　　〔{round.year}〕　号').describe('发文字号；不写则留出位置'),
    format: z.enum(['plain', 'document', 'letter']).optional().describe('同通报的 format；不写则与通报相同'),
    mark: Text.optional().describe('发文机关标志；不写则为署名的机关，文件格式加“文件”二字'),
    issuer: Text.optional().describe('署名的机关；不写则与通报相同，没有通报则为主办机关'),
    seal: z.boolean().optional().describe('加盖印章；不写则与通报相同'),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, '须为 2022-05-26 这样的日期')
      .optional()
      .describe('成文日期；不写则同通报，都没有则留空'),
    days: z.number().int().min(1).max(366).default(15).describe('整改期限：成文后多少日内，默认 15'),
    severeDays: z.number().int().min(1).max(366).optional().describe('严重问题、单项否决的整改期限，日'),
    annexes: z.array(z.string()).optional().describe('哪些附件（或工作表）的问题列入，写附件的 id；不写则全部'),
    opening: z
      .array(Text)
      .default(['{office.name}组织开展了{check}，发现你单位存在{problems}个需要整改的问题，现将有关情况通知如下。'])
      .describe('开头各段'),
    closing: z
      .array(Text)
      .default([
        '（一）明确责任，限期整改。请对照上述问题逐项制定整改措施，明确责任人和完成时间，于{deadline}整改到位；能够立即整改的，立行立改。',
        '（二）按时反馈整改情况。请于{deadline}将填好并加盖公章的整改情况回执报送{office.name}，并附整改前后对比的截图等佐证材料。',
        '（三）举一反三，长效整治。请全面排查同类问题，完善制度，防止问题反弹。整改情况列入下一轮检查内容。',
      ])
      .describe('“二、整改要求”各段；写有（一）（二）的，第一个句号前为小标题'),
    replyTitle: Text.default('整改情况回执').describe('回执的标题'),
    replyNotes: z
      .array(Text)
      .default(['填表人：　　　　　　　　　　联系电话：', '注：请逐项填写，于{deadline}报送，并附佐证材料。'])
      .describe('回执表下的各行'),
    annotation: Text.optional().describe('附注，例如 联系人和电话；不带括号'),
  })
  .describe('整改通知单');
export type NoticeDefinition = z.infer<typeof NoticeDefinition>;

/** The words that these texts may use beside facts. */
export const noticeWords = ['unit', 'check', 'problems', 'repeats', 'deadline'] as const;
