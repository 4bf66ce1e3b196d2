import type { Content } from './draft.ts';
import { said } from './heldOut/said.ts';
import type { Form } from './writeDraft.ts';

export interface HandMadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly (Content | { readonly content: Content; readonly format: string })[])[];
  readonly merges?: readonly string[];
  /** What is to be seen of a cell besides its content, by its address. */
  readonly looks?: Readonly<
    Record<string, { readonly strike?: boolean; readonly comment?: string; readonly fill?: string }>
  >;
  /** Formulas whose result is what stands in the cell. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** Rows (from 1) and columns that are hidden; the range that is filtered. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  readonly filter?: string;
}

/** A file as a clerk would type it, and what it says: row of the sheet (from 1), subject, answers. */
export interface HandMadeFile {
  readonly file: string;
  readonly kind: string;
  readonly pack: string;
  readonly annexId: string;
  readonly form: Form | 'xls';
  readonly sheets: readonly HandMadeSheet[];
  /** The file itself, where it is text and no table makes it. */
  readonly text?: string;
  /** The sheet that the truth is about; the first where it is not said. */
  readonly sheet?: string;
  readonly truth: readonly (readonly [row: number, subject: string, answers: Readonly<Record<string, string>>])[];
  /** Rows about which somebody has to be asked. */
  readonly mustFlag?: readonly number[];
  readonly about?: { readonly period?: string; readonly unit?: string; readonly notes?: readonly string[] };
}

const date = (text: string) => new Date(`${text}T00:00:00Z`);
const percent = (value: number, format = '0.0%') => ({ content: { percent: value }, format });
const day = (text: string, format = 'yyyy"年"m"月"d"日"') => ({ content: date(text), format });
const _ = null;

const qingheHead = [
  '序号',
  '网站主办单位',
  '首页最后更新日期',
  '栏目无更新时间段',
  '链接可用率',
  '是否支持IPv6',
  '存在问题',
  '得分',
];

const sites = { pack: 'qinghe', annexId: 'sites' } as const;
const accounts = { pack: 'qinghe', annexId: 'accounts' } as const;
const disclosure = { pack: 'beiling', annexId: 'disclosure' } as const;
const checklist = { pack: 'beiling', annexId: 'checklist' } as const;
const orders = { pack: 'nanping', annexId: 'orders' } as const;

