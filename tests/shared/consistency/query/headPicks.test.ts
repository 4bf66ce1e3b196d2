import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '云岭区人民政府办公室关于政务公开问题的通报',
  '各街道办事处，区直有关部门：',
  '本次检查共发现问题9个，涉及单位6家，第三季度受理诉求1170件。',
  text,
  '附件：1. 问题清单',
  '2. 第三季度诉求受理情况表',
  '云岭区人民政府办公室',
  '2024年10月10日',
  '== 附件1｜问题清单',
  '序号|责任单位|问题类型|具体问题|整改情况',
  '1|区教育局|公开内容不准确|栏目标题写错|已整改',
  '2|区民政局|公开内容不准确|办公电话过期|已整改',
  '3|区住建局|公开内容不准确|附件下载后是空的|未整改',
  '4|青禾街道|公开内容不准确|机构名称没有更新|已整改',
  '5|区教育局|信息更新不及时|公告栏三个月没有新内容|已整改',
  '6|沙井街道|信息更新不及时|工作报告缺上年度|未整改',
  '7|区财政局|信息更新不及时|预算没有公布|已整改',
  '8|区民政局|链接无法打开|救助指南打不开|已整改',
  '9|青禾街道|链接无法打开|办事地图打不开|已整改',
  '== 附件2｜第三季度诉求受理情况表',
  '诉求类别|7月（件）|8月（件）|9月（件）|第三季度（件）|第二季度（件）',
  '城乡建设|118|141|129|388|405',
  '城市管理|76|63|51|190|142',
  '市场监管|141|158|147|446|488',
  '交通出行|56|43|47|146|152',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['a heading that is a kind of the list says of which', '（一）公开内容不准确。共4个问题，进展较快。', '4个', '5个'],
  ['and of two numbers behind it', '（一）公开内容不准确问题。涉及4个问题、4家单位。', '4个', '5个'],
  ['and of a number that the sentence begins with', '（一）公开内容不准确方面。3个问题已整改。', '3个', '4个'],
  [
    'and how many units it is of, where some are named',
    '（一）公开内容不准确。共4个问题，涉及区教育局、区民政局等4家单位。',
    '4家',
    '3家',
  ],
  [
    'a quarter beside its months is meant where no month is said',
    '城乡建设、城市管理、市场监管三类分别受理388件、190件、446件。',
    '190件',
    '109件',
  ],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  expect(told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`)).not.toEqual([]);
});
