/** What a number of units counts: 乡镇, 部门, or units of any kind. */
export type UnitKind = 'town' | 'department' | 'unit';

const town = /^(?:被[^,;。、\d]{2}|参评|参与|涉及)?(?:乡镇|镇街|镇\([^()]{1,4}\)|乡\(镇\)|苏木镇?|镇|乡(?!村)|街道)/u;
const department =
  /^(?:被[^,;。、\d]{2}|参评|承办|责任)?(?:(?:[省市县区旗州][直级]|直属|政府|职能|垂管|双管|工作|组成)(?:机关|工作|职能|政府|有关|相关)*(?:部门|单位|机关|委办局|局)|部门|委办局)/u;
const unit =
  /^[^\d,;。、()]{0,8}?(?:单位|部门|网站|账号|新媒体|公众号|地区|主体|委办局|乡镇|镇|乡|街道|[县区](?![直级域]))/u;

/** Of the words behind a number: 5个乡镇, 18个县直部门, 12个重点单位; null where it counts something else. */
export function unitKindOf(after: string): UnitKind | null {
  if (town.test(after)) return 'town';
  if (department.test(after)) return 'department';
  return unit.test(after) ? 'unit' : null;
}

/** 管委会网站 of 2个管委会网站中, 地区和部门 of 7个地区和部门: the words of the noun. */
export function nounOf(after: string): string {
  const region = /^[县市区]\([县市区]+(?:、[县市区]+)*\)/u.exec(after)?.[0];
  return (
    region ??
    /^[^\d,;。、:()]{0,12}?(?:县市区|县区|区县|单位|部门|网站|账号|新媒体|公众号|学校|医院|幼儿园|企业|地区|主体|机关|社区|委办局|乡镇|镇街|镇|乡|街道|开发区|园区|行政村|村(?=$|[^级庄]))(?:[和及与](?:单位|部门|地区|乡镇|街道|企业))?/u.exec(
      after,
    )?.[0] ??
    ''
  );
}
