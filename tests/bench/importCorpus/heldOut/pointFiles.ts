import { sheetRows } from '../county/sheetText.ts';
import type { HandMadeFile } from '../handMadeFiles.ts';
import { said } from './said.ts';

const place = { pack: 'luming', annexId: 'points' } as const;
const marks = 'catalogue reading platform bonus reason';

/** Tables of deducted points: what a clerk writes when points are taken off. */
export const pointFiles: readonly HandMadeFile[] = [
  {
    ...place,
    file: '鹿鸣-扣分表-扣分写法不一.xlsx',
    kind: '未见：95.0分、扣2分、-2、（2）、2+3 混写',
    form: 'xlsx',
    sheets: [
      {
        name: '扣分',
        rows: sheetRows(`
政务公开考核扣分表
序号 | 单位名称 | 基础分 | 目录更新⏎扣分 | 政策解读⏎扣分 | 平台建设⏎扣分 | 加分 | 得分 | 名次 | 扣分原因
1 | 区教体局 | 100 | 2分 | 0 | 扣1.5分 | 1分 | 97.5分 | 3 | 目录2处未更新
2 | 区发改局 | 100 | 0 | 0 | 0.0分 | 2 | 102分 | 1 |
3 | 区民政局 | 100 | -2 | 1 | 0 | 0 | 97分 | 4 |
4 | 南桥街道 | 100 | （2） | 0 | 0 | 0 | 98分 | 2 |
5 | 北屯镇 | 100 | 2+3 | 3 | 不扣分 | / | 92分 | 5 | 长期未更新
`),
        merges: ['A1:J1'],
      },
    ],
    truth: said(
      marks,
      `
3 区教育和体育局 | 2 | 0 | 1.5 | 1 | 目录2处未更新
4 区发展和改革局 | 0 | 0 | 0 | 2
5 区民政局 | | 1 | 0 | 0
6 南桥街道办事处 | | 0 | 0 | 0
7 北屯镇人民政府 | | 3 | 0 | | 长期未更新
`,
    ),
    mustFlag: [5, 6, 7],
  },
  {
    ...place,
    file: '鹿鸣-扣分表-名次在前、得分公式、撤销一行.xlsx',
    kind: '未见：名次列在前，得分是公式，一行整行划掉，平均行',
    form: 'xlsx',
    sheets: [
      {
        name: '排名',
        rows: sheetRows(`
鹿鸣区2026年第三季度政务公开考核扣分表
（按得分排列） | | | | | | | 截至2026年9月25日
名次 | 单位名称 | 目录更新扣分 | 政策解读扣分 | 平台建设扣分 | 加分 | 得分 | 扣分原因
1 | 区发改局 | 0 | 0 | 0 | 2 | 102 |
2 | 区文旅局 | 0.5 | 0 | 0 | 0 | 99.5 | 标题错别字1处
2 | 西湖街道 | 0 | 0.5 | 0 | 0 | 99.5 | 解读晚发3天
4 | 区城管局 | 4 | 0 | 0 | 0 | 96 | 申诉成立，撤销
5 | 东山街道 | 3 | 2 | 1 | 0 | 94 | 1.目录未更新；2.无解读
平均分 | | 1.5 | 0.5 | 0.2 | 0.4 | 98.2 |
`),
        merges: ['A1:H1', 'A2:G2', 'A9:B9'],
        looks: {
          A7: { strike: true },
          B7: { strike: true },
          C7: { strike: true },
          D7: { strike: true },
          E7: { strike: true },
          F7: { strike: true },
          G7: { strike: true },
        },
        formulas: { G4: '100-C4-D4-E4+F4', G5: '100-C5-D5-E5+F5', C9: 'AVERAGE(C4:C8)' },
      },
    ],
    truth: said(
      marks,
      `
4 区发展和改革局 | 0 | 0 | 0 | 2
5 区文化和旅游局 | 0.5 | 0 | 0 | 0 | 标题错别字1处
6 西湖街道办事处 | 0 | 0.5 | 0 | 0 | 解读晚发3天
7 区城市管理综合执法局 |
8 东山街道办事处 | 3 | 2 | 1 | 0 | 1.目录未更新；2.无解读
`,
    ),
    mustFlag: [7],
    about: { period: '截至2026年9月25日' },
  },
  {
    ...place,
    file: '鹿鸣-扣分表(街道、部门左右两栏长短不一).xlsx',
    kind: '未见：左右两栏长短不一，各带小计和名次',
    form: 'xlsx',
    sheets: [
      {
        name: '两栏',
        rows: sheetRows(`
政务公开考核扣分表
一、街道、镇 | | | | | 二、区直部门 | | | |
名次 | 单位 | 目录更新扣分 | 平台建设扣分 | 得分 | 名次 | 单位 | 目录更新扣分 | 平台建设扣分 | 得分
1 | 西湖街道 | 0 | 0 | 100 | 1 | 区发改局 | 0 | 0 | 100
2 | 北屯镇 | 1 | 0.5 | 98.5 | 2 | 区财政局 | 0 | 1 | 99
平均 | | 0.5 | 0.25 | 99.25 | 3 | 区住建局 | 2 | 0 | 98
 | | | | | 4 | 区应急局 | 2 | 1 | 97
 | | | | | 平均 | | 1 | 0.5 | 98.5
`),
        merges: ['A1:J1', 'A2:E2', 'F2:J2', 'A6:B6', 'F8:G8'],
      },
    ],
    truth: said(
      marks,
      `
4 西湖街道办事处 | 0 | | 0
5 北屯镇人民政府 | 1 | | 0.5
4 区发展和改革局 | 0 | | 0
5 区财政局 | 0 | | 1
6 区住房和城乡建设局 | 2 | | 0
7 区应急管理局 | 2 | | 1
`,
    ),
  },
];
