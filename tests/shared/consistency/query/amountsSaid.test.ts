import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

/** The paper as it stands, and with one number of it another: what is asked of the second and not of the first. */
const asked = (paper: readonly string[], is: string, other: string): string[] => {
  const told = (lines: readonly string[]): string[] =>
    checkDocument(documentOfFixture(lines))
      .filter(({ severity }) => severity !== 'hint')
      .map(({ message }) => message);
  const clean = told(paper);
  expect(clean).toEqual([]);
  return told(paper.map((line) => (line.startsWith('=') ? line : line.replace(is, other))));
};

const projects = [
  '平江县重点项目建设领导小组办公室关于2025年1—9月重点项目进展情况的通报',
  '各乡镇人民政府：',
  '1—9月，全县93个重点项目计划投资105364万元，完成投资88202万元，占年度计划的83.7%。',
  '年度计划投资10.54亿元，累计完成8.82亿元。累计竣工项目42个，竣工率45.2%。',
  '已开工77个，开工率82.8%，其中已竣工42个，未开工16个。',
  '附件：重点项目进展情况表',
  '平江县重点项目建设领导小组办公室',
  '2025年10月12日',
  '== 附件｜重点项目进展情况表',
  '单位|项目数（个）|已开工（个）|已竣工（个）|年度计划投资（万元）|完成投资（万元）|投资完成率',
  '城关镇|31|27|16|36364|32000|88.0%',
  '东河镇|22|18|9|29000|20202|69.7%',
  '西山镇|24|16|7|21000|18000|85.7%',
  '中和乡|16|16|10|19000|18000|94.7%',
  '合计|93|77|42|105364|88202|83.7%',
];

test('what a share is of may be named by the first words of a column', () => {
  expect(asked(projects, '占年度计划的83.7%', '占年度计划的84.7%')).not.toEqual([]);
});

test('an amount is named by what was done with it', () => {
  expect(asked(projects, '累计完成8.82亿元', '累计完成8.92亿元')).not.toEqual([]);
});

test('a rate that may be over either of two columns is held to both', () => {
  expect(asked(projects, '竣工率45.2%', '竣工率46.2%')).not.toEqual([]);
  expect(asked(projects, '竣工率45.2%', '竣工率54.5%')).toEqual([]);
});

test('what is not begun is no part of what is', () => {
  expect(asked(projects, '未开工16个', '未开工17个')).not.toEqual([]);
});

test('a mean for each project is over as many as a column counts', () => {
  const each = projects.with(3, '年度计划投资10.54亿元，平均每个项目计划投资1132.9万元。');
  expect(asked(each, '1132.9万元', '1133.9万元')).not.toEqual([]);
});

const kinds = [
  '临江市人民政府办公室关于2025年9月份热线运行情况的通报',
  '各区县人民政府：',
  '9月份受理诉求1240件，其中城市管理类520件、劳动保障类324件、其他类396件。',
  '城市管理类占41.9%。其他类396件，占比31.9%。',
  '附件：9月份诉求类别统计表',
  '临江市人民政府办公室',
  '2025年10月11日',
  '== 附件｜9月份诉求类别统计表',
  '诉求类别|9月|8月',
  '城市管理|520|498',
  '劳动保障|324|330',
  '其他|396|397',
  '合计|1240|1225',
];

test('a number of now is not that of the month before', () => {
  expect(asked(kinds, '其他类396件，占', '其他类397件，占')).not.toEqual([]);
});

test('by how much each has changed may stand in brackets behind it', () => {
  const listed = kinds.with(3, '环比下降的有劳动保障（1.8%）、其他（0.3%）2类。其他类396件，占比31.9%。');
  expect(asked(listed, '1.8%', '2.8%')).not.toEqual([]);
  expect(asked(listed, '0.3%', '0.4%')).not.toEqual([]);
});

test('more than the month before, and more than the second, are differences', () => {
  const more = kinds.with(
    3,
    '城市管理类诉求最多，比排在第二位的其他类多124件。城市管理类比8月份多22件。其他类396件，占比31.9%。',
  );
  expect(asked(more, '多124件', '多134件')).not.toEqual([]);
  expect(asked(more, '多22件', '多23件')).not.toEqual([]);
});

const firms = [
  '朔宁市住房和城乡建设局关于2026年1月份供热投诉办理情况的通报',
  '各供热企业：',
  '1月份受理投诉550件，其中华阳热力273件、永泰供热134件、惠民供热143件。',
  '与上年12月份相比，惠民供热投诉量下降，其余2家企业投诉量上升，其中华阳热力增加67件，增加最多。',
  '附件：1月份供热投诉受理情况表',
  '朔宁市住房和城乡建设局',
  '2026年2月11日',
  '== 附件｜1月份供热投诉受理情况表',
  '供热企业|上年12月投诉量（件）|1月投诉量（件）|>|>',
  '^|^|室温不达标|其他|小计',
  '朔宁华阳热力有限公司|206|146|127|273',
  '朔宁永泰供热有限公司|120|83|51|134',
  '朔宁惠民供热有限公司|149|70|73|143',
  '合计|475|299|251|550',
];

test('December of the year before is the month before January', () => {
  expect(asked(firms, '增加67件', '减少67件')).not.toEqual([]);
  expect(asked(firms, '惠民供热投诉量下降', '惠民供热投诉量上升')).not.toEqual([]);
});
