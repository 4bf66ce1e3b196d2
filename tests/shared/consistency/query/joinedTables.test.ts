import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '柳林县城市运行管理中心关于2024年8月热线办理考评情况的通报',
  '各乡镇人民政府，县直有关部门：',
  '8月份共转办工单421件，按期办结398件。县住建局承办96件，城关镇承办74件，全县满意330件。',
  text,
  '附件：1. 2024年8月部门和企业热线办理考评表',
  '2. 2024年8月乡镇（街道）热线办理考评表',
  '柳林县城市运行管理中心',
  '2024年9月6日',
  '== 附件1｜2024年8月部门和企业热线办理考评表',
  '组别|名次|单位|派发（件）|按期办结（件）|满意（件）|得分|答复方式',
  '部门|1|县教育局|40|40|36|98|电话',
  '部门|2|县水利局|21|20|18|96|书面',
  '部门|3|县住建局|96|88|70|91|电话',
  '企业|1|县自来水公司|30|30|27|97|上门',
  '企业|2|县燃气公司|25|22|17|89|书面',
  '== 附件2｜2024年8月乡镇（街道）热线办理考评表',
  '名次|单位|派发（件）|按期办结（件）|满意（件）|得分|答复方式',
  '1|石湾镇|52|52|45|97|电话',
  '2|东关街道|48|46|40|95|电话',
  '3|城关镇|74|68|52|92|书面',
  '4|白沙乡|35|32|25|88|上门',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['tables of one form are counted together, whatever stands before the names', '90分以下的单位2个。', '2个', '4个'],
  ['their columns are added up together', '县住建局、城关镇共派发170件，其余7个单位派发251件。', '251件', '252件'],
  ['乡镇（街道） is one kind', '4个乡镇（街道）派发209件。', '209件', '219件'],
  ['a name alone may be said with any column', '派发量最大的是县住建局，为96件。', '96件', '69件'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  expect(told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`)).not.toEqual([]);
});

const apart = (text: string): string[] => [
  '白沙县安全生产委员会办公室关于2024年三季度安全检查情况的通报',
  '各乡镇人民政府，县直有关部门：',
  '三季度乡镇检查企业110家，部门检查企业90家。石湾镇发现隐患30条，县应急局发现隐患25条。',
  text,
  '附件：1. 2024年三季度乡镇安全检查情况表',
  '2. 2024年三季度部门安全检查情况表',
  '白沙县安全生产委员会办公室',
  '2024年10月9日',
  '== 附件1｜2024年三季度乡镇安全检查情况表',
  '序号|乡镇|检查企业（家）|发现隐患（条）|完成整改（条）',
  '1|石湾镇|50|30|28',
  '2|白水乡|35|22|20',
  '3|东岭镇|25|13|13',
  '== 附件2｜2024年三季度部门安全检查情况表',
  '序号|部门|行业领域|检查企业（家）|发现隐患（条）|完成整改（条）|立案（起）|罚款（万元）',
  '1|县应急局|工矿商贸|40|25|21|2|6.0',
  '2|县住建局|建筑施工|30|18|15|1|3.5',
  '3|县文旅局|文化旅游|20|9|9|0|0.0',
];

test('a column that stands in two tables of other forms is added up over both', () => {
  const toldOf = (text: string): string[] =>
    checkDocument(documentOfFixture(apart(text)))
      .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
      .map(({ message }) => message);
  expect(toldOf('全县共发现隐患117条，完成整改106条。')).toEqual([]);
  expect(toldOf('全县共发现隐患127条，完成整改106条。')).not.toEqual([]);
});

test('grades of two annexes are counted together where one of them has only some, and not those of the year before', () => {
  const graded = (names: string, kind: string, grades: string, earlier: string): string[] =>
    [...names].map((name, at) => {
      const word = (of: string): string => ({ 优: '优秀', 良: '良好', 中: '一般', 差: '较差' })[of.charAt(at)] ?? '';
      return `${at + 1}|${kind === '县' ? `${name}河县` : `市${name}务局`}|${40 - at}|${96 - at * 2}|${word(grades)}|${word(earlier)}`;
    });
  const of = (text: string): string[] =>
    checkDocument(
      documentOfFixture([
        '云泽市人民政府办公室关于2025年度政务公开评估结果的通报',
        '各县人民政府，市政府各部门：',
        '本次评估共涉及18个单位，评定为优秀的7个、良好的7个、一般的3个、较差的1个。',
        text,
        '附件：1. 县评估得分表',
        '2. 部门评估得分表',
        '云泽市人民政府办公室',
        '2026年3月20日',
        '== 附件1｜县评估得分表',
        '名次|县|主动公开|得分|等次|往年名次',
        ...graded('安临大云桐泽白禾', '县', '优优优良良良良中', '优优良良良良良中'),
        '== 附件2｜部门评估得分表',
        '名次|部门|主动公开|得分|等次|上年等次',
        ...graded('水科医农民财发商市教', '局', '优优优优良良良中中差', '优优优中良良中差差差'),
      ]),
    )
      .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
      .map(({ claimed }) => claimed);
  for (const said of ['评定为一般和较差的', '等次为一般、较差的', '评为一般、较差等次的']) {
    expect([said, of(`${said}4个单位，由分管负责同志专题研究。`)]).toEqual([said, []]);
    expect([said, of(`${said}6个单位，由分管负责同志专题研究。`)]).toEqual([said, ['6个']]);
  }
});
