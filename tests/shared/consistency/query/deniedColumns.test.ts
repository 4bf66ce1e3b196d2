import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '云台市人民政府办公室关于2024年第三季度意见征集情况的通报',
  '各县（市、区）人民政府，市直各部门：',
  '第三季度共开展意见征集144期，已反馈132期，应解读文件43件，已解读41件，解读率95.3%。',
  text,
  '附件：第三季度意见征集和政策解读情况表',
  '云台市人民政府办公室',
  '2024年10月12日',
  '== 附件｜第三季度意见征集和政策解读情况表',
  '序号|地区（部门）|开展意见征集（期）|已反馈意见征集（期）|应解读（件）|已解读（件）|解读率',
  '1|东山县|30|28|10|10|100.0%',
  '2|西山县|24|22|8|7|87.5%',
  '3|南平区|20|18|6|6|100.0%',
  '县（市、区）小计|>|74|68|24|23|95.8%',
  '4|市教育局|26|22|6|5|83.3%',
  '5|市民政局|18|17|5|5|100.0%',
  '6|市水利局|16|15|5|5|100.0%',
  '7|市卫健委|10|10|3|3|100.0%',
  '市政府部门小计|>|70|64|19|18|94.7%',
  '合计|>|144|132|43|41|95.3%',
];

/** What is asked or called wrong of the sentence that is added. */
const told = (text: string): string[] =>
  checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);

test('what is not so is not of the column of what is', () => {
  expect(told('未公布反馈的12期意见征集要于10月底前全部公布。')).toEqual([]);
});

test('units that are counted with those before them are so many by themselves', () => {
  expect(told('3个县（市、区）和4个市政府部门共开展意见征集144期。')).toEqual([]);
  expect(told('3个县（市、区）和4个市政府部门共开展意见征集134期。')).not.toEqual([]);
});
