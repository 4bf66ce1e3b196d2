import type { HandMadeFile } from '../handMadeFiles.ts';
import { sheetRows } from './sheetText.ts';

const place = { pack: 'lanxi', annexId: 'check' } as const;

/** 政务公开 checks, as county offices type them. */
export const checkFiles: readonly HandMadeFile[] = [
  {
    ...place,
    file: '澜溪-检查情况-题目在合并的首行里.xlsx',
    kind: '县：题目、填报单位、日期都在表上',
    form: 'xlsx',
    sheets: [
      {
        name: '附件1',
        rows: sheetRows(`
附件1⏎澜溪县2024年第二季度政务公开工作检查情况表
填报单位：澜溪县人民政府办公室 | | | | 填报日期：2024年6月28日 | | |
序号 | 单 位 | 公开目录⏎是否更新 | 公开指南⏎是否更新 | 政策解读⏎（篇） | 依申请公开⏎（件） | 存在问题 | 得分
1 | 云台镇 | 是 | 是 | 3 | 0 | 无 | 100
2 | 白石镇 | 否 | 是 | 1 | 0 | 1.财政预决算栏目未更新，扣2分；⏎2.机构职能有错别字1处，扣1分。 | 97
3 | 县发改局 | 是 | 是 | 12 | 4 | 无 | 100
4 | 县教育局 | 是 | 不涉及 | 8 | 2 | 首页2个链接打不开，扣1分。 | 99
5 | 县卫健局 | 是 | 否 | 5 | 不涉及 | 无 | 100
填报人：陈某 | | 审核人：李某 | | 联系电话：0000-0000000 | | |
`),
        merges: ['A1:H1', 'A2:D2', 'E2:H2', 'A9:B9', 'C9:D9', 'E9:H9'],
      },
    ],
    truth: [
      [4, '云台镇', { catalogue: '是', guide: '是', readings: '3', requests: '0' }],
      [
        5,
        '白石镇',
        {
          catalogue: '否',
          guide: '是',
          readings: '1',
          requests: '0',
          problems: '1.财政预决算栏目未更新，扣2分；¶2.机构职能有错别字1处，扣1分。',
        },
      ],
      [6, '县发展和改革局', { catalogue: '是', guide: '是', readings: '12', requests: '4' }],
      [
        7,
        '县教育局',
        { catalogue: '是', guide: '不涉及', readings: '8', requests: '2', problems: '首页2个链接打不开，扣1分。' },
      ],
      [8, '县卫生健康局', { catalogue: '是', guide: '否', readings: '5', requests: '不涉及' }],
    ],
  },
  {
    ...place,
    file: '澜溪-检查情况-类别和片区两级合并.xlsx',
    kind: '县：单位前有两级合并的类别',
    form: 'xlsx',
    sheets: [
      {
        name: 'Sheet1',
        rows: sheetRows(`
2024年二季度政务公开检查情况
类别 | 片区 | 单位名称 | 公开目录是否更新 | 公开指南是否更新 | 政策解读篇数
乡镇 | 东片 | 云台镇 | 是 | 是 | 3
 | | 白石镇 | 否 | 是 | 1
 | 西片 | 清江乡 | 是 | 否 | 0
 | | 马蹄乡 | 是 | 是 | 2
县直部门 | 综合 | 县发改局 | 是 | 是 | 12
 | | 县财政局 | 是 | 是 | 6
 | 民生 | 县教育局 | 否 | 是 | 8
 | | 县人社局 | 是 | 是 | 4
`),
        merges: ['A1:F1', 'A3:A6', 'B3:B4', 'B5:B6', 'A7:A10', 'B7:B8', 'B9:B10'],
      },
    ],
    truth: [
      [3, '云台镇', { catalogue: '是', guide: '是', readings: '3' }],
      [4, '白石镇', { catalogue: '否', guide: '是', readings: '1' }],
      [5, '清江乡', { catalogue: '是', guide: '否', readings: '0' }],
      [6, '马蹄乡', { catalogue: '是', guide: '是', readings: '2' }],
      [7, '县发展和改革局', { catalogue: '是', guide: '是', readings: '12' }],
      [8, '县财政局', { catalogue: '是', guide: '是', readings: '6' }],
      [9, '县教育局', { catalogue: '否', guide: '是', readings: '8' }],
      [10, '县人力资源和社会保障局', { catalogue: '是', guide: '是', readings: '4' }],
    ],
  },
  {
    ...place,
    file: '澜溪-检查情况-乡镇和部门上下两张表.xlsx',
    kind: '县：一张工作表上下两张同样的表',
    form: 'xlsx',
    sheets: [
      {
        name: '二季度',
        rows: sheetRows(`
澜溪县乡镇政务公开检查情况
序号 | 单位 | 公开目录是否更新 | 公开指南是否更新 | 政策解读篇数
1 | 云台镇 | 是 | 是 | 3
2 | 白石镇 | 否 | 是 | 1
注：政策解读以网站发布为准。
.
澜溪县县直部门政务公开检查情况
序号 | 单位 | 公开目录是否更新 | 公开指南是否更新 | 政策解读篇数
1 | 县公安局 | 是 | 是 | 7
2 | 县乡村振兴局 | 否 | 否 | 0
3 | 县自然资源局 | 是 | 是 | 9
注：政策解读以网站发布为准。
`),
        merges: ['A1:E1', 'A5:E5', 'A7:E7', 'A12:E12'],
      },
    ],
    truth: [
      [3, '云台镇', { catalogue: '是', guide: '是', readings: '3' }],
      [4, '白石镇', { catalogue: '否', guide: '是', readings: '1' }],
      [9, '县公安局', { catalogue: '是', guide: '是', readings: '7' }],
      [10, '县乡村振兴局', { catalogue: '否', guide: '否', readings: '0' }],
      [11, '县自然资源局', { catalogue: '是', guide: '是', readings: '9' }],
    ],
  },
  {
    ...place,
    file: '澜溪-检查情况-名称括注原名和两家合写.xlsx',
    kind: '县：名称括注原名、两家合写一行',
    form: 'xlsx',
    sheets: [
      {
        name: '检查',
        rows: sheetRows(`
序号 | 被检查单位 | 公开目录是否更新 | 公开指南是否更新 | 备注
1 | 县乡村振兴局（原县扶贫办） | 是 | 是 |
2 | 县人社局（社保中心） | 是 | 否 | 抽查
3 | 县教育局、县公安局 | 否 | 是 |
4 | 澜溪县财政局 | 是 | 是 |
5 | 澜溪县白石镇人民政府 | 是 | 否 |
`),
      },
    ],
    truth: [
      [2, '县乡村振兴局', { catalogue: '是', guide: '是' }],
      [3, '县人力资源和社会保障局', { catalogue: '是', guide: '否' }],
      [5, '县财政局', { catalogue: '是', guide: '是' }],
      [6, '白石镇', { catalogue: '是', guide: '否' }],
    ],
    mustFlag: [4],
  },
  {
    ...place,
    file: '澜溪-检查情况-Word 续表和本页小计.docx',
    kind: '县：Word 续表，本页小计',
    form: 'docx',
    sheets: [
      {
        name: '检查',
        rows: sheetRows(`
序号 | 单位 | 公开目录是否更新 | 公开指南是否更新 | 政策解读篇数 | 依申请公开件数
1 | 云台镇 | 是 | 是 | 3 | 0
2 | 白石镇 | 否 | 是 | 1 | 0
 | 本页小计 | | | 4 | 0
序号 | 单位 | 公开目录是否更新 | 公开指南是否更新 | 政策解读篇数 | 依申请公开件数
3 | 县住房和⏎城乡建设局 | 是 | 是 | 5 | 2
4 | 县市场监⏎督管理局 | 是 | 否 | 6 | 1
 | 本页小计 | | | 11 | 3
 | 总 计 | | | 15 | 3
`),
      },
    ],
    truth: [
      [2, '云台镇', { catalogue: '是', guide: '是', readings: '3', requests: '0' }],
      [3, '白石镇', { catalogue: '否', guide: '是', readings: '1', requests: '0' }],
      [6, '县住房和城乡建设局', { catalogue: '是', guide: '是', readings: '5', requests: '2' }],
      [7, '县市场监督管理局', { catalogue: '是', guide: '否', readings: '6', requests: '1' }],
    ],
  },
  {
    ...place,
    file: '澜溪-检查情况-答案带说明.xlsx',
    kind: '县：是否之外另带说明',
    form: 'xlsx',
    sheets: [
      {
        name: '检查',
        rows: sheetRows(`
政务公开检查情况登记
单位 | 公开目录是否更新 | 公开指南是否更新 | 政策解读篇数 | 存在问题
云台镇 | 是 | 是（2024年5月） | 3篇 | /
白石镇 | 否 | 已更新 | 约2 | 财政信息更新不及时，扣2分
清江乡 | 是 | 是 | 无 | 无
县公安局 | 是 | 否，正在修订 | 7 | 机构简介有错别字，扣1分
`),
        merges: ['A1:E1'],
      },
    ],
    truth: [
      [3, '云台镇', { catalogue: '是', guide: '是', readings: '3' }],
      [4, '白石镇', { catalogue: '否', guide: '是', problems: '财政信息更新不及时，扣2分' }],
      [5, '清江乡', { catalogue: '是', guide: '是' }],
      [6, '县公安局', { catalogue: '是', guide: '否', readings: '7', problems: '机构简介有错别字，扣1分' }],
    ],
    mustFlag: [3, 4, 5, 6],
  },
];
