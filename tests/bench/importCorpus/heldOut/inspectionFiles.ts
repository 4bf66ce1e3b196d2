import { sheetRows } from '../county/sheetText.ts';
import type { HandMadeFile } from '../handMadeFiles.ts';
import { said } from './said.ts';

const place = { pack: 'linyuan', annexId: 'check' } as const;
const answers = 'column catalogue report reply problems';

/** Inspections with ticks, as the towns and offices of a county send them in. */
export const inspectionFiles: readonly HandMadeFile[] = [
  {
    ...place,
    file: '临沅-检查表-打勾打叉有图例.xlsx',
    kind: '未见：√×—有图例，○没有说明',
    form: 'xlsx',
    sheets: [
      {
        name: '检查',
        rows: sheetRows(`
临沅县政务公开日常检查情况表
检查组：第一组 | | | 检查时间：2026年9月10日-12日 | | |
序号 | 单 位 | 专栏是否⏎建 设 | 目录是否⏎更 新 | 年报是否⏎发 布 | 留言是否⏎回 复 | 存 在 问 题
1 | 柳泉镇 | √ | √ | √ | √ | 无
2 | 石桥镇 | √ | × | √ | — | 目录7月后未更新
3 | 青龙乡 | √ | ○ | √ | √ |
4 | 县科工局 | × | × | √ | — | 缺少政务公开专栏
注：√为是，×为否，—为不涉及。
`),
        merges: ['A1:G1', 'A2:C2', 'D2:G2', 'A8:G8'],
      },
    ],
    truth: said(
      answers,
      `
4 柳泉镇 | 是 | 是 | 是 | 是
5 石桥镇 | 是 | 否 | 是 | 不涉及 | 目录7月后未更新
6 青龙乡 | 是 | | 是 | 是
7 县科学技术和工业信息化局 | 否 | 否 | 是 | 不涉及 | 缺少政务公开专栏
`,
    ),
    mustFlag: [6],
  },
  {
    ...place,
    file: '临沅-检查表-是否两列打勾.xlsx',
    kind: '未见：每个事项分是、否两列，在其中一列打勾',
    form: 'xlsx',
    sheets: [
      {
        name: '检查表',
        rows: sheetRows(`
政务公开日常检查情况表
单位 | 专栏是否建设 | | 目录是否更新 | | 年报是否发布 | | 留言是否回复 | | |
 | 是 | 否 | 是 | 否 | 是 | 否 | 是 | 否 | 不涉及
县教育局 | √ | | √ | | √ | | √ | |
县公安局 | √ | | | √ | √ | | | √ |
县水利局 | | √ | | √ | √ | | | | √
大沟乡 | √ | | √ | √ | √ | | √ | |
`),
        merges: ['A1:J1', 'A2:A3', 'B2:C2', 'D2:E2', 'F2:G2', 'H2:J2'],
      },
    ],
    truth: said(
      answers,
      `
4 县教育局 | 是 | 是 | 是 | 是
5 县公安局 | 是 | 否 | 是 | 否
6 县水利局 | 否 | 否 | 是 | 不涉及
7 大沟乡 | 是 | | 是 | 是
`,
    ),
    mustFlag: [7],
  },
  {
    ...place,
    file: '临沅-检查表-每乡镇一张表页竖着填.xlsx',
    kind: '未见：每个单位一张表页，事项竖着排',
    form: 'xlsx',
    sheet: '',
    sheets: [
      ['柳泉镇', '是', '是', '是', '否', ''],
      ['石桥镇', '是', '否', '是', '是', '目录未更新'],
      ['大沟乡', '否', '否', '是', '不涉及', '缺少专栏'],
    ].map(([name = '', column = '', catalogue = '', report = '', reply = '', remark = '']) => ({
      name,
      rows: sheetRows(`
政务公开日常检查表
被检查单位：${name} | | |
序号 | 检查事项 | 检查结果 | 备注
1 | 专栏是否建设 | ${column} |
2 | 目录是否更新 | ${catalogue} | ${remark}
3 | 年报是否发布 | ${report} |
4 | 留言是否回复 | ${reply} |
检查人：陈某 | | 被检查单位签字： |
`),
      merges: ['A1:D1', 'A2:D2'],
    })),
    truth: said(
      answers,
      `
4 柳泉镇 | 是 | 是 | 是 | 否
4 石桥镇 | 是 | 否 | 是 | 是
4 大沟乡 | 否 | 否 | 是 | 不涉及
`,
    ),
  },
  {
    ...place,
    file: '临沅-检查表-单位前带编号、星号、牵头.docx',
    kind: '未见：单位带编号、★、（牵头），名称断行',
    form: 'docx',
    sheets: [
      {
        name: '检查',
        rows: sheetRows(`
单 位 | 专栏是否建设 | 目录是否更新 | 年报是否发布 | 存在问题
一、乡镇 | | | |
1.柳泉镇 | 是 | 是 | 是 | 无
2.★青龙乡 | 是 | 否 | 是 | 目录更新不及时
二、县直单位 | | | |
3.县教育局（牵头） | 是 | 是 | 是 | 无
4.县交通⏎运输局 | 是 | 是 | 否 | 年报缺失
5.县行政审批局 | 是 | 是 | 是 | 无
注：★为试点乡镇。 | | | |
`),
        merges: ['A2:E2', 'A5:E5', 'A9:E9'],
      },
    ],
    truth: said(
      answers,
      `
3 柳泉镇 | 是 | 是 | 是
4 青龙乡 | 是 | 否 | 是 | | 目录更新不及时
6 县教育局 | 是 | 是 | 是
7 县交通运输局 | 是 | 是 | 否 | | 年报缺失
8 县行政审批服务局 | 是 | 是 | 是
`,
    ),
  },
  {
    ...place,
    file: '临沅-检查表-一格几个单位.xlsx',
    kind: '未见：一格里写着几个单位，用顿号或换行分开',
    form: 'xlsx',
    sheets: [
      {
        name: 'Sheet1',
        rows: sheetRows(`
单位 | 专栏是否建设 | 目录是否更新 | 年报是否发布
柳泉镇 | 是 | 是 | 是
县教育局、县公安局 | 是 | 否 | 是
县水利局⏎县医保局 | 否 | 否 | 是
其余单位 | 是 | 是 | 是
`),
      },
    ],
    truth: said(
      answers,
      `
2 柳泉镇 | 是 | 是 | 是
3 县教育局 |
3 县公安局 |
4 县水利局 |
4 县医疗保障局 |
`,
    ),
    mustFlag: [3, 4, 5],
  },
  {
    ...place,
    file: '临沅-检查表-只用颜色标记.xlsx',
    kind: '未见：没有文字，只用底色标记',
    form: 'xlsx',
    sheets: [
      {
        name: '检查',
        rows: sheetRows(`
政务公开日常检查情况表（标红的为否）
单位 | 专栏是否建设 | 目录是否更新 | 年报是否发布 | 存在问题
柳泉镇 | 是 | 是 | 是 |
石桥镇 | 是 | | 是 | 目录未更新
县水利局 | | 是 | 是 | 缺少专栏
`),
        merges: ['A1:E1'],
        looks: { C4: { fill: 'FFFF0000' }, B5: { fill: 'FFFF0000' } },
      },
    ],
    truth: said(
      answers,
      `
3 柳泉镇 | 是 | 是 | 是
4 石桥镇 | 是 | | 是 | | 目录未更新
5 县水利局 | | 是 | 是 | | 缺少专栏
`,
    ),
    mustFlag: [4, 5],
  },
  {
    ...place,
    file: '临沅-检查表-答案后带说明.csv',
    kind: '未见：csv，答案后面带着说明',
    form: 'csv',
    sheets: [
      {
        name: '导出',
        rows: sheetRows(`
序号 | 单位名称 | 专栏建设情况 | 目录更新情况 | 年报发布情况 | 留言回复情况 | 存在的问题
=1 | 柳泉镇人民政府 | 是 | 是 | 是 | 是 |
=2 | 石桥镇人民政府 | 是（首页右侧） | 否，停在6月 | 是 | 不涉及（无留言） | 目录更新不及时
=3 | 临沅县公安局 | 已建 | 未更新 | 已发布 | 是 |
=4 | 临沅县市场监管局 | 是 | 是 | 是 | 是 |
`),
      },
    ],
    truth: said(
      answers,
      `
2 柳泉镇 | 是 | 是 | 是 | 是
3 石桥镇 | 是 | 否 | 是 | 不涉及 | 目录更新不及时
4 县公安局 | 是 | 否 | 是 | 是
5 县市场监督管理局 | 是 | 是 | 是 | 是
`,
    ),
    mustFlag: [4],
  },
  {
    ...place,
    file: '临沅-检查表-先一张小汇总再一张明细.html',
    kind: '未见：网页里先是汇总小表，再是明细',
    form: 'html',
    text: `<html><head><meta charset="utf-8"><title>检查情况</title></head><body>
<h2>临沅县2026年第三季度政务公开检查情况</h2><p>经检查，有关情况如下：</p>
<table><tr><th>类别</th><th>单位数</th><th>合格数</th><th>合格率</th></tr>
<tr><td>乡镇</td><td>2</td><td>1</td><td>50%</td></tr><tr><td>县直单位</td><td>2</td><td>1</td><td>50%</td></tr></table>
<p>&nbsp;</p><p>各单位具体情况：</p>
<table border="1"><thead><tr><th rowspan="2">单位</th><th colspan="3">检查事项</th><th rowspan="2">存在<br/>问题</th></tr>
<tr><th>专栏是否<br>建设</th><th>目录是否<br>更新</th><th>年报是否<br>发布</th></tr></thead>
<tbody><tr><td colspan="5">乡镇（2个）</td></tr>
<tr><td>柳泉镇</td><td>是</td><td>是</td><td>是</td><td rowspan="1">无</td></tr>
<tr><td>石桥镇</td><td>是</td><td>否</td><td>是</td><td>目录<span>7月</span>后未更新</td></tr>
<tr><td colspan="5">县直单位（2个）</td></tr>
<tr><td>县水利局</td><td rowspan="2">是</td><td>否</td><td>是</td><td>目录未更新</td></tr>
<tr><td>县医保局</td><td>是</td><td>是</td><td>&mdash;</td></tr></tbody></table>
<p>上一篇：无　下一篇：无</p></body></html>`,
    sheets: [],
    truth: said(
      answers,
      `
4 柳泉镇 | 是 | 是 | 是
5 石桥镇 | 是 | 否 | 是 | | 目录7月后未更新
7 县水利局 | 是 | 否 | 是 | | 目录未更新
8 县医疗保障局 | 是 | 是 | 是
`,
    ),
  },
];
