import { z } from 'zod';
import { Column } from './column.ts';
import { Condition } from './condition.ts';

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/, '须为字母开头的字母、数字、-、_');

/** Where the rows of an annex come from. */
export const RowSource = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('units').describe('每个单位一行'),
    groups: z.array(z.string()).optional().describe('单位组；不写则全部单位'),
    where: Condition.optional().describe('只印满足条件的行；录入时仍列出全部'),
  }),
  z.strictObject({
    from: z.literal('accounts').describe('每个政务新媒体账号一行'),
    groups: z.array(z.string()).optional().describe('组的 id；不写则全部'),
    where: Condition.optional().describe('只印满足条件的行；录入时仍列出全部'),
  }),
  z.strictObject({
    from: z.literal('tasks').describe('任务分解表的每项任务一行'),
    where: Condition.optional().describe('只印满足条件的行'),
  }),
  z.strictObject({
    from: z.literal('groups').describe('每个组一行'),
    groups: z.array(z.string()).optional().describe('组的 id，按此顺序；不写则全部'),
  }),
  z.strictObject({
    from: z.literal('fixed').describe('包里写定的行'),
    items: z
      .array(
        z.strictObject({
          id: id.describe('行的 id'),
          name: z.string().describe('行的名称'),
          attributes: z.record(z.string(), z.string()).optional().describe('行的属性'),
        }),
      )
      .min(1)
      .describe('包里写定的行，例如检查清单、其他数据'),
    where: Condition.optional().describe('只印满足条件的行；录入时仍列出全部'),
  }),
  z
    .strictObject({
      from: z.literal('problems').describe('每个问题一行'),
      annex: id.describe('登记问题的附件'),
      groups: z.array(z.string()).optional().describe('组的 id；不写则全部'),
      where: Condition.optional().describe('只印满足条件的行；录入时仍列出全部'),
    })
    .describe(
      '每个问题一行：名称为问题的文字，属性有 unit（原行的名称）、rule、indicator、place、count、points 和原行的属性',
    ),
]);
export type RowSource = z.infer<typeof RowSource>;

export const AnnexDefinition = z.strictObject({
  id: id.describe('附件的 id；换版本时按它对应，不可改'),
  number: z.number().int().min(1).nullable().describe('附件号；null 为不作附件印出的工作表（其他数据、正文内小表）'),
  title: z.string().describe('表题，可含 {fact}'),
  subtitle: z.string().optional().describe('表题下的一行，可含 {fact}'),
  rows: RowSource.describe('行从哪里来'),
  groupBy: z
    .strictObject({
      as: z.enum(['row', 'none']).describe('row：每组前印一个通栏组行；组名作首列请用 attribute: group 列并 merge'),
      template: z
        .string()
        .default('{group}')
        .describe('组行文字，{group} 为组名，{…} 为组的属性，例如 {group}（不低于{minimum}条）'),
    })
    .optional()
    .describe('分组'),
  sort: z
    .array(
      z.strictObject({
        by: z.string().describe('列 id，或 official（单位表顺序）'),
        order: z.enum(['asc', 'desc']).default('asc').describe('asc：小者为先'),
      }),
    )
    .optional()
    .describe('同值按下一项，最后按单位表顺序'),
  sortWithin: z.enum(['table', 'group']).default('group').describe('group：先按组的顺序，组内排序'),
  columns: z.array(Column).min(1).describe('列，从左到右'),
  totals: z
    .strictObject({
      label: z.string().default('合计').describe('合计行的名称'),
      at: z.enum(['start', 'end']).default('end').describe('合计行在表头下或表末'),
      perGroup: z.string().optional().describe('给出则每组之后另有小计行，例如 小计'),
      columns: z
        .array(z.string())
        .optional()
        .describe('求和的列；不写则全部整数、小数、count、sum 列；ratio 列按合计重算'),
    })
    .optional()
    .describe('合计行'),
  notes: z.array(z.string()).default([]).describe('表下注，可含 {fact}'),
  layout: z
    .strictObject({
      orientation: z.enum(['portrait', 'landscape']).default('portrait').describe('竖排或横排页面'),
      blocks: z.number().int().min(1).max(4).default(1).describe('并排的栏数：2 即 1–28｜29–56'),
      blockBy: z.enum(['rows', 'group']).default('rows').describe('rows：平均分；group：每组一栏'),
      corner: z
        .strictObject({ column: z.string().describe('右上的文字'), row: z.string().describe('左下的文字') })
        .optional()
        .describe('名称列表头画斜线：右上为 column（检查事项），左下为 row（单位）'),
    })
    .default({ orientation: 'portrait', blocks: 1, blockBy: 'rows' })
    .describe('版面'),
});
export type AnnexDefinition = z.infer<typeof AnnexDefinition>;