export const handMadeFiles: readonly HandMadeFile[] = [
  {
    file: '清和-网站抽查-第四季度定稿.xlsx',
    kind: '手工：日期序列、百分率、问题清单',
    ...sites,
    form: 'xlsx',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['附件1'],
          ['2021年第四季度政府网站抽查情况表'],
          ['（监测时间：2021年12月6日—12月20日）', _, _, _, _, _, '单位：%、分'],
          qingheHead,
          ['一、县（市、区）'],
          [
            1,
            '东湖区',
            day('2021-12-18'),
            _,
            percent(0.986),
            '是',
            '1.首页>政务公开>规划计划：应更新未更新，扣2分。\n2.首页2个链接打不开，扣1分。',
            97,
          ],
          [2, '西塘县', day('2021-12-20'), '2021.11.1-2021.12.20', percent(1), '否', '无', 100],
          [3, '北 泽 县', '2021.12.5', _, percent(0.9234, '0.00%'), '是', '错别字1处，扣1分。', 99],
          ['二、市直部门'],
          [4, '市教育局', day('2021-12-19', 'yyyy-mm-dd'), _, '95.5%', '是', '无', 100],
          [5, '市卫健委', day('2021-12-01', 'yyyy/m/d'), _, '90%', '不涉及', '无', 100],
          [
            6,
            '市住建局',
            '2021年12月11日',
            '2021年10月8日至2021年12月20日',
            percent(0.5),
            '否',
            '首页>办事服务：应更新未更新，扣2分。',
            98,
          ],
          ['注：1.链接可用率为抽查链接中可正常打开的比例。'],
          ['审核：王五　　填表：赵六　　2021年12月22日'],
        ],
        merges: ['A2:H2', 'A3:F3', 'G3:H3', 'A5:H5', 'A9:H9', 'A13:H13', 'A14:H14'],
      },
    ],
    truth: said(
      'updated open ipv6 problems idle',
      `
6 东湖区 | 2021-12-18 | 98.6 | 是 | 1.首页>政务公开>规划计划：应更新未更新，扣2分。¶2.首页2个链接打不开，扣1分。
7 西塘县 | 2021-12-20 | 100 | 否 | | 2021-11-01/2021-12-20
8 北泽县 | 2021-12-05 | 92.34 | 是 | 错别字1处，扣1分。
10 市教育局 | 2021-12-19 | 95.5 | 是
11 市卫生健康委员会 | 2021-12-01 | 90 | 不涉及
12 市住房和城乡建设局 | 2021-12-11 | 50 | 否 | 首页>办事服务：应更新未更新，扣2分。 | 2021-10-08/2021-12-20
`,
    ),
    about: {
      period: '2021年12月6日—12月20日',
      notes: ['注：1.链接可用率为抽查链接中可正常打开的比例。', '审核：王五　　填表：赵六　　2021年12月22日'],
    },
  },
  {
    file: '清和-网站抽查(比率写成小数).xlsx',
    kind: '手工：百分率写成0.909',
    ...sites,
    form: 'xlsx',
    sheets: [
      {
        name: '抽查',
        rows: [
          ['政府网站抽查情况表'],
          ['网站主办单位', '首页最后更新日期', '链接可用率', '是否支持IPv6', '存在问题'],
          ['东湖区', '20211218', 0.909, '是', '无'],
          ['西塘县', '2021-12-9', 0.95, '否', '无'],
          ['市教体局', '无更新', 1, '是', '无'],
        ],
      },
    ],
    truth: said(
      'updated open ipv6',
      `
3 东湖区 | 2021-12-18 | 90.9 | 是
4 西塘县 | 2021-12-09 | 95 | 否
5 市教育局 | 无更新 | 100 | 是
`,
    ),
    mustFlag: [3],
  },
  {
    file: '清和-网站抽查-日期各写各的.csv',
    kind: '手工：日期的各种写法',
    ...sites,
    form: 'gbk.csv',
    sheets: [
      {
        name: '抽查',
        rows: [
          ['序号', '单位', '首页最后更新日期', '栏目无更新时间段'],
          ['1', '东湖区', '2021.12.18', '2021.11.1～12.20'],
          ['2', '西塘县', '2021年12月9日', '(2021.7.3-2021.7.17)'],
          ['3', '北泽县', '2021/12/07', '2021年10月8日-20日'],
          ['4', '市教育局', '２０２１．１２．３', ''],
          ['5', '市住建局', '2021-12-5 00:00:00', ''],
          ['6', '市人社局', '12月6日', ''],
          ['7', '市城管局', '2021年11月31日', ''],
        ],
      },
    ],
    truth: said(
      'updated idle',
      `
2 东湖区 | 2021-12-18 | 2021-11-01/2021-12-20
3 西塘县 | 2021-12-09 | 2021-07-03/2021-07-17
4 北泽县 | 2021-12-07 | 2021-10-08/2021-10-20
5 市教育局 | 2021-12-03
6 市住房和城乡建设局 | 2021-12-05
`,
    ),
    mustFlag: [7, 8],
  },
  {
    file: '清和-新媒体台账.xlsx',
    kind: '手工：账号台账，地区合并，平台写法不一',
    ...accounts,
    form: 'xlsx',
    sheets: [
      {
        name: '新媒体',
        rows: [
          ['清和市政务新媒体抽查情况表'],
          ['序号', '地区', '账号名称', '平台', '主办单位', '最后更新日期', '问题'],
          [1, '县（市、区）', '东湖发布', '微信', '东湖区融媒体中心', day('2021-12-19'), _],
          [2, _, '东湖\n教育', '微信', '东湖区教育局', '2021.11.2', '超过2周未更新'],
          [3, '市直部门', '清和住建', '微博', '市住建局', '无更新', '长期不更新，建议注销'],
          [4, _, '清和住建', '抖音', '市住建局', day('2021-12-20'), '无'],
        ],
        merges: ['A1:G1', 'B3:B4', 'B5:B6'],
      },
    ],
    truth: said(
      'region account platform sponsor last remark',
      `
3 1 | 县（市、区） | 东湖发布 | 微信 | 东湖区融媒体中心 | 2021-12-19
4 2 | 县（市、区） | 东湖教育 | 微信 | 东湖区教育局 | 2021-11-02 | 超过2周未更新
5 3 | 市直部门 | 清和住建 | 微博 | 市住建局 | 无更新 | 长期不更新，建议注销
6 4 | 市直部门 | 清和住建 | 抖音 | 市住建局 | 2021-12-20 | 无
`,
    ),
  },
  {
    file: '北岭-政务公开半年统计.xlsx',
    kind: '手工：三层表头、组名行、小计合计',
    ...disclosure,
    form: 'xlsx',
    sheets: [
      {
        name: '统计表',
        rows: [
          ['附件1：'],
          ['北岭县2023年上半年政务公开工作情况统计表'],
          ['填报单位（盖章）：北岭县政务公开办', _, _, _, _, _, '截至2023年6月30日', _, _],
          ['序号', '单位', '工作情况', _, _, _, _, '是否召开专题会议', '备注'],
          [_, _, '主动公开', _, _, '依申请公开', _, _, _],
          [_, _, '网站发布数', '新媒体发布数', '合计', '收到申请数', '按时答复数', _, _],
          ['乡镇（3个）'],
          [1, '柳河镇', 12, 30, 42, 0, 0, '是', _],
          [2, '石桥乡', 8, '不涉及', 8, 1, 1, '否', '人员变动'],
          [3, '双沟乡', '', 5, 5, 0, 0, '是', _],
          ['小计', _, 20, 35, 55, 1, 1, _, _],
          ['县直单位（7个）'],
          [4, '发改局', 41, 20, 61, 3, 3, '是', _],
          [5, '教体局', 55, 102, 157, 4, 3, '是', '1件延期答复'],
          [6, '民政局', 33, 0, 33, 2, 2, '是', _],
          [7, '司法局', 10, '不涉及', 10, 0, 0, '否', _],
          ['小计', _, 139, 122, 261, 9, 8, _, _],
          ['合计', _, 159, 157, 316, 10, 9, _, _],
        ],
        merges: [
          'A2:I2',
          'A3:F3',
          'G3:I3',
          'A4:A6',
          'B4:B6',
          'C4:G4',
          'H4:H6',
          'I4:I6',
          'C5:E5',
          'F5:G5',
          'A7:I7',
          'A11:B11',
          'A12:I12',
          'A17:B17',
          'A18:B18',
        ],
      },
    ],
    truth: said(
      'site media received answered meeting remark',
      `
8 柳河镇 | 12 | 30 | 0 | 0 | 是
9 石桥乡 | 8 | 不涉及 | 1 | 1 | 否 | 人员变动
10 双沟乡 | | 5 | 0 | 0 | 是
13 县发展和改革局 | 41 | 20 | 3 | 3 | 是
14 县教育和体育局 | 55 | 102 | 4 | 3 | 是 | 1件延期答复
15 县民政局 | 33 | 0 | 2 | 2 | 是
16 县司法局 | 10 | 不涉及 | 0 | 0 | 否
`,
    ),
    about: { period: '截至2023年6月30日' },
  },
  {
    file: '北岭-各单位上报汇总（未排版）.xlsx',
    kind: '手工：扁平表头、别人的叫法、合计错',
    ...disclosure,
    form: 'xlsx',
    sheets: [
      {
        name: '汇总',
        rows: [
          ['单位名称', '网站发布（条）', '新媒体发布（条）', '收到申请（件）', '按时答复（件）', '开会情况', '备注'],
          ['北岭县发展和改革局', '４１', '20条', '3件', 3, '是', _],
          ['县教育和体育局', 55, 102, 4, 3, '是', _],
          ['文广旅局', 12, 8, '/', '/', '否', '无申请'],
          ['合计', 108, 131, 7, 6, _, _],
        ],
      },
    ],
    truth: said(
      'site media received answered meeting remark',
      `
2 县发展和改革局 | 41 | 20 | 3 | 3 | 是
3 县教育和体育局 | 55 | 102 | 4 | 3 | 是
4 县文化广电和旅游局 | 12 | 8 | | | 否 | 无申请
`,
    ),
    mustFlag: [5],
  },
  {
    file: '北岭-乡镇和部门左右排.xlsx',
    kind: '手工：两组左右并排',
    ...disclosure,
    form: 'xlsx',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['政务公开工作情况统计表（摘要）'],
          ['乡镇', _, _, _, '县直单位', _, _],
          ['单位', '网站发布数', '收到申请数', _, '单位', '网站发布数', '收到申请数'],
          ['柳河镇', 12, 0, _, '发改局', 41, 3],
          ['石桥乡', 8, 1, _, '教体局', 55, 4],
          ['双沟乡', 3, 0, _, '民政局', 33, 2],
          [_, _, _, _, '司法局', 10, 0],
        ],
        merges: ['A1:G1', 'A2:C2', 'E2:G2'],
      },
    ],
    truth: said(
      'site received',
      `
4 柳河镇 | 12 | 0
5 石桥乡 | 8 | 1
6 双沟乡 | 3 | 0
4 县发展和改革局 | 41 | 3
5 县教育和体育局 | 55 | 4
6 县民政局 | 33 | 2
7 县司法局 | 10 | 0
`,
    ),
  },
  {
    file: '北岭-专区检查清单.docx',
    kind: '手工：Word 里的固定检查项',
    ...checklist,
    form: 'docx',
    sheets: [
      {
        name: '清单',
        rows: [
          ['序号', '检查项目', '检查结果', '情况说明'],
          ['1', '是否设置标识牌', '是', '门口设有\n统一标识'],
          ['2', '自助查询设备能否使用', '否', '设备断电'],
          ['3', '公开指南是否为最新', '是', ''],
          ['4', '有无专人值守', '不涉及', '合署办公'],
        ],
      },
    ],
    truth: said(
      'result note',
      `
2 是否设置标识牌 | 是 | 门口设有⏎统一标识
3 自助查询设备能否使用 | 否 | 设备断电
4 公开指南是否为最新 | 是
5 有无专人值守 | 不涉及 | 合署办公
`,
    ),
  },
  {
    file: '北岭-专区检查清单(打勾).xlsx',
    kind: '手工：固定检查项打勾',
    ...checklist,
    form: 'xlsx',
    sheets: [
      {
        name: '清单',
        rows: [
          ['政务公开专区检查清单'],
          ['检查人：孙七', _, '检查时间：2023年5月11日'],
          ['检查项目', '结果', '说明'],
          ['1.是否设置标识牌', '√', _],
          ['2.自助查询设备能否使用', '×', '断电'],
          ['3.公开指南是否为最新', '√', _],
          ['4.有无专人值守', '√', _],
        ],
        merges: ['A1:C1'],
      },
    ],
    truth: said(
      'result note',
      `
4 是否设置标识牌 | 是
5 自助查询设备能否使用 | 否 | 断电
6 公开指南是否为最新 | 是
7 有无专人值守 | 是
`,
    ),
    about: { period: '2023年5月11日' },
  },
  {
    file: '南坪-3月热线通报表.xlsx',
    kind: '手工：类别合并、简称、满意率',
    ...orders,
    form: 'xlsx',
    sheets: [
      {
        name: '3月',
        rows: [
          ['南坪区12345热线工单办理情况通报表'],
          ['（2024年3月1日至3月31日）', _, _, _, _, _, _, '单位：件、%'],
          ['类别', '承办\n单位', '受理\n件数', '办结\n件数', '超期\n件数', '满意率', '办结率', '典型问题'],
          ['街道', '解放路街道', 120, 118, 2, percent(0.9512, '0.00%'), percent(0.983), '占道经营、噪声扰民'],
          [_, '人民路街道', 98, 98, 0, percent(1, '0.00%'), percent(1), _],
          ['区直\n部门', '开发区管委会', 45, 44, 1, percent(0.9333, '0.00%'), percent(0.978), '施工扬尘'],
          [_, '住房保障中心', 30, 30, 0, '96.67%', percent(1), _],
          [_, '应急局', 3, 3, 0, '—', percent(1), _],
          ['国有企业', '城投集团', 16, 15, 1, '87.5%', percent(0.938), _],
          [_, '水务公司', 210, 205, 5, '98.1', percent(0.976), '停水、水压低'],
          ['合计', _, 522, 513, 9, _, percent(0.983), _],
        ],
        merges: ['A1:H1', 'A2:G2', 'A4:A5', 'A6:A8', 'A9:A10', 'A11:B11'],
      },
    ],
    truth: said(
      'received done late satisfied typical',
      `
4 解放路街道办事处 | 120 | 118 | 2 | 95.12 | 占道经营、噪声扰民
5 人民路街道办事处 | 98 | 98 | 0 | 100
6 开发区管理委员会 | 45 | 44 | 1 | 93.33 | 施工扬尘
7 区住房保障中心 | 30 | 30 | 0 | 96.67
8 区应急管理局 | 3 | 3 | 0
9 南坪城投集团有限公司 | 16 | 15 | 1 | 87.5
10 南坪水务有限责任公司 | 210 | 205 | 5 | 98.1 | 停水、水压低
`,
    ),
    about: { period: '2024年3月1日至3月31日', unit: '件、%' },
  },
  {
    file: '南坪-热线(网上复制).html',
    kind: '手工：网页上复制的表',
    ...orders,
    form: 'html',
    sheets: [
      {
        name: '网页',
        rows: [
          ['热线工单办理情况通报表'],
          ['排名', '单位', '受理量', '办结量', '逾期量', '满意率'],
          ['1', '人民路街道办', '98', '98', '0', '100%'],
          ['2', '解放路街道办', '1,120', '1,118', '2', '95.12%'],
          ['3', '南坪水务公司', '210', '205', '5', '98.1%'],
        ],
        merges: ['A1:F1'],
      },
    ],
    truth: said(
      'received done late satisfied',
      `
3 人民路街道办事处 | 98 | 98 | 0 | 100
4 解放路街道办事处 | 1120 | 1118 | 2 | 95.12
5 南坪水务有限责任公司 | 210 | 205 | 5 | 98.1
`,
    ),
  },
  {
    file: '南坪-三个月放在一个工作簿.xlsx',
    kind: '手工：几个月的表在一个工作簿',
    ...orders,
    form: 'xlsx',
    sheet: '3月',
    sheets: ['1月', '2月', '3月'].map((name, index) => ({
      name,
      rows: [
        [`${name}热线工单办理情况通报表`],
        ['类别', '承办单位', '受理件数', '办结件数', '超期件数'],
        ['街道', '解放路街道', 100 + index, 99, 1],
        ['街道', '人民路街道', 90 + index, 90, 0],
      ],
      merges: ['A1:E1'],
    })),
    truth: said(
      'received done late',
      `
3 解放路街道办事处 | 102 | 99 | 1
4 人民路街道办事处 | 92 | 90 | 0
`,
    ),
  },
  {
    file: '南坪-粘贴的文字.txt',
    kind: '手工：粘贴的文字',
    ...orders,
    form: 'txt',
    sheets: [
      {
        name: '文字',
        rows: [
          ['承办单位', '受理件数', '办结件数', '超期件数', '满意率'],
          ['解放路街道', '120', '118', '2', '95.12％'],
          ['人民路街道', '98', '98', '0', '100％'],
          ['区自然资源分局', '7', '7', '0', '85.71％'],
        ],
      },
    ],
    truth: said(
      'received done late satisfied',
      `
2 解放路街道办事处 | 120 | 118 | 2 | 95.12
3 人民路街道办事处 | 98 | 98 | 0 | 100
4 区自然资源分局 | 7 | 7 | 0 | 85.71
`,
    ),
  },
  {
    file: '南坪-旧版表格.xls',
    kind: '手工：旧版 xls',
    ...orders,
    form: 'xls',
    sheets: [
      {
        name: '通报',
        rows: [
          ['热线工单办理情况通报表'],
          ['统计时间：2024年3月', _, _, _, _, '单位：件'],
          ['序号', '承办单位', '受理件数', '办结件数', '超期件数', '典型问题'],
          [1, '解放路街道', 120, 118, 2, '占道经营'],
          [2, '人民路街道', 98, 98, 0, _],
          [3, '区应急局', '3件', 3, 0, _],
          ['合计', _, 221, 219, 2, _],
        ],
        merges: ['A1:F1', 'A7:B7'],
      },
    ],
    truth: said(
      'received done late typical',
      `
4 解放路街道办事处 | 120 | 118 | 2 | 占道经营
5 人民路街道办事处 | 98 | 98 | 0
6 区应急管理局 | 3 | 3 | 0
`,
    ),
    about: { period: '2024年3月', unit: '件' },
  },
  {
    file: '清和-网站抽查(每单位几行问题).xlsx',
    kind: '手工：一个单位占几行，问题逐行写',
    ...sites,
    form: 'xlsx',
    sheets: [
      {
        name: '问题清单',
        rows: [
          ['政府网站抽查问题清单'],
          ['网站主办单位', '存在问题', '链接可用率'],
          ['东湖区', '首页>政务公开：应更新未更新，扣2分。', percent(0.9)],
          [_, '首页1个链接打不开，扣0.5分。', _],
          ['市住建局', '错别字2处，扣2分。', percent(0.8)],
          ['市人社局', '无', percent(1)],
        ],
        merges: ['A1:C1', 'A3:A4', 'C3:C4'],
      },
    ],
    truth: said(
      'problems open',
      `
3 东湖区 | 首页>政务公开：应更新未更新，扣2分。¶首页1个链接打不开，扣0.5分。 | 90
5 市住房和城乡建设局 | 错别字2处，扣2分。 | 80
6 市人力资源和社会保障局 | | 100
`,
    ),
  },
  {
    file: '清和-网站抽查(每单位几行没有合并).xlsx',
    kind: '手工：一个单位占几行而没有合并',
    ...sites,
    form: 'xlsx',
    sheets: [
      {
        name: '问题清单',
        rows: [
          ['网站主办单位', '存在问题', '是否支持IPv6'],
          ['东湖区', '首页>政务公开：应更新未更新，扣2分。', '是'],
          [_, '首页1个链接打不开，扣0.5分。', _],
          ['市住建局', '错别字2处，扣2分。', '否'],
        ],
      },
    ],
    truth: said(
      'problems ipv6',
      `
2 东湖区 | 首页>政务公开：应更新未更新，扣2分。¶首页1个链接打不开，扣0.5分。 | 是
4 市住房和城乡建设局 | 错别字2处，扣2分。 | 否
`,
    ),
  },
  {
    file: '北岭-上年同期对照.xlsx',
    kind: '手工：本期、上年同期各一列',
    ...disclosure,
    form: 'xlsx',
    sheets: [
      {
        name: '对照',
        rows: [
          ['单位', '网站发布数', _, '收到申请数', _],
          [_, '上年同期', '本期', '上年同期', '本期'],
          ['柳河镇', 10, 12, 1, 0],
          ['石桥乡', 7, 8, 0, 1],
          ['双沟乡', 5, 3, 0, 0],
        ],
        merges: ['A1:A2', 'B1:C1', 'D1:E1'],
      },
    ],
    truth: said(
      'site received',
      `
3 柳河镇 | 12 | 0
4 石桥乡 | 8 | 1
5 双沟乡 | 3 | 0
`,
    ),
  },
  {
    file: '北岭-有两列单位.xlsx',
    kind: '手工：牵头单位和责任单位两列',
    ...disclosure,
    form: 'xlsx',
    sheets: [
      {
        name: '表',
        rows: [
          ['序号', '单位', '联系单位', '网站发布数', '备注'],
          [1, '柳河镇', '民政局', 12, _],
          [2, '石桥乡', '司法局', 8, _],
          [3, '发改局', '交通局', 41, '含下属单位'],
        ],
      },
    ],
    truth: said(
      'site remark',
      `
2 柳河镇 | 12
3 石桥乡 | 8
4 县发展和改革局 | 41 | 含下属单位
`,
    ),
  },
];
