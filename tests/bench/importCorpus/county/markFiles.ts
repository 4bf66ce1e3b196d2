import type { HandMadeFile } from '../handMadeFiles.ts';
import { sheetRows } from './sheetText.ts';

const place = { pack: 'lanxi', annexId: 'marks' } as const;

/** Scoring tables with sub-scores. */
export const markFiles: readonly HandMadeFile[] = [
  {
    ...place,
    file: '澜溪-评分表(表头下有分值行).xlsx',
    kind: '县：表头下一行是各项分值',
    form: 'xlsx',
    sheets: [
      {
        name: '评分',
        rows: sheetRows(`
澜溪县2024年第二季度政务公开考核评分表
序号 | 单位 | 主动公开 | | | 依申请公开 | 平台建设 | 总分 | 名次
 | | 目录维护 | 政策解读 | 回应关切 | | | |
分值 | | 20 | 20 | 10 | 20 | 30 | 100 |
1 | 云台镇 | 18 | 19.5 | 10 | 20 | 28 | 95.5 | 2
2 | 白石镇 | 15.5 | 16 | 9 | 20 | 25 | 85.5 | 4
3 | 县发改局 | 20 | 20 | 10 | 19 | 29.5 | 98.5 | 1
4 | 县财政局 | 17 | 18 | 10 | 20 | 27 | 92 | 3
`),
        merges: ['A1:I1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:F3', 'G2:G3', 'H2:H3', 'I2:I3', 'A4:B4'],
      },
    ],
    truth: [
      [5, '云台镇', { catalogue: '18', reading: '19.5', answer: '10', request: '20', platform: '28' }],
      [6, '白石镇', { catalogue: '15.5', reading: '16', answer: '9', request: '20', platform: '25' }],
      [7, '县发展和改革局', { catalogue: '20', reading: '20', answer: '10', request: '19', platform: '29.5' }],
      [8, '县财政局', { catalogue: '17', reading: '18', answer: '10', request: '20', platform: '27' }],
    ],
  },
  {
    ...place,
    file: '澜溪-评分表(分值写在表头里).xlsx',
    kind: '县：分值写在表头里，按名次排',
    form: 'xlsx',
    sheets: [
      {
        name: '通报',
        rows: sheetRows(`
政务公开考核得分情况
名次 | 被考核单位 | 主动公开（50分） | | | 依申请公开⏎（20分） | 平台建设⏎（30分） | 总分⏎（100分）
 | | 目录维护⏎（20分） | 政策解读⏎（20分） | 回应关切⏎（10分） | | |
1 | 县发改局 | 20 | 20 | 10 | 19 | 29.5 | 98.5
2 | 云台镇 | 18 | 19.5 | 10 | 20 | 28 | 95.5
2 | 清江乡 | 18 | 19 | 10 | 20 | 28.5 | 95.5
4 | 县卫健局 | 12 | 15 | 8 | 20 | 22 | 77
`),
        merges: ['A1:H1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:F3', 'G2:G3', 'H2:H3'],
      },
    ],
    truth: [
      [4, '县发展和改革局', { catalogue: '20', reading: '20', answer: '10', request: '19', platform: '29.5' }],
      [5, '云台镇', { catalogue: '18', reading: '19.5', answer: '10', request: '20', platform: '28' }],
      [6, '清江乡', { catalogue: '18', reading: '19', answer: '10', request: '20', platform: '28.5' }],
      [7, '县卫生健康局', { catalogue: '12', reading: '15', answer: '8', request: '20', platform: '22' }],
    ],
  },
  {
    ...place,
    file: '澜溪-评分表(乡镇部门左右排).xlsx',
    kind: '县：乡镇、部门左右排，各有名次',
    form: 'xlsx',
    sheets: [
      {
        name: '得分',
        rows: sheetRows(`
政务公开考核得分表
乡镇 | | | | 县直部门 | | |
单位 | 依申请公开 | 平台建设 | 总分 | 单位 | 依申请公开 | 平台建设 | 总分
云台镇 | 20 | 28 | 95.5 | 县发改局 | 19 | 29.5 | 98.5
白石镇 | 20 | 25 | 85.5 | 县财政局 | 20 | 27 | 92
 | | | | 县公安局 | 18 | 26 | 90
`),
        merges: ['A1:H1', 'A2:D2', 'E2:H2'],
      },
    ],
    truth: [
      [4, '云台镇', { request: '20', platform: '28' }],
      [5, '白石镇', { request: '20', platform: '25' }],
      [4, '县发展和改革局', { request: '19', platform: '29.5' }],
      [5, '县财政局', { request: '20', platform: '27' }],
      [6, '县公安局', { request: '18', platform: '26' }],
    ],
  },
  {
    ...place,
    file: '澜溪-评分表(分两页续表).xlsx',
    kind: '县：评分表分在两张工作表，续表',
    form: 'xlsx',
    sheets: [
      {
        name: '评分表',
        rows: sheetRows(`
政务公开考核评分表
单位 | 目录维护 | 政策解读 | 回应关切 | 依申请公开 | 平台建设 | 总分
云台镇 | 18 | 19.5 | 10 | 20 | 28 | 95.5
白石镇 | 15.5 | 16 | 9 | 20 | 25 | 85.5
`),
        merges: ['A1:G1'],
      },
      {
        name: '评分表（续）',
        rows: sheetRows(`
续表
单位 | 目录维护 | 政策解读 | 回应关切 | 依申请公开 | 平台建设 | 总分
县教育局 | 20 | 18 | 10 | 20 | 29 | 97
县公安局 | 19 | 17.5 | 10 | 18 | 26 | 90.5
平均分 | 18.1 | 17.8 | 9.8 | 19.5 | 27 | 92.1
`),
        merges: ['A1:G1'],
      },
    ],
    truth: [
      [3, '云台镇', { catalogue: '18', reading: '19.5', answer: '10', request: '20', platform: '28' }],
      [4, '白石镇', { catalogue: '15.5', reading: '16', answer: '9', request: '20', platform: '25' }],
      [3, '县教育局', { catalogue: '20', reading: '18', answer: '10', request: '20', platform: '29' }],
      [4, '县公安局', { catalogue: '19', reading: '17.5', answer: '10', request: '18', platform: '26' }],
    ],
  },
  {
    ...place,
    file: '澜溪-扣分表.xlsx',
    kind: '县：同样的列名，写的是扣分',
    form: 'xlsx',
    sheets: [
      {
        name: '扣分',
        rows: sheetRows(`
政务公开考核扣分情况
单位 | 目录维护 | | 政策解读 | | 依申请公开 | | 平台建设 |
 | 扣分 | 得分 | 扣分 | 得分 | 扣分 | 得分 | 扣分 | 得分
云台镇 | 2 | 18 | 0.5 | 19.5 | 0 | 20 | 2 | 28
县财政局 | 3 | 17 | 2 | 18 | 0 | 20 | 3 | 27
`),
        merges: ['A1:I1', 'A2:A3', 'B2:C2', 'D2:E2', 'F2:G2', 'H2:I2'],
      },
    ],
    truth: [
      [4, '云台镇', { catalogue: '18', reading: '19.5', request: '20', platform: '28' }],
      [5, '县财政局', { catalogue: '17', reading: '18', request: '20', platform: '27' }],
    ],
  },
];
