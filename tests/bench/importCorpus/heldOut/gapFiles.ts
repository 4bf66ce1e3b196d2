import { sheetRows } from '../county/sheetText.ts';
import type { HandMadeFile } from '../handMadeFiles.ts';
import { said } from './said.ts';

const orders = { pack: 'luming', annexId: 'orders' } as const;
const openness = { pack: 'luming', annexId: 'openness' } as const;
const points = { pack: 'luming', annexId: 'points' } as const;
const sites = { pack: 'luming', annexId: 'sites' } as const;
const check = { pack: 'linyuan', annexId: 'check' } as const;
const ledger = { pack: 'linyuan', annexId: 'ledger' } as const;
const accounts = { pack: 'lanxi', annexId: 'media' } as const;
const hotline = 'received onTime late returned satisfied';
const answersOf = 'column catalogue report reply problems';
const counts = 'published policies readings received answered meeting remark';

/** What nobody need ask about, and what somebody must; written before any of it was read. */
export const gapFiles: readonly HandMadeFile[] = [
  {
    ...orders,
    file: '鹿鸣-热线-同一行抄了两遍.xlsx',
    kind: '未见三：同一行抄了两遍，只有序号不同',
    form: 'xlsx',
    sheets: [
      {
        name: '热线',
        rows: sheetRows(`
序号 | 承办单位 | 受理量 | 按期办结量 | 超期量
1 | 东山街道 | 56 | 55 | 1
2 | 区住建局 | 226 | 224 | 2
3 | 区住房和城乡建设局 | 226 | 224 | 2
4 | 区财政局 | 12 | 12 | 0
`),
      },
    ],
    truth: said(
      hotline,
      `
2 东山街道办事处 | 56 | 55 | 1
3 区住房和城乡建设局 | 226 | 224 | 2
5 区财政局 | 12 | 12 | 0
`,
    ),
    mustFlag: [4],
  },
  {
    ...orders,
    file: '鹿鸣-热线-系统导出的叫法.xlsx',
    kind: '未见三：列名是热线系统的叫法',
    form: 'xlsx',
    sheets: [
      {
        name: '导出',
        rows: sheetRows(`
处置部门 | 派单总数 | 按时办结数 | 超时件数 | 退单数 | 群众满意率
东山街道 | 56 | 55 | 1 | 0 | 98.21%
区住建局 | 226 | 224 | 2 | 3 | 97.35%
北屯镇 | 19 | 19 | 0 | 0 | 100%
`),
      },
    ],
    truth: said(
      hotline,
      `
2 东山街道办事处 | 56 | 55 | 1 | 0 | 98.21
3 区住房和城乡建设局 | 226 | 224 | 2 | 3 | 97.35
4 北屯镇人民政府 | 19 | 19 | 0 | 0 | 100
`,
    ),
  },
  {
    ...openness,
    file: '鹿鸣-统计表-下属行.xlsx',
    kind: '未见三：单位下有“其中”“#”行',
    form: 'xlsx',
    sheets: [
      {
        name: '统计',
        rows: sheetRows(`
单位名称 | 信息发布数 | 政策文件数 | 政策解读数
区教体局 | 102 | 5 | 5
　其中:区属学校 | 40 | 0 | 0
其中区体育中心 | 20 | 1 | 1
区民政局 | 61 | 2 | 0
#其中 养老服务 | 11 | 0 | 0
区卫健局 | 75 | 3 | 2
`),
      },
    ],
    truth: said(
      counts,
      `
2 区教育和体育局 | 102 | 5 | 5
5 区民政局 | 61 | 2 | 0
7 区卫生健康局 | 75 | 3 | 2
`,
    ),
  },
  {
    ...sites,
    file: '鹿鸣-网站-从未更新过.xlsx',
    kind: '未见三：日期列写从未更新、长期未更新、一直没有更新',
    form: 'xlsx',
    sheets: [
      {
        name: '监测',
        rows: sheetRows(`
主办单位 | 最后更新日期 | 链接可用率 | 死链数
区发改局 | 2026年9月5日 | 98.6% | 2
区教体局 | 从未更新 | 97.5% | 4
区民政局 | 长期未更新 | 99.2% | 0
区财政局 | 一直没有更新 | 96% | 5
区文旅局 | 无 | 95% | 0
`),
      },
    ],
    truth: said(
      'updated idle usable dead',
      `
2 区发展和改革局 | 2026-09-05 | | 98.6 | 2
3 区教育和体育局 | 无更新 | | 97.5 | 4
4 区民政局 | 无更新 | | 99.2 | 0
5 区财政局 | 无更新 | | 96 | 5
6 区文化和旅游局 | | | 95 | 0
`,
    ),
    mustFlag: [6],
  },
  {
    ...ledger,
    file: '临沅-台账-期限写长期未更新.xlsx',
    kind: '未见三：没有“无更新”这个答案的日期列',
    form: 'xlsx',
    sheets: [
      {
        name: '台账',
        rows: sheetRows(`
责任单位 | 问题数 | 已整改数 | 整改期限 | 完成日期 | 整改状态
柳泉镇 | 2 | 2 | 2026-9-30 | 2026-9-12 | 已整改
县水利局 | 1 | 0 | 长期 | 未完成 | 未整改
县公安局 | 3 | 无 | 2026-9-30 | 尚未完成 | 未整改
`),
      },
    ],
    truth: said(
      'found solved due closed state',
      `
2 柳泉镇 | 2 | 2 | 2026-09-30 | 2026-09-12 | 已整改
3 县水利局 | 1 | 0 | | 未完成 | 未整改
4 县公安局 | 3 | | 2026-09-30 | 未完成 | 未整改
`,
    ),
    mustFlag: [3, 4],
  },
  {
    ...orders,
    file: '鹿鸣-热线-没有的写无.xlsx',
    kind: '未见三：数字列里写“无”',
    form: 'xlsx',
    sheets: [
      {
        name: '热线',
        rows: sheetRows(`
承办单位 | 受理量 | 按期办结量 | 超期量 | 退回量
东山街道 | 56 | 55 | 1 | 无
区住建局 | 226 | 224 | 2 | 无
区财政局 | 12 | 12 | 无 | 没有
区民政局 | 无 | 无 | 无 | 无
`),
      },
    ],
    truth: said(
      hotline,
      `
2 东山街道办事处 | 56 | 55 | 1
3 区住房和城乡建设局 | 226 | 224 | 2
4 区财政局 | 12 | 12
`,
    ),
    mustFlag: [2, 3, 4, 5],
  },
  {
    ...openness,
    file: '鹿鸣-统计表-半长不短的名称.csv',
    kind: '未见三：单位名称缩得半长不短',
    form: 'csv',
    sheets: [
      {
        name: '统计',
        rows: sheetRows(`
单位名称 | 信息发布数 | 政策文件数
人力资源社保局 | =30 | =2
区住房城建局 | =41 | =3
区城市执法局 | =22 | =1
区卫生局 | =75 | =3
`),
      },
    ],
    truth: said(
      counts,
      `
2 区人力资源和社会保障局 | 30 | 2
3 区住房和城乡建设局 | 41 | 3
4 区城市管理综合执法局 | 22 | 1
5 区卫生健康局 |
`,
    ),
    mustFlag: [5],
  },
  {
    ...check,
    file: '临沅-检查表-名称字序打错.xlsx',
    kind: '未见三：名称两个字颠倒',
    form: 'xlsx',
    sheets: [
      {
        name: '检查',
        rows: sheetRows(`
单位 | 专栏是否建设 | 目录是否更新
柳镇泉 | 是 | 是
县农业村农局 | 否 | 是
县医疗障保局 | 是 | 是
县公局安 | 是 | 否
`),
      },
    ],
    truth: said(
      'column catalogue',
      `
2 柳泉镇 | 是 | 是
3 县农业农村局 | 否 | 是
4 县医疗保障局 | 是 | 是
5 县公安局 | 是 | 否
`,
    ),
  },
  {
    ...orders,
    file: '鹿鸣-热线-数后括注其中.xlsx',
    kind: '未见三：数后括注含、其中',
    form: 'xlsx',
    sheets: [
      {
        name: '热线',
        rows: sheetRows(`
承办单位 | 受理量 | 按期办结量 | 超期量 | 退回量
东山街道 | 56（含重复件3件） | 55 | 1 | 0
区住建局 | 226件（其中疑难12件） | 224 | 2 | 3(含2)
区城管局 | 310（不含转办） | 298 | 12 | 7（上季5）
合计 | 592 | 577 | 15 | 10
`),
      },
    ],
    truth: said(
      hotline,
      `
2 东山街道办事处 | 56 | 55 | 1 | 0
3 区住房和城乡建设局 | 226 | 224 | 2 | 3
4 区城市管理综合执法局 | | 298 | 12
`,
    ),
    mustFlag: [4],
  },
  {
    ...points,
    file: '鹿鸣-扣分表-划去两行.xlsx',
    kind: '未见三：整行划掉，另有一行只划了一格',
    form: 'xlsx',
    sheets: [
      {
        name: '扣分',
        rows: sheetRows(`
单位名称 | 目录更新扣分 | 政策解读扣分 | 平台建设扣分
区发改局 | 0 | 0 | 0
区文旅局 | 0.5 | 0 | 2
区城管局 | 4 | 1 | 0
东山街道 | 3 | 2 | 1
`),
        looks: { A3: { strike: true }, B3: { strike: true }, C3: { strike: true }, D3: { strike: true } },
      },
    ],
    truth: said(
      'catalogue reading platform',
      `
2 区发展和改革局 | 0 | 0 | 0
3 区文化和旅游局 |
4 区城市管理综合执法局 | 4 | 1 | 0
5 东山街道办事处 | 3 | 2 | 1
`,
    ),
    mustFlag: [3],
  },
  {
    ...orders,
    file: '鹿鸣-热线-公式没有存结果.xlsx',
    kind: '未见三：公式没有存结果，能算的和不能算的',
    form: 'xlsx',
    sheets: [
      {
        name: '热线',
        rows: [
          ['承办单位', '受理量', '按期办结量', '超期量', '退回量', '满意率'],
          ['东山街道', { formula: '20+36' }, { formula: 'B2-D2' }, 1, 0, 0.9821],
          ['区住建局', { formula: 'SUM(H3:J3)' }, 224, { formula: 'B3-C3' }, 0, 0.9735, null, 100, 100, 26],
          [
            '区城管局',
            { formula: "'[1]七月'!B4+1" },
            298,
            { formula: 'ROUND(11.6,0)' },
            { formula: 'C4-C4+7' },
            0.9065,
          ],
          ['区财政局', { formula: 'VLOOKUP(A5,H:I,2,0)' }, 12, 0, { formula: 'IF(C5>10,2,1)' }, 1],
          ['合计', { formula: 'SUM(B2:B5)' }, { formula: 'SUM(C2:C5)' }, null, null, null],
        ],
      },
    ],
    truth: said(
      hotline,
      `
2 东山街道办事处 | 56 | 55 | 1 | 0 | 98.21
3 区住房和城乡建设局 | 226 | 224 | 2 | 0 | 97.35
4 区城市管理综合执法局 | | 298 | 12 | 7 | 90.65
5 区财政局 | | 12 | 0 | | 100
`,
    ),
    mustFlag: [4, 5],
  },
  {
    ...openness,
    file: '鹿鸣-统计表-预留的空行.xlsx',
    kind: '未见三：末尾预留的编了号的空行，公式得零',
    form: 'xlsx',
    sheets: [
      {
        name: '统计',
        rows: sheetRows(`
序号 | 单位名称 | 信息发布数 | 政策文件数 | 是否召开专题会议
1 | 东山街道 | 46 | 3 | 是
2 | 区财政局 | 70 | 4 | 否
3 | | 0 | 0 |
4 | | 0 | 0 |
5 | | | |
 | （此处可加行） | | |
合计 | | 116 | 7 |
`),
        formulas: { C4: '0', D4: '0', C5: '0', D5: '0' },
      },
    ],
    truth: said(
      counts,
      `
2 东山街道办事处 | 46 | 3 | | | | 是
3 区财政局 | 70 | 4 | | | | 否
`,
    ),
  },
  {
    ...openness,
    file: '鹿鸣-统计表-本级、机关.xlsx',
    kind: '未见三：名称括注本级、机关，有一家另有一行',
    form: 'xlsx',
    sheets: [
      {
        name: '统计',
        rows: sheetRows(`
单位名称 | 信息发布数 | 政策文件数
区教体局（机关） | 60 | 5
区卫健局(本级) | 75 | 3
区民政局（本部） | 61 | 2
区文旅局 | 50 | 2
区文旅局（本级） | 20 | 1
区应急局（救援大队） | 9 | 0
`),
      },
    ],
    truth: said(
      counts,
      `
2 区教育和体育局 | 60 | 5
3 区卫生健康局 | 75 | 3
4 区民政局 | 61 | 2
5 区文化和旅游局 | 50 | 2
7 区应急管理局 |
`,
    ),
    mustFlag: [6, 7],
  },
  {
    ...accounts,
    file: '澜溪-新媒体-主办单位不在册.xlsx',
    kind: '未见三：主办单位不在册，看名称知道哪一组',
    form: 'xlsx',
    sheets: [
      {
        name: '台账',
        rows: sheetRows(`
序号 | 主办单位 | 平台类型 | 账号名称 | 最后更新时间 | 发文数量
1 | 县融媒体中心 | 微信 | 澜溪发布 | 2024-6-18 | 20
2 | 县图书馆 | 微信 | 澜溪县图书馆 | 2024-6-2 | 4
3 | 云台镇卫生院 | 微信 | 云台健康 | 从未更新 | 0
4 | 澜溪文旅公司 | 抖音 | 澜溪文旅 | 2024-6-11 | 7
`),
      },
    ],
    truth: said(
      'region sponsor platform account last posts',
      `
2 1 | 县直部门 | 县融媒体中心 | 微信 | 澜溪发布 | 2024-06-18 | 20
3 2 | 县直部门 | 县图书馆 | 微信 | 澜溪县图书馆 | 2024-06-02 | 4
4 3 | 乡镇 | 云台镇卫生院 | 微信 | 云台健康 | 无更新 | 0
5 4 | 乡镇 | 澜溪文旅公司 | 抖音 | 澜溪文旅 | 2024-06-11 | 7
`,
    ),
    mustFlag: [5],
  },
  {
    ...sites,
    file: '鹿鸣-网站-日期没写年.xlsx',
    kind: '未见三：日期没有写年，本轮次里只有一天',
    form: 'xlsx',
    sheets: [
      {
        name: '监测',
        rows: sheetRows(`
主办单位 | 最后更新日期 | 未更新时段 | 死链数
区发改局 | 9月5日 | 7月1日至8月31日 | 2
区教体局 | 8.20 | | 4
区民政局 | 12月3日 | | 0
`),
      },
    ],
    truth: said(
      'updated idle usable dead',
      `
2 区发展和改革局 | 2026-09-05 | 2026-07-01/2026-08-31 | | 2
3 区教育和体育局 | | | | 4
4 区民政局 | | | | 0
`,
    ),
    mustFlag: [2, 3, 4],
  },
  {
    ...orders,
    file: '鹿鸣-热线-合计下面分其中各单位.xlsx',
    kind: '未见六：合计下面的“其中”就是各单位',
    form: 'xlsx',
    sheets: [
      {
        name: '热线',
        rows: sheetRows(`
承办单位 | 受理量 | 按期办结量
合计 | 294 | 291
其中：东山街道 | 56 | 55
其中：区住建局 | 226 | 224
　其中:区财政局 | 12 | 12
`),
      },
    ],
    truth: said(
      hotline,
      `
3 东山街道办事处 |
4 区住房和城乡建设局 |
5 区财政局 |
`,
    ),
    mustFlag: [3, 4, 5],
  },
  {
    ...check,
    file: '临沅-检查表-一家三行两同一异.xlsx',
    kind: '未见六：一家三行，两行相同，一行不同',
    form: 'xlsx',
    sheets: [
      {
        name: '检查',
        rows: sheetRows(`
单位 | 专栏是否建设 | 目录是否更新 | 存在问题
柳泉镇 | 是 | 是 | 无
县水利局 | 是 | 否 | 目录未更新
柳泉镇 | 是 | 是 | 无
柳泉镇 | 是 | 否 | 目录未更新
`),
      },
    ],
    truth: said(
      'column catalogue problems',
      `
2 柳泉镇 | 是 | 是
3 县水利局 | 是 | 否 | 目录未更新
`,
    ),
    mustFlag: [4, 5],
  },
  {
    ...sites,
    file: '鹿鸣-网站-日期列写了各种话.xlsx',
    kind: '未见六：日期列里的话，有的是无更新，有的不是',
    form: 'xlsx',
    sheets: [
      {
        name: '监测',
        rows: sheetRows(`
主办单位 | 最后更新日期 | 死链数
区发改局 | 停更 | 2
区教体局 | 更新及时 | 4
区民政局 | 未按要求更新 | 0
区财政局 | 9月31日 | 5
区文旅局 | 近期未更新完 | 1
区卫健局 | 2026-9-1前后 | 0
`),
      },
    ],
    truth: said(
      'updated idle usable dead',
      `
2 区发展和改革局 | 无更新 | | | 2
3 区教育和体育局 | | | | 4
4 区民政局 | | | | 0
5 区财政局 | | | | 5
6 区文化和旅游局 | | | | 1
7 区卫生健康局 | | | | 0
`,
    ),
    mustFlag: [3, 4, 5, 6, 7],
  },
  {
    ...points,
    file: '鹿鸣-扣分表-扣分写无、写明其中.xlsx',
    kind: '未见六：扣分列写无、5分（其中…）、区间',
    form: 'xlsx',
    sheets: [
      {
        name: '扣分',
        rows: sheetRows(`
单位名称 | 目录更新扣分 | 政策解读扣分 | 平台建设扣分
区发改局 | 5分（其中首页3分） | 0 | 无
区文旅局 | 2（上限5） | 1 | 0
区城管局 | 1（不含重复） | 0.5 | 0
`),
        looks: { B3: { strike: true } },
      },
    ],
    truth: said(
      'catalogue reading platform',
      `
2 区发展和改革局 | 5 | 0
3 区文化和旅游局 | | 1 | 0
4 区城市管理综合执法局 | | 0.5 | 0
`,
    ),
    mustFlag: [2, 3, 4],
  },
  {
    ...openness,
    file: '鹿鸣-统计表-下属和近似的名称.xlsx',
    kind: '未见六：下属单位、临时机构、两家都像的名称',
    form: 'xlsx',
    sheets: [
      {
        name: '统计',
        rows: sheetRows(`
单位名称 | 信息发布数 | 政策文件数
区教体局机关 | 60 | 5
区人力资源局 | 20 | 1
西湖街道社区服务中心 | 12 | 0
区文旅体局 | 50 | 2
区城市管理局（执法大队） | 9 | 0
山东街道 | 46 | 3
`),
      },
    ],
    truth: [
      [2, '区教育和体育局', {}],
      [3, '区人力资源和社会保障局', {}],
      [4, '西湖街道办事处', {}],
      [5, '区文化和旅游局', {}],
      [6, '区城市管理综合执法局', {}],
      [7, '东山街道办事处', {}],
    ],
    mustFlag: [2, 3, 4, 5, 6, 7],
  },
  {
    ...accounts,
    file: '澜溪-新媒体-主办单位看着像县直.xlsx',
    kind: '未见六：主办单位以“县”开头却是乡镇的',
    form: 'xlsx',
    sheets: [
      {
        name: '台账',
        rows: sheetRows(`
序号 | 主办单位 | 平台类型 | 账号名称 | 最后更新时间 | 发文数量
1 | 县城关镇文化站 | 微信 | 城关文化 | 2024-6-18 | 20
2 | 澜溪县云台镇中学 | 微信 | 云台中学 | 2024-6-2 | 4
3 | 县总工会 | 微信 | 澜溪工会 | 2024-6-3 | 无
`),
      },
    ],
    truth: said(
      'region sponsor platform account last posts',
      `
2 1 | 乡镇 | 县城关镇文化站 | 微信 | 城关文化 | 2024-06-18 | 20
3 2 | 乡镇 | 澜溪县云台镇中学 | 微信 | 云台中学 | 2024-06-02 | 4
4 3 | 县直部门 | 县总工会 | 微信 | 澜溪工会 | 2024-06-03
`,
    ),
    mustFlag: [2, 3, 4],
  },
  {
    ...orders,
    file: '区城管局.xlsx',
    kind: '未见六：竖表有计量单位一列，单位在文件名上',
    form: 'xlsx',
    sheets: [
      {
        name: 'Sheet1',
        rows: sheetRows(`
12345热线工单办理情况表
序号 | 指标名称 | 单位 | 本季数 | 备注
1 | 受理量 | 件 | 310 | 含转办
2 | 按期办结量 | 件 | 298 |
3 | 超期量 | 件 | 12 |
4 | 满意率 | % | 90.65 |
`),
        merges: ['A1:E1'],
      },
    ],
    truth: said(hotline, '3 区城市管理综合执法局 | 310 | 298 | 12 | | 90.65'),
  },
  {
    ...check,
    file: '临沅-检查表-竖表的结果写成话.xlsx',
    kind: '未见六：竖表的结果是话，另有整改期限一列',
    form: 'xlsx',
    sheets: [
      {
        name: '石桥镇',
        rows: sheetRows(`
石桥镇政务公开检查情况反馈表
检查事项 | 检查情况 | 整改期限 | 签收
专栏是否建设 | 已建设 | |
目录是否更新 | 未更新，停在6月 | 2026-9-30 |
年报是否发布 | 已发布 | |
留言是否回复 | 部分回复 | 2026-9-30 |
`),
      },
    ],
    truth: said(answersOf, '3 石桥镇 | 是 | | 是'),
    mustFlag: [4, 6],
  },
];
