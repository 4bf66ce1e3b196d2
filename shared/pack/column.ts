import { z } from 'zod';
import { Condition } from './condition.ts';

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/, '须为字母开头的字母、数字、-、_');

/** Things every printed column has. */
const common = {
  id: id.describe('列的 id，在附件内唯一；换版本时按它对应，不可改'),
  title: z.string().describe('表头文字；可含换行 \\n；空白则与右边第一个有文字的列共用表头'),
  width: z.number().positive().optional().describe('列宽，以五号汉字为单位；不写则按内容估算'),
  align: z.enum(['left', 'center', 'right']).optional().describe('对齐；不写则数字居中、长文字居左'),
  merge: z
    .enum(['equal', 'hierarchy'])
    .optional()
    .describe('向下合并：equal 合并相邻的相同内容；hierarchy 同左但不越过左边一级 hierarchy 列的界线'),
};

/** A number read out of the text of a cell: 超期签收14件 → 14. */
export const Part = z
  .strictObject({
    id: id.describe('部分的 id；别处用“列id.部分id”指它'),
    title: z.string().describe('名称，显示用'),
    kind: z.enum(['integer', 'decimal', 'period', 'text']).describe('取出的内容的种类'),
    pattern: z.string().describe('正则表达式，第一个括号为所取内容；period 取整个匹配中的两个日期'),
    otherwise: z.union([z.string(), z.number()]).optional().describe('有内容而不匹配时的值，例如 0'),
  })
  .describe('文字中声明的数');
export type Part = z.infer<typeof Part>;

/** How one recorded column is judged and filled in. */
const recorded = {
  usual: z.string().optional().describe('最常见的答案，可一键填充'),
  good: z.array(z.string()).optional().describe('表示好的答案（极性属于列，不属于“是”字）'),
  bad: z.array(z.string()).optional().describe('表示不好的答案'),
  severe: z.array(z.string()).optional().describe('严重的答案：须写明理由并附证据'),
  phrases: z.array(z.string()).optional().describe('常用语'),
  words: z.array(z.string()).optional().describe('数字、日期列也可填的词，例如 不涉及、无'),
  required: z.boolean().optional().describe('默认 true：未填即未查完'),
  help: z.string().optional().describe('录入时显示的说明'),
};

const decimals = z.number().int().min(0).max(2).describe('保留小数位数；附件、通报、校核都用它');
const trim = z.boolean().describe('去掉末尾的零：100.0% 印作 100%');
const rounding = {
  decimals: decimals.default(0),
  trim: trim.default(false),
};

const reference = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z][A-Za-z0-9_-]*)?$/, '须为列 id，或 列id.部分id')
  .describe('列 id；取文字中解析出的数用“列id.部分id”');
const Term = z.union([
  reference,
  z.strictObject({ column: reference, times: z.number().int().describe('乘以这个整数；-1 为减') }),
]);

