import { foldText } from '../import/nameFold.ts';
import { isMean, totalKindOf } from '../text/rowLabel.ts';

const unitEnd =
  /(?:局|委|办|厅|院|署|处|站|所|队|部|会|社|行|校|园|镇|乡|街道|街办|村|社区|苏木|嘎查|农场|林场|中心|集团|公司|区|县|市|旗|州|省|科|室|学校|中学|小学|大学|医院|银行|法院|检察院|委员会|办公室|管委会|办事处|人民政府|工作处|联合会|工会|妇联|残联|团委|总工会)(?:[(（][^()（）]*[)）])?$/u;

/** Reads like the name of an office, town, school or company. */
export function isUnitName(text: string): boolean {
  const folded = foldText(text);
  return (
    folded.length >= 2 &&
    folded.length <= 30 &&
    !isTotalLabel(folded) &&
    unitEnd.test(folded) &&
    !titleWord.test(folded)
  );
}

/** 承办单位, 乡镇（街道）, 村（居）, 区县: what a column of names is called. */
const titleWord =
  /^(?:承办|责任|主办|牵头|主管|被检查|被考核|考核|受理|报送|填报|所属|各)?(?:单位|部门|乡镇|镇街|街镇|街道|乡|镇|县|市|区|县区|区县|市县|市州|科室|处室|股室|村|社区|村社|学校|园所|地区|机构)(?:[(（/、或和及与].*)?$/u;

/** What the column of the names may be called. */
export function isNameTitle(title: string): boolean {
  return /单位|部门|乡镇|街道|镇街|县区|区县|市州|科室|处室|股室|学校|学院|村|社区|名称|地区|对象|机构|企业|账号|公众号/u.test(
    title,
  );
}

export function isAccountTitle(title: string): boolean {
  return title.length <= 12 && /(?:[账帐]号|公众号|新媒体|微博)(?:名称?)?$/u.test(foldText(title));
}

/** A row that sums others, or gives their mean. */
export function isTotalLabel(text: string): boolean {
  const label = foldText(text);
  return isMean(label) || (totalKindOf(label) ?? 'figure') !== 'figure';
}

/** In a pack braces stand around facts. */
export function plainTitle(title: string): string {
  return title.replaceAll('{', '｛').replaceAll('}', '｝');
}
