import type { HandMadeFile } from '../handMadeFiles.ts';
import { sheetRows } from './sheetText.ts';

const sites = { pack: 'lanxi', annexId: 'sites' } as const;
const media = { pack: 'lanxi', annexId: 'media' } as const;

/** Website surveys and lists of accounts. */
export const siteFiles: readonly HandMadeFile[] = [
  {
    ...sites,
    file: '澜溪-网站普查表.xlsx',
    kind: '县：网站普查表，未建站的横向合并',
    form: 'xlsx',
    sheets: [
      {
        name: '普查',
        rows: sheetRows(`
澜溪县政府网站普查表
（普查时点：2024年6月20日）
序号 | 主办单位 | 网站名称 | 首页最近更新日期 | 不可用链接数⏎（个） | 错别字数⏎（处） | 是否支持IPv6
1 | 县教育局 | 澜溪教育网 | 2024.6.18 | 0 | 2 | 是
2 | 县公安局 | 平安澜溪 | 2024-06-02 | 3 | 0 | 否
3 | 县财政局 | 未建网站 | | | |
4 | 县住建局 | 澜溪住建 | 2024年5月31日 | 1 | 0 | 是
5 | 县卫健局 | 健康澜溪 | 长期未更新 | 0 | 0 | 否
`),
        merges: ['A1:G1', 'A2:G2', 'C6:G6'],
      },
    ],
    truth: [
      [4, '县教育局', { site: '澜溪教育网', updated: '2024-06-18', dead: '0', typos: '2', ipv6: '是' }],
      [5, '县公安局', { site: '平安澜溪', updated: '2024-06-02', dead: '3', typos: '0', ipv6: '否' }],
      [6, '县财政局', { site: '未建网站' }],
      [7, '县住房和城乡建设局', { site: '澜溪住建', updated: '2024-05-31', dead: '1', typos: '0', ipv6: '是' }],
      [8, '县卫生健康局', { site: '健康澜溪', updated: '无更新', dead: '0', typos: '0', ipv6: '否' }],
    ],
    mustFlag: [8],
    about: { period: '2024年6月20日' },
  },
  {
    ...sites,
    file: '澜溪-网站普查(Word，前有联系表).docx',
    kind: '县：Word 里数据表之前另有联系表',
    form: 'docx',
    sheets: [
      {
        name: '普查',
        rows: sheetRows(`
填报单位 | 澜溪县教育局 | 联系人 | 张某 | 电话 | 0000
主办单位 | 网站名称 | 首页最近更新日期 | 不可用链接数 | 错别字数 | 是否支持IPv6
县教育局 | 澜溪教育网 | 2024年6月18日 | 0 | 2 | 是
县公安局 | 平安澜溪 | 2024年6月2日 | 3 | 0 | 否
`),
      },
    ],
    truth: [
      [3, '县教育局', { site: '澜溪教育网', updated: '2024-06-18', dead: '0', typos: '2', ipv6: '是' }],
      [4, '县公安局', { site: '平安澜溪', updated: '2024-06-02', dead: '3', typos: '0', ipv6: '否' }],
    ],
  },
  {
    ...sites,
    file: '澜溪-网站监测(系统导出).csv',
    kind: '县：系统导出的 csv，末尾空列、制表符、引号',
    form: 'csv',
    sheets: [
      {
        name: '导出',
        rows: sheetRows(`
序号 | 主办单位 | 网站名称 | 网站域名 | 首页最近更新日期 | 不可用链接数 | 错别字数 | IPv6支持 | | |
=1 | 县教育局 | 澜溪教育网 | =jyj.lanxi.example | =2024-06-18 08:30:12⇥ | =0⇥ | =2⇥ | 是 | | |
=2 | 县公安局 | 平安澜溪 | =gaj.lanxi.example | =2024-06-02 17:05:00⇥ | =3⇥ | =0⇥ | 否 | | |
=3 | 县市场监督管理局 | 澜溪市场监管, 消费维权 | =scj.lanxi.example | =2024-06-11 09:00:00⇥ | =0⇥ | =0⇥ | 是 | | |
`),
      },
    ],
    truth: [
      [2, '县教育局', { site: '澜溪教育网', updated: '2024-06-18', dead: '0', typos: '2', ipv6: '是' }],
      [3, '县公安局', { site: '平安澜溪', updated: '2024-06-02', dead: '3', typos: '0', ipv6: '否' }],
      [
        4,
        '县市场监督管理局',
        { site: '澜溪市场监管, 消费维权', updated: '2024-06-11', dead: '0', typos: '0', ipv6: '是' },
      ],
    ],
  },
  {
    ...media,
    file: '澜溪-新媒体台账(主办单位合并、多一列粉丝数).xlsx',
    kind: '县：新媒体台账，主办单位合并，多几列',
    form: 'xlsx',
    sheets: [
      {
        name: '台账',
        rows: sheetRows(`
澜溪县政务新媒体台账（截至2024年6月20日）
序号 | 主办单位 | 平台类型 | 账号名称 | 粉丝数 | 最后更新时间 | 发文数量 | 存在问题
1 | 县融媒体中心 | 微信 | 澜溪发布 | 12.5万 | 2024-06-20 | 96 |
2 | | 抖音 | 澜溪发布 | 8.1万 | 2024-06-19 | 41 | 无
3 | 县公安局 | 微博 | 平安澜溪 | 3200 | 2024年4月2日 | 0 | 两个月未更新
4 | 白石镇 | 微信 | 白石微讯 | 860 | 无更新 | 0 | 建议关停
`),
        merges: ['A1:H1', 'B3:B4'],
      },
    ],
    truth: [
      [
        3,
        '1',
        {
          sponsor: '县融媒体中心',
          region: '县直部门',
          platform: '微信',
          account: '澜溪发布',
          last: '2024-06-20',
          posts: '96',
        },
      ],
      [
        4,
        '2',
        {
          sponsor: '县融媒体中心',
          region: '县直部门',
          platform: '抖音',
          account: '澜溪发布',
          last: '2024-06-19',
          posts: '41',
          problem: '无',
        },
      ],
      [
        5,
        '3',
        {
          sponsor: '县公安局',
          region: '县直部门',
          platform: '微博',
          account: '平安澜溪',
          last: '2024-04-02',
          posts: '0',
          problem: '两个月未更新',
        },
      ],
      [
        6,
        '4',
        {
          sponsor: '白石镇',
          region: '乡镇',
          platform: '微信',
          account: '白石微讯',
          last: '无更新',
          posts: '0',
          problem: '建议关停',
        },
      ],
    ],
    about: { period: '截至2024年6月20日' },
  },
  {
    ...media,
    file: '澜溪-新媒体监测(导出时间在前).csv',
    kind: '县：csv 前几行是导出时间和统计周期',
    form: 'gbk.csv',
    sheets: [
      {
        name: '导出',
        rows: sheetRows(`
导出时间：2024-06-21 10:00:00 | | | | | |
统计周期：2024-06-01至2024-06-20 | | | | | |
 | | | | | |
账号名称 | 平台类型 | 主办单位 | 最后更新时间 | 发文数量 | |
澜溪教育 | 微信 | 县教育局 | =2024/6/18 | =22 | |
澜溪教育 | 微博 | 县教育局 | =2024/6/1 | =3 | |
清江在线 | 微信 | 清江乡 | =2024/3/15 | =0 | |
共3条 | | | | | |
`),
      },
    ],
    truth: [
      [
        5,
        '1',
        {
          sponsor: '县教育局',
          platform: '微信',
          account: '澜溪教育',
          last: '2024-06-18',
          posts: '22',
          region: '县直部门',
        },
      ],
      [
        6,
        '2',
        {
          sponsor: '县教育局',
          platform: '微博',
          account: '澜溪教育',
          last: '2024-06-01',
          posts: '3',
          region: '县直部门',
        },
      ],
      [
        7,
        '3',
        { sponsor: '清江乡', platform: '微信', account: '清江在线', last: '2024-03-15', posts: '0', region: '乡镇' },
      ],
    ],
  },
];
