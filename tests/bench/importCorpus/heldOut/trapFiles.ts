import { sheetRows } from '../county/sheetText.ts';
import type { HandMadeFile } from '../handMadeFiles.ts';
import { said } from './said.ts';

const orders = { pack: 'luming', annexId: 'orders' } as const;
const openness = { pack: 'luming', annexId: 'openness' } as const;
const check = { pack: 'linyuan', annexId: 'check' } as const;
const hotline = 'received onTime late returned satisfied';

/** Tables that are easily read as something else than they say; written after the first ones had been looked at. */
export const trapFiles: readonly HandMadeFile[] = [
  {
    ...orders,
    file: '鹿鸣-热线-满意率里混着小数.xlsx',
    kind: '未见二：百分率列里混着一个小数',
    form: 'xlsx',
    sheets: [
      {
        name: '热线',
        rows: sheetRows(`
承办单位 | 受理量 | 按期办结量 | 满意率
东山街道 | 56 | 55 | 98.2
西湖街道 | 41 | 41 | 0.95
区城管局 | 310 | 298 | 90.65
`),
      },
    ],
    truth: said(
      hotline,
      `
2 东山街道办事处 | 56 | 55 | | | 98.2
3 西湖街道办事处 | 41 | 41
4 区城市管理综合执法局 | 310 | 298 | | | 90.65
`,
    ),
    mustFlag: [3],
  },
  {
    ...orders,
    file: '鹿鸣-热线-两个单位合并一个数.xlsx',
    kind: '未见二：一个数合并在两个单位旁',
    form: 'xlsx',
    sheets: [
      {
        name: '热线',
        rows: sheetRows(`
承办单位 | 受理量 | 按期办结量 | 超期量
东山街道 | 56 | 55 | 1
区发改局 | 12 | 12 | 0
区财政局 | | 8 | 0
区住建局 | 226 | 224 | 2
`),
        merges: ['B3:B4'],
      },
    ],
    truth: said(
      hotline,
      `
2 东山街道办事处 | 56 | 55 | 1
3 区发展和改革局 | | 12 | 0
4 区财政局 | | 8 | 0
5 区住房和城乡建设局 | 226 | 224 | 2
`,
    ),
    mustFlag: [3],
  },
  {
    ...orders,
    file: '鹿鸣-热线-累计在前本季在后.xlsx',
    kind: '未见二：列名括注累计、本季，累计在前',
    form: 'xlsx',
    sheets: [
      {
        name: '热线',
        rows: sheetRows(`
承办单位 | 受理量（累计） | 受理量（本季） | 按期办结量（累计） | 按期办结量（本季）
东山街道 | 180 | 56 | 176 | 55
区住建局 | 700 | 226 | 690 | 224
`),
      },
    ],
    truth: said(
      hotline,
      `
2 东山街道办事处 | 56 | 55
3 区住房和城乡建设局 | 226 | 224
`,
    ),
  },
  {
    ...orders,
    file: '鹿鸣-热线-只有未按期的数.xlsx',
    kind: '未见二：列名与本列相反',
    form: 'xlsx',
    sheets: [
      {
        name: '热线',
        rows: sheetRows(`
承办单位 | 受理量 | 未按期办结量 | 未退回量 | 不满意率
东山街道 | 56 | 1 | 56 | 2%
区住建局 | 226 | 2 | 220 | 3%
`),
      },
    ],
    truth: said(
      hotline,
      `
2 东山街道办事处 | 56
3 区住房和城乡建设局 | 226
`,
    ),
  },
  {
    ...check,
    file: '临沅-检查表-反着问的列.xlsx',
    kind: '未见二：列名与本列相反',
    form: 'xlsx',
    sheets: [
      {
        name: '检查',
        rows: sheetRows(`
单位 | 专栏是否建设 | 目录是否未更新 | 年报是否发布 | 留言是否未回复
柳泉镇 | 是 | 否 | 是 | 否
县水利局 | 否 | 是 | 是 | 是
`),
      },
    ],
    truth: said(
      'column report',
      `
2 柳泉镇 | 是 | 是
3 县水利局 | 否 | 是
`,
    ),
  },
  {
    ...orders,
    file: '鹿鸣-热线-别的叫法.xlsx',
    kind: '未见二：列名是别的叫法',
    form: 'xlsx',
    sheets: [
      {
        name: '热线',
        rows: sheetRows(`
责任单位 | 受理件数 | 按时办结件数 | 逾期件数 | 退单件数 | 满意度
东山街道 | 56 | 55 | 1 | 0 | 98.21%
区住建局 | 226 | 224 | 2 | 0 | 97.35%
`),
      },
    ],
    truth: said(
      hotline,
      `
2 东山街道办事处 | 56 | 55 | 1 | 0 | 98.21
3 区住房和城乡建设局 | 226 | 224 | 2 | 0 | 97.35
`,
    ),
  },
  {
    ...orders,
    file: '鹿鸣-热线-两张表列序不同.xlsx',
    kind: '未见二：上下两张表，列的次序不同',
    form: 'xlsx',
    sheets: [
      {
        name: '热线',
        rows: sheetRows(`
一、街道、镇
承办单位 | 受理量 | 按期办结量 | 超期量
东山街道 | 56 | 55 | 1
西湖街道 | 41 | 41 | 0
.
二、区直部门
序号 | 承办单位 | 按期办结量 | 超期量 | 受理量
1 | 区住建局 | 224 | 2 | 226
2 | 区城管局 | 298 | 12 | 310
`),
        merges: ['A1:D1', 'A6:E6'],
      },
    ],
    truth: said(
      hotline,
      `
3 东山街道办事处 | 56 | 55 | 1
4 西湖街道办事处 | 41 | 41 | 0
8 区住房和城乡建设局 | 226 | 224 | 2
9 区城市管理综合执法局 | 310 | 298 | 12
`,
    ),
  },
  {
    ...openness,
    file: '鹿鸣-统计表-其中行、上年行.xlsx',
    kind: '未见二：单位下有“其中”行和“上年同期”行',
    form: 'xlsx',
    sheets: [
      {
        name: '统计',
        rows: sheetRows(`
单位名称 | 信息发布数 | 政策文件数 | 政策解读数
区教体局 | 102 | 5 | 5
其中：体育 | 20 | 1 | 1
上年同期 | 90 | 4 | 4
区民政局 | 61 | 2 | 0
其中：养老 | 11 | 0 | 0
上年同期 | 60 | 1 | 1
`),
      },
    ],
    truth: said(
      'published policies readings',
      `
2 区教育和体育局 | 102 | 5 | 5
5 区民政局 | 61 | 2 | 0
`,
    ),
  },
  {
    ...openness,
    file: '鹿鸣-统计表-发布数写成算式和范围.csv',
    kind: '未见二：数写成算式、范围、约数',
    form: 'gbk.csv',
    sheets: [
      {
        name: '统计',
        rows: sheetRows(`
单位名称 | 信息发布数 | 政策文件数 | 政策解读数
东山街道 | =40+6 | =3 | =2
西湖街道 | =约38 | =1-2 | =1
南桥街道 | =1.2万 | =5(含转发2) | =2
区财政局 | =70余条 | =三 | =3
区民政局 | =61/62 | =2 | =O
`),
      },
    ],
    truth: said(
      'published policies readings',
      `
2 东山街道办事处 | | 3 | 2
3 西湖街道办事处 | | | 1
4 南桥街道办事处 | | 5 | 2
5 区财政局 | | | 3
6 区民政局 | | 2
`,
    ),
    mustFlag: [2, 3, 4, 5, 6],
  },
  {
    ...openness,
    file: '鹿鸣-统计表-副本表页数不同.xlsx',
    kind: '未见二：同一张表的两个表页，数不同',
    form: 'xlsx',
    sheet: '',
    sheets: [
      ['统计表（初稿）', 40],
      ['统计表（定稿）', 46],
    ].map(([name, count]) => ({
      name: String(name),
      rows: sheetRows(`
单位名称 | 信息发布数 | 政策文件数
东山街道 | ${count} | 3
区财政局 | 70 | 4
`),
    })),
    truth: said(
      'published policies',
      `
2 东山街道办事处 | 46 | 3
3 区财政局 | 70 | 4
`,
    ),
  },
];
