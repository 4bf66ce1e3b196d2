import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from './checkFixture.ts';

/** What is told of a plain paper about a month of a hotline, with one sentence of a test's own, over its table: `claimed found` of each. */
export function toldOfHotline(table: readonly string[], text: string): string[] {
  const lines = [
    '清河县人民政府办公室关于2031年9月份12345热线诉求办理情况的通报',
    '各有关单位：',
    '9月份全县共受理诉求846件，按期办结815件，按期办结率96.3%。',
    text,
    '附件：9月份诉求办理情况统计表',
    '清河县人民政府办公室',
    '2031年10月20日',
    '== 附件｜9月份诉求办理情况统计表',
    ...table,
  ];
  return checkDocument(documentOfFixture(lines))
    .filter(({ severity, place }) => severity !== 'hint' && place !== null)
    .map(({ claimed, found }) => `${claimed} ${found}`);
}
