/**
 * What stands above an annex: 附件 alone when the bulletin has one, else 附件 and its number, without colon or space
 * (GB/T 9704-2012, 7.3.7).
 */
export function attachmentLabel(number: number, numberedAnnexes: number): string {
  return numberedAnnexes === 1 ? '附件' : `附件${number}`;
}
