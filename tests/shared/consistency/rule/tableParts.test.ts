import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkTableParts } from '#shared/consistency/rule/tableParts.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const shares = (printed: string) =>
  readGrid({
    label: '附件1',
    title: '诉求类别表',
    head: [['类别名称', '本月（件）', '占比']],
    body: [
      ['供热供暖', '40', '40.0%'],
      ['城乡建设', '30', printed],
      ['劳动社保', '20', '20.0%'],
      ['交通出行', '7', '7.0%'],
      ['其他', '3', '3.0%'],
      ['合计', '100', '100%'],
    ],
    notes: [],
  });

const scores = (printed: string) =>
  readGrid({
    label: '附件2',
    title: '得分表',
    head: [['单位', '主动公开', '平台建设', '监督保障', '总分']],
    body: [
      ['县水利局', '34.50', '15.00', '13.40', '62.90'],
      ['县统计局', '30.10', '14.00', '12.58', '56.68'],
      ['县财政局', '32.09', '13.00', '15.00', '60.09'],
      ['平均分', '32.23', '14.00', printed, '59.89'],
    ],
    notes: [],
  });

test('each row has its share of the column', () => {
  expect(checkTableParts(shares('30.0%'))).toEqual([]);
  expect(checkTableParts(shares('33.0%')).map(({ where, found }) => [where, found])).toEqual([
    ['附件1“城乡建设”（第2行）', '30.0%'],
  ]);
});

test('平均分 is the mean of each column', () => {
  expect(checkTableParts(scores('13.66'))).toEqual([]);
  expect(checkTableParts(scores('16.36')).map(({ claimed, found }) => [claimed, found])).toEqual([['16.36', '13.66']]);
});

const onlyScores = (mean: string) =>
  readGrid({
    label: '附件2',
    title: '得分表',
    head: [['单位', '得分', '存在的问题']],
    body: [
      ['县水利局', '96.9', '无'],
      ['县统计局', '91.5', '台账不全'],
      ['县财政局', '88.0', '制度未上墙'],
      ['平均分', mean, '—'],
    ],
    notes: [],
  });

test('平均分 under one column only is asked about where it looks mistyped', () => {
  expect(checkTableParts(onlyScores('92.1'))).toEqual([]);
  expect(checkTableParts(onlyScores('92.2')).map(({ severity, found }) => [severity, found])).toEqual([
    ['doubt', '92.1'],
  ]);
  expect(checkTableParts(onlyScores('90.5'))).toEqual([]);
});

test('the first of a longer table have their share of its total', () => {
  const first = (printed: string) =>
    readGrid({
      label: '附件3',
      title: '诉求最多的五类',
      head: [['位次', '类别名称', '受理（件）', '占全部受理量']],
      body: [
        ['1', '供水', '81', '20.3%'],
        ['2', '供暖', '67', '16.8%'],
        ['3', '噪声', '59', printed],
        ['4', '停车', '44', '11.0%'],
        ['5', '物业', '31', '7.8%'],
      ],
      notes: [],
    });
  const all = readGrid({
    label: '附件2',
    title: '诉求类别表',
    head: [['类别', '受理（件）']],
    body: [
      ['上半月', '250'],
      ['下半月', '150'],
      ['合计', '400'],
    ],
    notes: [],
  });
  expect(checkTableParts(first('14.8%'), [first('14.8%'), all])).toEqual([]);
  expect(checkTableParts(first('18.4%'), [all]).map(({ claimed, found }) => [claimed, found])).toEqual([
    ['18.4%', '14.8%'],
  ]);
});

test('a share in a cell over several rows is of what those cells come to together', () => {
  const table = (share: string) =>
    readGrid({
      label: '附件2',
      title: '诉求热点分类表',
      head: [['类别', '事项', '本月（件）', '类别小计（件）', '类别占比']],
      body: [
        ['城市管理', '违章搭建', '25', '40', share],
        ['城市管理', '占道经营', '15', '40', share],
        ['住房物业', '物业服务', '18', '30', '30.0%'],
        ['住房物业', '房屋维修', '12', '30', '30.0%'],
        ['交通出行', '停车管理', '20', '20', '20.0%'],
        ['劳动保障', '拖欠工资', '7', '7', '7.0%'],
        ['其他', '其他诉求', '3', '3', '3.0%'],
      ],
      notes: [],
    });
  expect(checkTableParts(table('40.0%'))).toEqual([]);
  expect(checkTableParts(table('40.1%')).map(({ claimed, found }) => [claimed, found])).toEqual([['40.1%', '40.0%']]);
});

test('groups with a total each have shares of their own', () => {
  const table = (share: string) =>
    readGrid({
      label: '附件2',
      title: '案件来源和大类分布表',
      head: [['分类', '项目', '立案（件）', '占比']],
      body: [
        ['来源', '采集员上报', '60', '60.0%'],
        ['来源', '热线转办', '25', '25.0%'],
        ['来源', '公众举报', '15', share],
        ['来源', '小计', '100', '100%'],
        ['大类', '市容环境', '55', '55.0%'],
        ['大类', '街面秩序', '33', '33.0%'],
        ['大类', '宣传广告', '12', '12.0%'],
        ['大类', '小计', '100', '100%'],
      ],
      notes: [],
    });
  expect(checkTableParts(table('15.0%'))).toEqual([]);
  expect(checkTableParts(table('16.0%')).map(({ claimed, found }) => [claimed, found])).toEqual([['16.0%', '15.0%']]);
});

test('shares of three kinds and their 合计 are held to it', () => {
  const kinds = (share: string) =>
    checkDocument(
      documentOfFixture([
        '临江市粮食和物资储备局关于2031年库存检查情况的通报',
        '各企业：',
        '检查了20家企业。',
        '附件：分品种库存表',
        '== 附件｜分品种库存表',
        '品种|承储企业（家）|账面库存（吨）|占比（%）',
        `小麦|20|115351|${share}`,
        '玉米|14|34603|22.3',
        '稻谷|5|5450|3.5',
        '合计|—|155404|100',
      ]),
    ).flatMap(({ rule, claimed }) => (rule === 'row-rate' ? [claimed] : []));
  expect(kinds('74.2')).toEqual([]);
  expect(kinds('74.3')).toEqual(['74.3']);
});
