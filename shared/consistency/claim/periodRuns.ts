/** Up to the last of several: 前, 一至, 一、二、, 1至; and the 1 of 11月. */
const upTo = /(?:前|[一二三四度\d月](?:至|到|—|-|~|～)|(?<!\d)\d{1,2}、|(?<=、|^|[^\p{Script=Han}])[一二三]、|\d)$/u;

/** 前三季度, 一、二、三季度, 1至9月 name all of them and not the last. */
export function endsPeriodRun(before: string, name: string): boolean {
  return /^(?:[一二三四]季度|\d{1,2}月份?)$/u.test(name) && upTo.test(before);
}
