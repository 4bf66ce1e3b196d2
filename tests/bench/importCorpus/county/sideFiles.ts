import type { HandMadeFile } from '../handMadeFiles.ts';
import { sheetRows } from './sheetText.ts';

const check = { pack: 'lanxi', annexId: 'check' } as const;
const orders = { pack: 'lanxi', annexId: 'orders' } as const;
const marks = { pack: 'lanxi', annexId: 'marks' } as const;

/** Tables on their side: with few items and many units, or on a page that is wider than high, offices put the units across the top. */
export const sideFiles: readonly HandMadeFile[] = [
  {
    ...check,
    file: '澜溪-检查情况-单位横排.xlsx',
    kind: '县：行列颠倒，单位横排',
    form: 'xlsx',
    sheets: [
      {
        name: '汇总',
        rows: sheetRows(`
澜溪县政务公开检查情况汇总
单位 | 云台镇 | 白石镇 | 清江乡 | 县发改局 | 县住建局
公开目录是否更新 | 是 | 否 | 是 | 是 | 否
公开指南是否更新 | 是 | 是 | 否 | 是 | 是
政策解读篇数 | 3 | 1 | 0 | 12 | 5
依申请公开件数 | 0 | 0 | 1 | 4 | 2
`),
        merges: ['A1:F1'],
      },
    ],
    truth: [
      [3, '云台镇', { catalogue: '是', guide: '是', readings: '3', requests: '0' }],
      [3, '白石镇', { catalogue: '否', guide: '是', readings: '1', requests: '0' }],
      [3, '清江乡', { catalogue: '是', guide: '否', readings: '0', requests: '1' }],
      [3, '县发展和改革局', { catalogue: '是', guide: '是', readings: '12', requests: '4' }],
      [3, '县住房和城乡建设局', { catalogue: '否', guide: '是', readings: '5', requests: '2' }],
    ],
  },
  {
    ...orders,
    file: '澜溪-热线-单位横排带合计.xlsx',
    kind: '县：行列颠倒，有统计期、合计列、注和填表人',
    form: 'xlsx',
    sheets: [
      {
        name: '二季度',
        rows: sheetRows(`
澜溪县12345热线工单办理情况统计表
统计时间：2024年4月1日至6月30日 | | | | | 单位：件、%
指标 | 云台镇 | 县公安局 | 县教育局 | 县卫健局 | 县市场监管局 | 合计
受理数 | 12 | 30 | 8 | 15 | 21 | 86
办结数 | 12 | 28 | 8 | 15 | 20 | 83
超期数 | 0 | 2 | 0 | 0 | 1 | 3
满意率 | 98.5% | 96.2% | 100% | 97% | 95.3% |
注：满意率为回访满意的比例。
填表人：陈某 | | | 审核人：李某 | | |
`),
        merges: ['A1:G1', 'A2:E2', 'F2:G2', 'A8:G8', 'A9:C9', 'D9:G9'],
      },
    ],
    truth: [
      [4, '云台镇', { received: '12', done: '12', late: '0', satisfied: '98.5' }],
      [4, '县公安局', { received: '30', done: '28', late: '2', satisfied: '96.2' }],
      [4, '县教育局', { received: '8', done: '8', late: '0', satisfied: '100' }],
      [4, '县卫生健康局', { received: '15', done: '15', late: '0', satisfied: '97' }],
      [4, '县市场监督管理局', { received: '21', done: '20', late: '1', satisfied: '95.3' }],
    ],
    about: { period: '2024年4月1日至6月30日', notes: ['注：满意率为回访满意的比例。', '填表人：陈某 审核人：李某'] },
  },
  {
    ...marks,
    file: '澜溪-评分-两级事项竖排.xlsx',
    kind: '县：行列颠倒，事项分两级合并',
    form: 'xlsx',
    sheets: [
      {
        name: '评分表',
        rows: sheetRows(`
2024年二季度政务公开考核评分表
考核内容 | | 云台镇 | 白石镇 | 县财政局 | 县人社局
主动公开 | 目录维护 | 18 | 16 | 20 | 19.5
 | 政策解读 | 15 | 14 | 15 | 13
 | 回应关切 | 10 | 9 | 10 | 8.5
依申请公开 | | 20 | 20 | 18 | 20
平台建设 | | 30 | 28 | 29 | 30
总分 | | 93 | 87 | 92 | 91
名次 | | 1 | 4 | 2 | 3
`),
        merges: ['A1:F1', 'A2:B2', 'A3:A5', 'A6:B6', 'A7:B7', 'A8:B8', 'A9:B9'],
      },
    ],
    truth: [
      [3, '云台镇', { catalogue: '18', reading: '15', answer: '10', request: '20', platform: '30' }],
      [3, '白石镇', { catalogue: '16', reading: '14', answer: '9', request: '20', platform: '28' }],
      [3, '县财政局', { catalogue: '20', reading: '15', answer: '10', request: '18', platform: '29' }],
      [3, '县人力资源和社会保障局', { catalogue: '19.5', reading: '13', answer: '8.5', request: '20', platform: '30' }],
    ],
  },
  {
    ...check,
    file: '澜溪-检查情况-乡镇和部门横排.docx',
    kind: '县：行列颠倒，单位上有合并的类别',
    form: 'docx',
    sheets: [
      {
        name: '检查情况',
        rows: sheetRows(`
检查事项 | 乡镇 | | 县直部门 | |
 | 云台镇 | 马蹄乡 | 县发改局 | 县教育局 | 县住建局
公开目录是否更新 | 是 | 否 | 是 | 是 | 否
公开指南是否更新 | 是 | 是 | 否 | 不涉及 | 是
政策解读篇数 | 3 | 1 | 12 | 8 | 5
依申请公开件数 | 0 | 0 | 4 | 2 | 1
存在问题 | 无 | 财政预决算栏目未更新，扣2分。 | 无 | 无 | 首页2个链接打不开，扣1分。
得分 | 100 | 98 | 100 | 100 | 99
`),
        merges: ['A1:A2', 'B1:C1', 'D1:F1'],
      },
    ],
    truth: [
      [3, '云台镇', { catalogue: '是', guide: '是', readings: '3', requests: '0' }],
      [
        3,
        '马蹄乡',
        { catalogue: '否', guide: '是', readings: '1', requests: '0', problems: '财政预决算栏目未更新，扣2分。' },
      ],
      [3, '县发展和改革局', { catalogue: '是', guide: '否', readings: '12', requests: '4' }],
      [3, '县教育局', { catalogue: '是', guide: '不涉及', readings: '8', requests: '2' }],
      [
        3,
        '县住房和城乡建设局',
        { catalogue: '否', guide: '是', readings: '5', requests: '1', problems: '首页2个链接打不开，扣1分。' },
      ],
    ],
  },
  {
    ...check,
    file: '澜溪-检查情况-事项编号竖排.csv',
    kind: '县：行列颠倒，事项前有编号列',
    form: 'csv',
    sheets: [
      {
        name: '检查情况',
        rows: sheetRows(`
序号 | 检查内容 | 白石镇 | 清江乡 | 县公安局 | 县自然资源局
1 | 公开目录是否更新 | 是 | 否 | 是 | 是
2 | 公开指南是否更新 | 否 | 是 | 是 | 不涉及
3 | 政策解读篇数 | 2 | 0 | 7 | 9
4 | 依申请公开件数 | 1 | 0 | 3 | 6
`),
      },
    ],
    truth: [
      [2, '白石镇', { catalogue: '是', guide: '否', readings: '2', requests: '1' }],
      [2, '清江乡', { catalogue: '否', guide: '是', readings: '0', requests: '0' }],
      [2, '县公安局', { catalogue: '是', guide: '是', readings: '7', requests: '3' }],
      [2, '县自然资源局', { catalogue: '是', guide: '不涉及', readings: '9', requests: '6' }],
    ],
  },
];
