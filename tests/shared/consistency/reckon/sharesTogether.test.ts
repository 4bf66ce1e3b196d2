import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const items = [
  '检查发现火灾隐患2166处。',
  '（一）设施故障较为普遍。共609处，占隐患总数的28.1%。',
  '（二）违规停放屡禁不止。共550处，占25.4%。其中江北区124处、石塘县93处，两地合计占该类隐患的39.5%。',
];
const told = (last: string): string[] =>
  checkDocument(readParagraphs([...items, `（三）通道堵塞突出。共394处，占18.2%。${last}`]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('the shares of items that were told come to what all of them have together', () => {
  for (const text of ['以上三类隐患共占71.7%。', '上述三类问题合计占隐患总数的71.7%。', '这3类共占全部的71.7%。']) {
    expect(told(text)).toEqual([]);
    expect(told(text.replace('71.7', '77.1'))).toEqual(['71.7%']);
  }
});

const found = (text: string): string[] =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map((each) => each.found);

test('the first of a list together are a share of what was said before it', () => {
  const text =
    '发现问题169个。冲洗不达标47个、围挡破损35个、湿法作业不到位31个、道路硬化不到位28个，前两类合计占48.5%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('48.5%', '84.5%'))).toContain('48.5%');
});

test('a share whose part and whole are named is told', () => {
  const text = '采用得分合计1978分，约稿加分合计135分，漏报扣分合计20分，总得分2093分。约稿加分占总得分的6.5%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('6.5%', '9.7%'))).toContain('6.5%');
});

test('as many shares as the sentence has just told are together what it says', () => {
  const text = '甲类815件，占16.81%；乙类808件，占16.67%；丙类601件，占12.40%，三类诉求合计占45.88%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('45.88%', '45.87%'))).toEqual([]);
  expect(found(text.replace('45.88%', '54.87%'))).toContain('45.88%');
  expect(found('甲镇网上受理161件、信箱受理96件、窗口受理110件，三个渠道合计占18.14%。')).not.toContain('45.88%');
});
