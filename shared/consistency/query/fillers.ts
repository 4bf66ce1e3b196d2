import { readOnce } from '../readOnce.ts';

/** Words that say nothing of which rows or column a number is of. */
const fillers =
  /其中|[由从按][高低多少大小]到[高低多少大小]|指标|同时|此外|另外|分别|依次|累计|共计|合计|总计|一共|总共|全部|均|都|各|仅|只|已|共|有|为|是|达到|达|占|了|的|在|中|由|对|按|从|和|及|与|等|个|件|条|家|起|处|项|发现|存在|涉及|包括|方面|情况|数量|总数|总量|以及|具体|目前|本次|此次|全[县市区州旗省年]|本[年季月]|[今当]年|[县市区旗州]|单位|部门|问题|看|分|上述|以上|以内|以下|这|该|被|于|至|到|来|也|就|还|则|则为|却|截至|\d+月\d+日|\d+日|\d{4}年|[第上下一二三四半全]+(?:季度|年)|\(|\)|、|“|”|《|》|[\d.%a-zA-Z]/gu;

/** How many characters of content a text has where nothing covers them: the same few words are asked of for each table. */
export const contentLength: (text: string) => number = readOnce((text) => text.replace(fillers, '').length);
