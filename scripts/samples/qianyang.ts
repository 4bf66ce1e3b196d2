import { readGolden, type TypedCell, type TypedSheet } from './typedSheet.ts';

interface Scores {
  readonly title: string;
  readonly headRaw: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly unit: string;
    readonly base: number;
    readonly adjustments: Readonly<Record<string, number | null>>;
    readonly subtotal: number;
    readonly rank: number;
  }[];
}
interface Hotline {
  readonly title: string;
  readonly asOf: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly no: number;
    readonly unit: string;
    readonly handled: number;
    readonly onTime: number;
    readonly overdue: number;
    readonly returned: number;
    readonly onTimeRate: string;
  }[];
}

export function qianyangSheets(): TypedSheet[] {
  return [
    scores('townScore', 1),
    scores('departmentScore', 2),
    hotline('townHotline', 3),
    hotline('departmentHotline', 4),
    completion(),
    figures(),
  ];
}

function scores(annex: string, number: number): TypedSheet {
  const { title, headRaw, columns, rows }: Scores = readGolden(`qianyang-2022q2/annex${number}.json`);
  const [unit = '', base = '', adjustments = '', subtotal = '', rank = ''] = headRaw;
  const n = columns.length;
  const rest: TypedCell[] = columns.slice(1).map(() => null);
  return {
    annex,
    file: `附件${number} ${title}`,
    title,
    head: [
      [unit, base, adjustments, ...rest, subtotal, rank],
      [null, null, ...columns, null, null],
    ],
    rows: rows.map((row) => [
      row.unit,
      row.base,
      ...columns.map((column) => row.adjustments[column] ?? null),
      row.subtotal,
      row.rank,
    ]),
    merges: [
      [0, 0, 1, 0],
      [0, 1, 1, 1],
      [0, 2, 0, n + 1],
      [0, n + 2, 1, n + 2],
      [0, n + 3, 1, n + 3],
    ],
    widths: [20, 10, ...columns.map(() => 12), 8, 8],
  };
}

function hotline(annex: string, number: number): TypedSheet {
  const { title, asOf, columns, rows }: Hotline = readGolden(`qianyang-2022q2/annex${number}.json`);
  return {
    annex,
    file: `附件${number} ${title}`,
    title,
    subtitle: asOf,
    head: [columns],
    rows: rows.map((row) => [row.no, row.unit, row.handled, row.onTime, row.overdue, row.returned, row.onTimeRate]),
    widths: [6, 22, 10, 12, 12, 10, 12],
  };
}

const columns = ['新闻动态', '主动公开', '重点领域公开', '信息报送质量', '更新为0的栏目'];

/** What the body says about single units (一(一), 二.1): no annex shows it. */
const answers: readonly (readonly [column: string, answer: string, units: string])[] = [
  ['新闻动态', '全部完成', '县财政局、县农业农村局、县市场监管局'],
  ['主动公开', '全部完成', '县卫健局、县行政审批局'],
  [
    '主动公开',
    '部分完成',
    '城关镇、南寨镇、高崖镇、县教体局、县公安局、县财政局、县自然资源局、县水利局、县农业农村局、县退役军人事务局、县应急管理局、县市场监管局、县林业局、县统计局、县乡村振兴局、县气象局',
  ],
  ['重点领域公开', '全部完成', '县发改局、县教体局、县财政局、县卫健局、县市场监管局、县行政审批局、县气象局'],
  ['信息报送质量', '较高', '县教体局、县人社局、县农业农村局、县卫健局、县畜产局'],
  ['更新为0的栏目', '工作动态', '县公安局、县人行'],
  ['更新为0的栏目', '人事信息', '县人社局'],
  ['更新为0的栏目', '应急管理', '县生态环境局'],
  ['更新为0的栏目', '批准和实施信息', '县自然资源局、县住建局'],
  ['更新为0的栏目', '灾害事故救援', '县水利局'],
  ['更新为0的栏目', '社会保障和养老信息', '县医保局'],
  ['更新为0的栏目', '财税审计', '县审计局'],
];

function completion(): TypedSheet {
  const units = [...new Set(answers.flatMap(([, , names]) => names.split('、')))];
  const answer = (unit: string, column: string): TypedCell =>
    answers.find(([of, , names]) => of === column && names.split('、').includes(unit))?.[1] ?? null;
  return {
    annex: 'completion',
    file: '政务公开任务完成情况',
    title: '政务公开任务完成情况',
    head: [['序号', '单位', ...columns]],
    rows: units.map((unit, index) => [index + 1, unit, ...columns.map((column) => answer(unit, column))]),
    widths: [6, 22, ...columns.map(() => 18)],
  };
}

function figures(): TypedSheet {
  const rows: [string, number][] = [
    ['县长信箱受理信件', 11],
    ['县长信箱办结信件', 11],
    ['纳入全国报送系统的政务新媒体账号', 11],
    ['政务新媒体账号涉及单位', 6],
    ['热线自主撤单', 60],
    ['热线投诉类', 353],
    ['热线求助类', 32],
    ['热线其他类', 6],
  ];
  return {
    annex: 'figures',
    file: '其他数据',
    title: '其他数据',
    head: [['序号', '项目', '数量']],
    rows: rows.map(([item, number], index) => [index + 1, item, number]),
    widths: [6, 36, 10],
  };
}