export const LeafColumn = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('serial').describe('序号，从 1 起'),
    ...common,
    title: z.string().default('序号').describe('表头文字'),
    restart: z.enum(['table', 'group']).default('table').describe('group：每组从 1 重新编号'),
  }),
  z.strictObject({
    kind: z.literal('name').describe('行的对象（单位、账号、事项）的名称'),
    ...common,
    form: z.enum(['full', 'short']).default('full').describe('全称或简称'),
    template: z.string().optional().describe('例如 {name}（{sponsor}）；花括号内为对象的属性'),
  }),
  z.strictObject({
    kind: z.literal('attribute').describe('对象的一项属性'),
    ...common,
    attribute: z
      .string()
      .describe('对象的属性：group（组名）、short、sponsor、platform、filed，或任务、固定行、组自带的属性'),
    as: z.enum(['text', 'number']).default('text').describe('number：属性是数（指标分值、计划数），可以相加'),
  }),
  z.strictObject({
    kind: z.literal('indicator').describe('任务的第 level 级指标'),
    ...common,
    level: z.number().int().min(1).max(6).describe('第几级指标，1 为最上级'),
  }),
  z.strictObject({
    kind: z.literal('choice').describe('选择题'),
    ...common,
    ...recorded,
    options: z
      .array(
        z.strictObject({
          value: z.string().describe('答案，也是印出的文字'),
          key: z.string().length(1).optional().describe('录入时的快捷键，一个字符'),
        }),
      )
      .min(1)
      .describe('可选的答案'),
    open: z.boolean().default(false).describe('true：也可填选项以外的文字'),
  }),
  z.strictObject({
    kind: z.literal('text').describe('文字'),
    ...common,
    ...recorded,
    parts: z.array(Part).optional().describe('从文字中取出的数、时间段，可求和、判断'),
    maxLength: z.number().int().positive().default(2000).describe('最多字数'),
  }),
  z.strictObject({
    kind: z.literal('integer').describe('整数'),
    ...common,
    ...recorded,
    min: z.number().optional().describe('最小值'),
    max: z.number().optional().describe('最大值'),
    unit: z.string().optional().describe('量词：条、件、家'),
  }),
  z.strictObject({
    kind: z.literal('decimal').describe('小数，至多两位'),
    ...common,
    ...recorded,
    ...rounding,
    decimals: decimals.default(2),
    trim: trim.default(true),
    min: z.number().optional().describe('最小值'),
    max: z.number().optional().describe('最大值'),
    unit: z.string().optional().describe('量词：条、件、家'),
  }),
  z.strictObject({
    kind: z.literal('date').describe('日期'),
    ...common,
    ...recorded,
    format: z.enum(['2022年5月6日', '2022.5.6', '2022-05-06']).default('2022年5月6日').describe('印出的样子'),
  }),
  z.strictObject({
    kind: z.literal('period').describe('时间段：起日和止日'),
    ...common,
    ...recorded,
    format: z.enum(['2022年5月6日', '2022.5.6', '2022-05-06']).default('2022.5.6').describe('印出的样子'),
  }),
  z.strictObject({
    kind: z.literal('problems').describe('问题清单，可按规则扣分'),
    ...common,
    ...recorded,
    rules: z.array(z.string()).optional().describe('可用的规则 id；不写则全部'),
    separator: z.string().default('\n').describe('几个问题之间的分隔'),
    none: z.string().default('').describe('没有问题时印出的文字，例如 无、未发现'),
  }),
  z.strictObject({
    kind: z.literal('constant').describe('每行相同的值，例如基准分'),
    ...common,
    value: z.union([z.string(), z.number()]).describe('文字或数字'),
  }),
  z.strictObject({
    kind: z.literal('sum').describe('同一行几列之和'),
    ...common,
    base: z.number().default(0).describe('先加上的数，例如基准分'),
    of: z.array(Term).min(1).describe('相加的列；times: -1 表示减'),
    ...rounding,
    decimals: decimals.default(2),
    trim: trim.default(true),
  }),
  z.strictObject({
    kind: z.literal('ratio').describe('同一行两列之比'),
    ...common,
    of: reference.describe('分子的列'),
    to: reference.describe('分母的列'),
    minus: reference.optional().describe('分子先减去这一列：合格率 = (检查数 − 不合格数) / 检查数'),
    percent: z.boolean().default(true).describe('印作百分数'),
    ...rounding,
    whenZero: z.string().default('—').describe('分母为 0 时印出的文字'),
  }),
  z.strictObject({
    kind: z.literal('score').describe('得分：满分减去问题列的扣分'),
    ...common,
    of: z.array(id).min(1).describe('问题列'),
    full: z.number().default(100).describe('满分'),
    fullFrom: z.string().optional().describe('满分取自对象或组的这个属性（各组满分不同）；没有该属性时用 full'),
    floor: z.number().default(0).describe('最低分，扣到此为止'),
    ...rounding,
    decimals: decimals.default(2),
    trim: trim.default(true),
    vetoed: z.string().optional().describe('单项否决时印出的文字；不写则照常计分'),
    scale: z
      .strictObject({ times: z.number().int().describe('乘以'), over: z.number().int().describe('除以') })
      .optional()
      .describe('折算，例如 4/3'),
  }),
  z.strictObject({
    kind: z.literal('rank').describe('名次'),
    ...common,
    by: reference.describe('按这一列的数排名'),
    order: z.enum(['desc', 'asc']).default('desc').describe('desc：大者为先'),
    method: z
      .enum(['dense', 'competition', 'unique'])
      .describe('dense 1,2,2,3；competition 1,2,2,4；unique 1,2,3,4（同分按行序）'),
    within: z.enum(['table', 'group']).default('table').describe('全表排名，或各组分别排名'),
    exempt: z.string().default('').describe('免于考核的单位印出的文字；不参加排名'),
  }),
  z.strictObject({
    kind: z.literal('count').describe('计数'),
    ...common,
    annex: id.optional().describe('统计另一附件中属于本行对象（组、单位）的行；不写则为本附件同一行的问题条数'),
    where: Condition.optional().describe('只算满足条件的行'),
    column: reference.optional().describe('给出则对该列求和，不数行；统计本行问题时为问题列'),
    match: z
      .string()
      .optional()
      .describe('另一附件的行以这个属性或列等于本行名称者计入，例如 platform；不写则按组、单位对应'),
  }),
  z
    .strictObject({
      kind: z.literal('lookup').describe('另一附件中同一对象的值'),
      ...common,
      annex: id.describe('另一附件的 id'),
      column: reference.describe('另一附件的列'),
      percent: z.boolean().default(false).describe('印作百分数'),
      ...rounding,
      decimals: decimals.default(2),
      trim: trim.default(true),
    })
    .describe('另一附件中同一对象的值，例如把几张表的得分汇成总分'),
  z.strictObject({
    kind: z.literal('list').describe('另一附件中有关各行的名单'),
    ...common,
    annex: id.describe('另一附件的 id'),
    where: Condition.optional().describe('只算满足条件的行'),
    match: z.string().optional().describe('同 count 的 match'),
    template: z.string().default('{name}').describe('{name}、属性或列 id'),
    separator: z.string().default('、').describe('各项之间的分隔'),
    none: z.string().default('').describe('一行也没有时印出的文字'),
  }),
  z.strictObject({
    kind: z.literal('staleness').describe('停更：由最后更新日期和监测时间点（轮次的 asOf）算出'),
    ...common,
    of: id.describe('最后更新日期的 date 列；该列 words 里的词（例如 无更新）表示从未更新'),
    days: z.number().int().min(1).max(3660).describe('未更新满这么多天即不合格；正好这么多天也算'),
    pass: z.string().default('').describe('合格时印出的文字，例如 合格'),
    fail: z
      .string()
      .default('监测时间点前{limit}天内无更新({period})')
      .describe('不合格时印出的文字：{limit} 为 days，{days} 为实际天数，{period}、{from}、{to} 为时间段、起日、止日'),
    never: z
      .string()
      .default('监测时间点前{limit}天内无更新({word})')
      .describe('从未更新时印出的文字；{word} 为所填的词'),
  }),
  z.strictObject({
    kind: z.literal('verdict').describe('按条件得出的结论'),
    ...common,
    cases: z
      .array(z.strictObject({ when: Condition.describe('条件'), value: z.string().describe('结论') }))
      .describe('从上到下，第一个成立者为结果'),
    veto: z.string().optional().describe('有单项否决问题时的结果，先于 cases'),
    otherwise: z.string().default('').describe('都不成立时的结论'),
  }),
]);
export type LeafColumn = z.infer<typeof LeafColumn>;

