import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (text: string): string[] =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test.each([
  ['未办结65件，除7件超过办理时限外，其余58件均在办理时限内。', '58件', '59件', '66件'],
  ['尚未办结的5件，除3件未到期外，2件已经逾期。', '3件', '1件', '3件'],
  ['共排查隐患46处，除因资金不足的6处外，其他40处已全部整改。', '46处', '64处', '46处'],
  ['全县纳入考核的28家单位，除2家免于考核外，其余26家均已评定等次。', '26家', '36家', '38家'],
])('what is excepted and the rest of %s are all', (text, from, to, sum) => {
  expect(found(text)).toEqual([]);
  expect(found(text.replace(from, to))).toContain(sum);
});

test('some of the others are not all of them, and more parts may go on', () => {
  expect(found('13个项目未达到序时进度，除未开工的4个外，3个已开工项目完成率不足20%。')).toEqual([]);
  expect(found('12件督办事项，除3件未到期外，2件已经逾期，其余均已办结。')).toEqual([]);
  expect(found('12件督办事项，除3件未到期外，其余2件逾期，7件已办结。')).toEqual([]);
  expect(found('在办的18件中，来访10件，网上信访8件，除2件来访延期外，其余16件是四季度登记的。')).toEqual([]);
});
