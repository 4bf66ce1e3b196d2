import { sheetRows } from '../county/sheetText.ts';
import type { HandMadeFile } from '../handMadeFiles.ts';
import { said } from './said.ts';

const check = { pack: 'linyuan', annexId: 'check' } as const;
const orders = { pack: 'luming', annexId: 'orders' } as const;
const openness = { pack: 'luming', annexId: 'openness' } as const;
const sites = { pack: 'luming', annexId: 'sites' } as const;
const answers = 'column catalogue report reply problems';
const hotline = 'received onTime late returned satisfied';

/** Forms about one unit each, its items below each other; written before any such form was read. */
export const formFiles: readonly HandMadeFile[] = [
  {
    ...check,
    file: '临沅-自查表-受检单位分写两格.xlsx',
    kind: '未见三：一个单位一张表页，项目和结果两列',
    form: 'xlsx',
    sheet: '',
    sheets: [
      ['青龙乡', '是', '否', '否', '不涉及'],
      ['县科工信局', '是', '是', '是', '是'],
      ['县交通局', '否', '否', '是', '否'],
    ].map(([name = '', ...results], at) => ({
      name: `表${at + 1}`,
      rows: sheetRows(`
附件
2026年第三季度政务公开自查表
单位名称 | ${name} | 填表日期 | 2026年9月15日
检查项目 | 结果
专栏是否建设 | ${results[0]}
目录是否更新 | ${results[1]}
年报是否发布 | ${results[2]}
留言是否回复 | ${results[3]}
填表人：钱某 | 审核人：孙某
`),
      merges: ['A2:D2'],
    })),
    truth: said(
      answers,
      `
5 青龙乡 | 是 | 否 | 否 | 不涉及
5 县科学技术和工业信息化局 | 是 | 是 | 是 | 是
5 县交通运输局 | 否 | 否 | 是 | 否
`,
    ),
  },
  {
    ...orders,
    file: '鹿鸣-热线-表页名就是单位、项目竖排.xlsx',
    kind: '未见三：单位只写在表页名上，项目竖排',
    form: 'xlsx',
    sheet: '',
    sheets: [
      ['东山街道', '56件 | 55件 | 1件 | 0 | 98.21%'],
      ['北屯镇', '19件 | 19件 | 0 | 0 | 100%'],
      ['区城管局', '310件 | 298件 | 12件 | 7件 | 90.65%'],
    ].map(([name = '', values = '']) => {
      const [received, onTime, late, returned, satisfied] = values.split(' | ');
      return {
        name,
        rows: sheetRows(`
12345热线工单办理情况
指标 | 本季数
受理量 | ${received}
按期办结量 | ${onTime}
超期量 | ${late}
退回量 | ${returned}
满意率 | ${satisfied}
`),
        merges: ['A1:B1'],
      };
    }),
    truth: said(
      hotline,
      `
3 东山街道办事处 | 56 | 55 | 1 | 0 | 98.21
3 北屯镇人民政府 | 19 | 19 | 0 | 0 | 100
3 区城市管理综合执法局 | 310 | 298 | 12 | 7 | 90.65
`,
    ),
  },
  {
    ...openness,
    file: '鹿鸣-统计表-财政局一家的两列表.docx',
    kind: '未见三：Word，一个文件一个单位，左侧有类别',
    form: 'docx',
    sheets: [
      {
        name: '表1',
        rows: sheetRows(`
填报单位：鹿鸣区财政局（盖章） | |
类别 | 项目 | 数量
主动公开 | 信息发布数 | =70
 | 政策文件数 | =4
 | 政策解读数 | =3
依申请公开 | 收到申请数 | =2
 | 按期办结数 | =2
其他 | 是否召开专题会议 | 是
 | 备注 | 解读均为图文
`),
        merges: ['A1:C1', 'A3:A5', 'A6:A7', 'A8:A9'],
      },
    ],
    truth: said(
      'published policies readings received answered meeting remark',
      `
3 区财政局 | 70 | 4 | 3 | 2 | 2 | 是 | 解读均为图文
`,
    ),
  },
  {
    ...check,
    file: '临沅-检查表-一页几个单位上下排.xlsx',
    kind: '未见三：几个单位的竖表上下排在一张表页',
    form: 'xlsx',
    sheets: [
      {
        name: '检查记录',
        rows: sheetRows(`
被检查单位：柳泉镇 | |
序号 | 检查内容 | 检查结果
1 | 专栏是否建设 | √
2 | 目录是否更新 | ×
3 | 年报是否发布 | √
4 | 留言是否回复 | √
.
被检查单位：县水利局 | |
序号 | 检查内容 | 检查结果
1 | 专栏是否建设 | √
2 | 目录是否更新 | √
3 | 年报是否发布 | ×
4 | 留言是否回复 | 不涉及
.
被检查单位：县医保局 | |
序号 | 检查内容 | 检查结果
1 | 专栏是否建设 | ×
2 | 目录是否更新 | ×
3 | 年报是否发布 | ×
4 | 留言是否回复 | ×
检查组：陈某、吴某 | |
`),
        merges: ['A1:C1', 'A8:C8', 'A15:C15'],
      },
    ],
    truth: said(
      answers,
      `
3 柳泉镇 | 是 | 否 | 是 | 是
10 县水利局 | 是 | 是 | 否 | 不涉及
17 县医疗保障局 | 否 | 否 | 否 | 否
`,
    ),
  },
  {
    ...sites,
    file: '鹿鸣-网站-一格项目一格内容两对并排.xlsx',
    kind: '未见三：一个单位，项目和内容成对排，一行两对',
    form: 'xlsx',
    sheets: [
      {
        name: '登记表',
        rows: sheetRows(`
政府网站和专栏监测登记表
主办单位 | 区民政局 | 最后更新日期 | 2026年9月8日
链接可用率 | 99.2% | 死链数 | 3
是否支持IPv6 | 是 | 未更新时段 |
存在问题 | 首页错别字1处 | |
`),
        merges: ['A1:D1', 'B5:D5'],
      },
    ],
    truth: said(
      'updated idle usable dead ipv6 problems',
      `
2 区民政局 | 2026-09-08 | | 99.2 | 3 | 是 | 首页错别字1处
`,
    ),
  },
  {
    ...check,
    file: '临沅-检查表-自评和复核两列.xlsx',
    kind: '未见三：竖表有自评、复核两列结果',
    form: 'xlsx',
    sheets: [
      {
        name: '检查表',
        rows: sheetRows(`
被检查单位：石桥镇 | | |
检查事项 | 自评 | 复核 | 备注
专栏是否建设 | 是 | 是 |
目录是否更新 | 是 | 否 | 7月后未更新
年报是否发布 | 是 | 是 |
`),
      },
    ],
    truth: said(answers, '4 石桥镇 | 是 | | 是'),
    mustFlag: [4],
  },
  {
    ...check,
    file: '临沅-检查表-竖表的单位没人认得.xlsx',
    kind: '未见三：竖表的单位不在单位表里',
    form: 'xlsx',
    sheets: [
      {
        name: '检查表',
        rows: sheetRows(`
被检查单位：县数字经济研究院 | |
检查事项 | 检查结果 | 备注
专栏是否建设 | 是 |
目录是否更新 | 是 |
年报是否发布 | 否 |
`),
      },
    ],
    truth: [],
    mustFlag: [1],
  },
  {
    ...check,
    file: '临沅-检查表-同一单位两张竖表.xlsx',
    kind: '未见三：同一单位两张竖表，结果不同',
    form: 'xlsx',
    sheet: '',
    sheets: [
      ['7月', '否'],
      ['9月', '是'],
    ].map(([name = '', catalogue = '']) => ({
      name,
      rows: sheetRows(`
被检查单位：大沟乡 | |
检查事项 | 检查结果 | 备注
专栏是否建设 | 是 |
目录是否更新 | ${catalogue} |
年报是否发布 | 是 |
`),
    })),
    truth: said(answers, '3 大沟乡 | 是 | | 是'),
    mustFlag: [4],
  },
  {
    ...check,
    file: '县公安局自查.xlsx',
    kind: '未见四：单位只写在文件名上，答案勾在框里',
    form: 'xlsx',
    sheets: [
      {
        name: 'Sheet1',
        rows: sheetRows(`
政务公开自查表
序号 | 自查内容 | 分值 | 自查情况 | 备注
1 | 专栏是否建设 | 2 | ☑是　□否　□不涉及 |
2 | 目录是否更新 | 3 | □是　☑否　□不涉及 | 6月后未更新
3 | 年报是否发布 | 3 | 是☑ 否□ |
4 | 留言是否回复 | 2 | □是　□否　√不涉及 | 没有留言
`),
        merges: ['A1:E1'],
      },
    ],
    truth: said(answers, '3 县公安局 | 是 | 否 | 是 | 不涉及'),
  },
  {
    ...orders,
    file: '鹿鸣-热线-一列是单位名、另有上季.docx',
    kind: '未见四：本季、上季两列数，题目以单位开头',
    form: 'docx',
    sheets: [
      {
        name: '表1',
        rows: sheetRows(`
区住建局2026年第三季度12345热线工单办理情况 | | |
指标 | 本季度 | 上季度 | 增减
受理量 | =226 | =210 | =16
按期办结量 | =224 | =205 | =19
超期量 | =2 | =5 | =-3
退回量 | =0 | =1 | =-1
群众满意率 | =97.35% | =96% | =1.35
`),
        merges: ['A1:D1'],
      },
    ],
    truth: said(hotline, '3 区住房和城乡建设局 | 226 | 224 | 2 | 0 | 97.35'),
  },
  {
    ...check,
    file: '临沅-检查表-表页名和表上单位不一致.xlsx',
    kind: '未见四：表上写的单位和表页名不是一家',
    form: 'xlsx',
    sheet: '',
    sheets: [
      ['柳泉镇', '柳泉镇', '是'],
      ['石桥镇', '柳泉镇', '否'],
    ].map(([name = '', unit = '', column = '']) => ({
      name,
      rows: sheetRows(`
被检查单位：${unit} | |
检查事项 | 检查结果 | 备注
专栏是否建设 | ${column} |
目录是否更新 | 是 |
年报是否发布 | 否 |
`),
    })),
    truth: said(answers, '3 柳泉镇 | 是 | 是 | 否'),
    mustFlag: [1],
  },
  {
    ...check,
    file: '临沅-检查表-竖表上没有单位.xlsx',
    kind: '未见四：竖表上哪里都没有单位',
    form: 'xlsx',
    sheets: [
      {
        name: 'Sheet1',
        rows: sheetRows(`
政务公开日常检查表
检查事项 | 检查结果
专栏是否建设 | 是
目录是否更新 | 是
年报是否发布 | 否
`),
      },
    ],
    truth: [],
    mustFlag: [3],
  },
  {
    ...openness,
    file: '鹿鸣-统计表-竖表旁注了情况.xlsx',
    kind: '未见四：项目叫法略有不同，数带量词，另有合计项和说明列',
    form: 'xlsx',
    sheets: [
      {
        name: '上报',
        rows: sheetRows(`
填报单位 | 北屯镇人民政府（盖章） |
项　目 | 数　量 | 说　明
1.信息发布数（条） | 33条 | 网站20条，新媒体13条
2.政策文件数 | 1 |
3.政策解读数量 | 1 |
4.收到申请数 | 不涉及 | 本季无申请
5.按期办结数 | 不涉及 |
6.专题会议召开次数 | 2 |
填报人：郑某 | 电话： |
`),
      },
    ],
    truth: said('published policies readings received answered', '3 北屯镇人民政府 | 33 | 1 | 1 | 不涉及 | 不涉及'),
  },
  {
    ...sites,
    file: '鹿鸣-网站-几份登记表在一张表页.xlsx',
    kind: '未见四：几份成对排的登记表上下接着',
    form: 'xlsx',
    sheets: [
      {
        name: '登记',
        rows: sheetRows(`
网站监测登记表（一）
主办单位 | 区民政局 | 监测日期 | 2026年9月20日
最后更新日期 | 2026年9月8日 | 链接可用率 | 99.2%
死链数 | 3 | 是否支持IPv6 | 是
.
网站监测登记表（二）
主办单位 | 区财政局 | 监测日期 | 2026年9月20日
最后更新日期 | 从未更新 | 链接可用率 | 88%
死链数 | 0 | 是否支持IPv6 | 否
`),
        merges: ['A1:D1', 'A6:D6'],
      },
    ],
    truth: said(
      'updated idle usable dead ipv6',
      `
2 区民政局 | 2026-09-08 | | 99.2 | 3 | 是
7 区财政局 | 无更新 | | 88 | 0 | 否
`,
    ),
  },
  {
    ...check,
    file: '临沅-检查表-检查单位和被检查单位都写了.xlsx',
    kind: '未见五：表上还写了填报、检查的单位',
    form: 'xlsx',
    sheets: [
      {
        name: 'Sheet1',
        rows: sheetRows(`
政务公开检查记录表
检查单位：县政府办公室 | | 检查时间：2026年9月16日
受检单位：大沟乡 | | 陪同人：李某
检查项目 | 检查结果 | 存在问题描述
专栏是否建设 | 是 |
目录是否更新 | 否 | 目录停在6月
年报是否发布 | 是 |
留言是否回复 | 不涉及 |
`),
        merges: ['A1:C1'],
      },
    ],
    truth: said(answers, '3 大沟乡 | 是 | 否 | 是 | 不涉及'),
  },
  {
    ...check,
    file: '临沅-检查表-两张竖表左右排.xlsx',
    kind: '未见五：两个单位的竖表左右并排',
    form: 'xlsx',
    sheets: [
      {
        name: 'Sheet1',
        rows: sheetRows(`
单位：柳泉镇 | | | | 单位：石桥镇 | |
序号 | 检查项目 | 结果 | | 序号 | 检查项目 | 结果
1 | 专栏是否建设 | 是 | | 1 | 专栏是否建设 | 是
2 | 目录是否更新 | 是 | | 2 | 目录是否更新 | 否
3 | 年报是否发布 | 否 | | 3 | 年报是否发布 | 是
`),
        merges: ['A1:C1', 'E1:G1'],
      },
    ],
    truth: said(
      answers,
      `
1 柳泉镇 | 是 | 是 | 否
1 石桥镇 | 是 | 否 | 是
`,
    ),
  },
  {
    ...check,
    file: '临沅-检查表-竖表里是否两列打勾.docx',
    kind: '未见五：竖表的是、否各一列，在其中打勾',
    form: 'docx',
    sheets: [
      {
        name: '表1',
        rows: sheetRows(`
被检查单位 | 青龙乡 | | |
检查项目 | 是 | 否 | 不涉及 | 备注
专栏是否建设 | | √ | |
目录是否更新 | | √ | | 7月后没有更新
年报是否发布 | | √ | |
留言是否回复 | | | √ |
`),
      },
    ],
    truth: said(answers, '1 青龙乡 | 否 | 否 | 否 | 不涉及'),
  },
  {
    ...orders,
    file: '鹿鸣-热线-派单和受理都有.xlsx',
    kind: '未见五：派单、受理、退单、退回都各有一列',
    form: 'xlsx',
    sheets: [
      {
        name: '热线',
        rows: sheetRows(`
承办单位 | 派单数 | 受理量 | 退单数 | 退回量
东山街道 | 60 | 56 | 4 | 1
区住建局 | 240 | 226 | 14 | 3
`),
      },
    ],
    truth: said(
      hotline,
      `
2 东山街道办事处 | 56 | | | 1
3 区住房和城乡建设局 | 226 | | | 3
`,
    ),
  },
  {
    ...orders,
    file: '鹿鸣-热线-竖表两张各缺一半.xlsx',
    kind: '未见五：一个单位的两张竖表各写一半项目',
    form: 'xlsx',
    sheet: '',
    sheets: [
      ['区城管局（一）', '受理量 | 310', '按期办结量 | 298'],
      ['区城管局（二）', '超期量 | 12', '退回量 | 7'],
    ].map(([name = '', ...rows]) => ({
      name,
      rows: sheetRows(`
承办单位：区城管局 |
指标 | 数量
${rows.join('\n')}
`),
    })),
    truth: said(hotline, '1 区城市管理综合执法局 | 310 | 298 | 12 | 7'),
  },
];
