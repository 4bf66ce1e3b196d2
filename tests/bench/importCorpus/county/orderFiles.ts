import type { HandMadeFile } from '../handMadeFiles.ts';
import { sheetRows } from './sheetText.ts';

const place = { pack: 'lanxi', annexId: 'orders' } as const;

/** Monthly tables of the 12345 hotline. */
export const orderFiles: readonly HandMadeFile[] = [
  {
    ...place,
    file: '澜溪-热线上半年(一月一张).xlsx',
    kind: '县：一月一张工作表，要的是本期',
    form: 'xlsx',
    sheet: '6月',
    sheets: ['4月', '5月', '6月'].map((name, index) => ({
      name,
      rows: sheetRows(`
2024年${name}12345热线工单办理情况统计表
序号 | 承办单位 | 受理数 | 办结数 | 超期数 | 满意率
1 | 云台镇 | ${10 + index} | ${10 + index} | 0 | 100%
2 | 县住建局 | ${80 + index} | ${78 + index} | 2 | 91.25%
`),
      merges: ['A1:F1'],
    })),
    truth: [
      [3, '云台镇', { received: '12', done: '12', late: '0', satisfied: '100' }],
      [4, '县住房和城乡建设局', { received: '82', done: '80', late: '2', satisfied: '91.25' }],
    ],
  },
  {
    ...place,
    file: '澜溪-热线月报(合计在上、带环比和排名).xlsx',
    kind: '县：合计在表首，另有环比和排名',
    form: 'xlsx',
    sheets: [
      {
        name: '6月',
        rows: sheetRows(`
澜溪县2024年6月12345热线工单办理情况
统计时段：2024年6月1日—6月30日 | | | | | | 单位：件
排名 | 承办单位 | 受理数 | 环比 | 办结数 | 超期数 | 满意率
 | 全县合计 | 1,245 | 5.2% | 1,239 | 6 | 96.40%
1 | 县公安局 | 300 | -3.1% | 300 | 0 | 99.10%
2 | 县教育局 | 45 | 0% | 45 | 0 | 98.00%
3 | 县住建局 | 820 | 12.5% | 815 | 5 | 92.35%
4 | 马蹄乡 | 80 | — | 79 | 1 | —
注：1.满意率=满意件数÷回访件数。 | | | | | |
2.“—”表示上期无工单或无回访。 | | | | | |
`),
        merges: ['A1:G1', 'A2:F2', 'A9:G9', 'A10:G10'],
      },
    ],
    truth: [
      [5, '县公安局', { received: '300', done: '300', late: '0', satisfied: '99.1' }],
      [6, '县教育局', { received: '45', done: '45', late: '0', satisfied: '98' }],
      [7, '县住房和城乡建设局', { received: '820', done: '815', late: '5', satisfied: '92.35' }],
      [8, '马蹄乡', { received: '80', done: '79', late: '1' }],
    ],
    about: { period: '2024年6月1日—6月30日', unit: '件' },
  },
  {
    ...place,
    file: '澜溪-热线(网上公示).html',
    kind: '县：网上公示的两层表头',
    form: 'html',
    sheets: [
      {
        name: '公示',
        rows: sheetRows(`
关于2024年6月12345热线工单办理情况的公示
承办单位 | 工单办理情况 | | | 满意率
 | 受理数 | 办结数 | 超期数 |
云台镇 | 12 | 12 | 0 | =100%
清江乡 | 9 | 8 | 1 | =88.89%
县自然资源局 | 66 | 66 | 0 | =97.0%
`),
        merges: ['A1:E1', 'A2:A3', 'B2:D2', 'E2:E3'],
      },
    ],
    truth: [
      [4, '云台镇', { received: '12', done: '12', late: '0', satisfied: '100' }],
      [5, '清江乡', { received: '9', done: '8', late: '1', satisfied: '88.89' }],
      [6, '县自然资源局', { received: '66', done: '66', late: '0', satisfied: '97' }],
    ],
  },
  {
    ...place,
    file: '澜溪-热线系统导出(别的叫法).csv',
    kind: '县：系统导出，列名是系统的叫法',
    form: 'gbk.csv',
    sheets: [
      {
        name: '导出',
        rows: sheetRows(`
承办单位名称 | 受理总数(件) | 已办结数(件) | 超期办结数(件) | 回访满意率(%) | | | |
云台镇人民政府 | =12 | =12 | =0 | =100.00 | | | |
澜溪县住房和城乡建设局 | =1,082 | =1,080 | =2 | =91.25 | | | |
澜溪县卫生健康局 | =31 | =31 | =0 | | | | |
`),
      },
    ],
    truth: [
      [2, '云台镇', { received: '12', done: '12', late: '0', satisfied: '100' }],
      [3, '县住房和城乡建设局', { received: '1082', done: '1080', late: '2', satisfied: '91.25' }],
      [4, '县卫生健康局', { received: '31', done: '31', late: '0' }],
    ],
  },
  {
    ...place,
    file: '澜溪-热线(数里带括注).xlsx',
    kind: '县：数里带括注',
    form: 'xlsx',
    sheets: [
      {
        name: '6月',
        rows: sheetRows(`
承办单位 | 受理数 | 办结数 | 超期数
县公安局 | 300（含转办12件） | 300 | 0
县教育局 | 45 | 45 | 0
县财政局 | 7件 | 7件 | 无
合计 | 352 | 352 | 0
`),
      },
    ],
    truth: [
      [2, '县公安局', { received: '300', done: '300', late: '0' }],
      [3, '县教育局', { received: '45', done: '45', late: '0' }],
      [4, '县财政局', { received: '7', done: '7' }],
    ],
    mustFlag: [2, 4],
  },
  {
    ...place,
    file: '澜溪-热线(微信里粘贴).txt',
    kind: '县：粘贴的文字，行间有空行',
    form: 'txt',
    sheets: [
      {
        name: '文字',
        rows: sheetRows(`
6月12345热线工单办理情况
.
承办单位 | 受理数 | 办结数 | 超期数 | 满意率
.
云台镇 | =12 | =12 | =0 | =100%
.
县人社局 | =28 | =27 | =1 | =96.3%
.
县市场监管局 | =155 | =155 | =0 | =95.48%
`),
      },
    ],
    truth: [
      [5, '云台镇', { received: '12', done: '12', late: '0', satisfied: '100' }],
      [7, '县人力资源和社会保障局', { received: '28', done: '27', late: '1', satisfied: '96.3' }],
      [9, '县市场监督管理局', { received: '155', done: '155', late: '0', satisfied: '95.48' }],
    ],
  },
];
