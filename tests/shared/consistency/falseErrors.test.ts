import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../support/checkFixture.ts';

const table = [
  '附件：办理情况排名表',
  '清河市热线中心',
  '2031年10月12日',
  '== 附件｜办理情况排名表',
  '排名|单位|承办（件）|满意率|得分',
  '一、镇|>|>|>|>',
  '1|东街镇|55|98.2%|98.9',
  '2|西街镇|64|96.9%|97.5',
  '3|南街镇|71|94.4%|95.0',
  '4|北街镇|38|92.1%|93.1',
  '二、部门|>|>|>|>',
  '1|市住建局|83|97.6%|98.1',
  '2|市文旅局|47|95.7%|96.2',
  '3|市城管局|92|93.5%|94.8',
  '4|市教育局|66|90.9%|92.7',
];

const told = (text: string, lines: readonly string[] = table) =>
  checkDocument(documentOfFixture(['清河市热线中心关于2031年9月热线办理情况的通报', '各单位：', text, ...lines]))
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

test('the first three of a group with places of its own are those of the group', () => {
  expect(told('市直部门前三名依次为市住建局、市文旅局、市城管局。')).toEqual([]);
  expect(told('市直部门前三名依次为市住建局、市文旅局、市教育局。')).toContain('rank-said');
});

test('a unit that a list has for two things is not listed twice', () => {
  const list = (second: string) => [
    '附件：重复诉求清单',
    '清河市热线中心',
    '2031年10月12日',
    '== 附件｜重复诉求清单',
    '序号|承办单位|诉求事项|次数',
    '1|市住建局|某小区屋面渗漏|19',
    '2|东街镇|养殖场臭气扰民|17',
    '3|市水务局|高层住户水压不足|12',
    '4|西街镇|村道路灯不亮|10',
    '5|市人社局|工地拖欠工资|9',
    `6|市住建局|${second}|19`,
    '7|南街镇|违规饲养家禽|7',
  ];
  expect(told('梳理重复诉求7件。', list('某楼盘逾期办证'))).toEqual([]);
  expect(told('梳理重复诉求7件。', list('某小区屋面渗漏'))).toContain('row-twice');
});

test('those named with their numbers are counted themselves, and not the table', () => {
  expect(told('南街镇（94.4%）、市城管局（93.5%）、北街镇（92.1%）3个单位满意率低于95%。')).not.toContain('row-count');
});

test('units counted behind words of a column are no sum of the column', () => {
  expect(told('满意率达到95%的承办单位有4个。')).not.toContain('annex-total');
});

test('a mean is not what 其中 takes apart, and 每百件 is no mean of a column', () => {
  expect(told('平均得分95.8分，其中镇96.1分、部门95.5分。')).not.toContain('sum-of-parts');
  expect(told('承办516件，平均每百件不满意4.3件。')).not.toContain('mean');
});

test('what all have together is not ranked with its parts, and what was due is no part beside what was done', () => {
  const kinds = '经审核共发现错情147处，其中行文规则类40处、公文格式类50处、文字内容类57处。';
  expect(told(`${kinds}文字内容类错情最多，行文规则类最少。`)).not.toContain('superlative');
  expect(told(`${kinds}公文格式类错情最多。`)).toContain('superlative');
  expect(told('应解读228件，已解读222件。其中，镇应解读128件、已解读126件。')).not.toContain('sum-of-parts');
});