export interface GroupColumn {
  kind: 'group';
  id: string;
  title: string;
  columns: Column[];
}
export type Column = LeafColumn | GroupColumn;
export type ColumnInput =
  | z.input<typeof LeafColumn>
  | { kind: 'group'; id: string; title: string; columns: ColumnInput[] };

/** A column of an annex; `group` is a header over children and may be nested. */
export const Column: z.ZodType<Column, ColumnInput> = z.discriminatedUnion('kind', [
  LeafColumn,
  z.strictObject({
    kind: z.literal('group').describe('表头分组：下含若干列，可再分组'),
    id: id.describe('列的 id，在附件内唯一'),
    title: z.string().describe('表头文字'),
    columns: z
      .array(z.lazy(() => Column))
      .min(1)
      .describe('其下的列'),
  }),
]);

export const recordedKinds = ['choice', 'text', 'integer', 'decimal', 'date', 'period', 'problems'] as const;
export type RecordedKind = (typeof recordedKinds)[number];
export type RecordedColumn = Extract<LeafColumn, { kind: RecordedKind }>;

export function isRecorded(column: LeafColumn): column is RecordedColumn {
  return (recordedKinds as readonly string[]).includes(column.kind);
}

/** The columns that have cells, in order from left to right. */
export function leafColumns(columns: readonly Column[]): LeafColumn[] {
  return columns.flatMap((column) => (column.kind === 'group' ? leafColumns(column.columns) : [column]));
}
