import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '白河县人民政府办公室关于10月份群众诉求办理情况的通报',
  '各乡镇人民政府，县直有关单位：',
  '10月份交办群众诉求150件，按时办结135件，按时办结率90.0%。',
  text,
  '附件：1. 县直单位办理情况表',
  '2. 乡镇办理情况表',
  '白河县人民政府办公室',
  '2024年11月5日',
  '== 附件1｜县直单位办理情况表',
  '序号|承办单位|承办件数|按时办结|按时办结率|得分',
  '1|县住建局|40|36|90.0%|94.0',
  '2|县公安局|30|28|93.3%|96.0',
  '3|县水利局|20|17|85.0%|91.0',
  '4|县教育局|10|9|90.0%|95.0',
  '合计|>|100|90|90.0%|—',
  '== 附件2｜乡镇办理情况表',
  '序号|承办单位|承办件数|按时办结|按时办结率|得分',
  '1|城关镇|25|23|92.0%|93.0',
  '2|白沙镇|15|14|93.3%|92.5',
  '3|石桥乡|10|8|80.0%|88.0',
  '合计|>|50|45|90.0%|—',
];

/** What is asked of the numbers of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(
      ({ severity, place, rule }) =>
        severity !== 'hint' && place?.paragraph === 3 && /^(?:annex-query|row-count)$/u.test(rule),
    )
    .map(({ claimed, found }) => `${claimed}: ${found}`);
}

test('where a number is that of all of a kind, as many are said as there are', () => {
  for (const [before, after] of [
    ['交办件由', '个县直单位承办100件，占66.7%。'],
    ['从单位看，', '家县直单位共承办100件，占66.7%。'],
    ['', '个县直单位平均得分94.0分。'],
    ['其中，', '个县直单位按时办结90件。'],
    ['从得分看，', '家县直单位平均94.0分，高于乡镇。'],
    ['', '个县直单位（含驻县单位）得分均值为94.0分。'],
  ]) {
    expect(told(`${before}4${after}`)).toEqual([]);
    // As many as the other table lists.
    expect(told(`${before}3${after}`)).toEqual([`3${after?.charAt(0)}: 4${after?.charAt(0)}`]);
  }
  expect(told('3个乡镇承办50件，占33.3%。')).toEqual([]);
  expect(told('4个乡镇承办50件，占33.3%。')).toEqual(['4个: 3个']);
});

test('of some of them, of each, and behind names, nothing is said of all', () => {
  expect(told('2个县直单位均承办20件以上。')).toEqual([]);
  expect(told('县住建局、县公安局、县水利局、县教育局4个县直单位承办100件。')).toEqual([]);
});
