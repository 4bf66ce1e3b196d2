import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '桐山县人民政府办公室关于2024年上半年企业诉求办理情况的通报',
  '各乡镇人民政府，县直有关部门：',
  '上半年共受理企业诉求10件，其中用工类3件、融资类4件、用地类3件。已办结7件，正在办理3件。',
  text,
  '附件：2024年上半年企业诉求办理台账',
  '桐山县人民政府办公室',
  '2024年7月8日',
  '== 附件｜2024年上半年企业诉求办理台账',
  '序号|企业名称|所属行业|诉求类别|承办单位|办理用时（天）|办理状态|评价等次',
  '1|宏泰纸业|造纸|用工|县人社局|6|办结|好',
  '2|宏泰纸业|造纸|融资|县金融办|12|办结|较好',
  '3|青禾农业|农产品加工|用地|县自然资源局|20|正在办理|—',
  '4|海川电子|电子|用工|县人社局|5|办结|好',
  '5|海川电子|电子|融资|县金融办|7|办结|好',
  '6|绿源建材|建材|用地|县自然资源局|25|正在办理|—',
  '7|绿源建材|建材|融资|县金融办|9|办结|较好',
  '8|宏泰纸业|造纸|用地|县自然资源局|18|办结|较好',
  '9|金穗食品|农产品加工|融资|县金融办|15|正在办理|—',
  '10|金穗食品|农产品加工|用工|县人社局|4|办结|好',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['what a column has different values of is counted by its head', '诉求涉及企业5家。', '5家', '6家'],
  [
    'over how many they are spread stands behind 涉及, however far it is off',
    '受理诉求10件，涉及5家企业。',
    '5家',
    '41家',
  ],
  ['the head may stand behind the number', '诉求来自4个行业。', '4个', '5个'],
  ['a bound may say its number again', '用时7天以内（含7天）的诉求4件。', '4件', '5件'],
  ['kinds stand before what there are so many of', '共受理3类10件诉求。', '3类', '5类'],
  ['units with so many cases are counted', '承办3件及以上的3个单位要加快办理。', '3个', '5个'],
  ['a value of one character stands in quotation marks', '评为“好”的4件。', '4件', '5件'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  expect(told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`)).not.toEqual([]);
});
