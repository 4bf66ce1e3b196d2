import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('what is compared with is named by its place too: 最低的, 第四的, 无人接听的', () => {
  const means = '平均得分93.1分，幼儿园94.4分、中学92.7分、小学92.6分，幼儿园最高，比最低的小学高1.8分。';
  expect(found(means)).toEqual([]);
  expect(found(means.replace('1.8分', '2.8分'))).toEqual(['高1.8分']);
  expect(found(means.replace('94.4分', '94.3分'))).toEqual(['高1.7分']);
  const calls = ['全县接听不及时4次，无人接听6次。', '3个单位响铃三声以上才接听，共4次，比无人接听的少2次。'];
  expect(found(...calls)).toEqual([]);
  expect(found(...calls.map((text) => text.replace('少2次', '少3次')))).toEqual(['低2次']);
});

test('前者 and 后者 are the two numbers said last', () => {
  const text = '平均用时最短的是财政局（3.0天），最长的是应急局（19.0天），后者比前者多16.0天。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('16.0天', '61.0天'))).toEqual(['高16天']);
  expect(found(text.replace('后者比前者多', '后者比前者少'))).toEqual(['高16天']);
});

test('what a mean is called makes no other number of it', () => {
  const text = ['平均得分93.1分。', '沙河镇85.5分，得分最低，比平均分低7.6分。'];
  expect(found(...text)).toEqual([]);
  expect(found(...text.map((each) => each.replace('7.6分', '7.5分')))).toEqual(['低7.6分']);
});

test('what went up by so much is not what the next paragraph compares with', () => {
  const text = ['非公有制经济占全市经济的比重为59.7%，比上年提高0.6个百分点。', '居民消费价格比上年上涨0.6%。'];
  expect(found(...text)).toEqual([]);
});

test('the share that some have of all is no level of all', () => {
  const text = [
    '全市上线率97.4%，岭东市上线率仅为95.0%，比全市低2.4个百分点，居末位。',
    '3家企业未处置报警70条，占全市的42.7%。',
  ];
  expect(found(...text)).toEqual([]);
  expect(found(...text.toReversed())).toEqual([]);
});

test('what another paragraph says under the same name is only asked about', () => {
  const told = (...texts: string[]) =>
    checkDocument(readParagraphs(texts)).flatMap(({ severity, rule }) => (rule === 'difference' ? [severity] : []));
  const months = '9月比7月少30件。';
  expect(told('7月受理3件，9月受理9件。', `逐月减少，${months}`)).not.toContain('error');
  expect(told(`7月受理97件，9月受理67件，${months}`)).toEqual([]);
  expect(told(`7月受理97件，9月受理61件，${months}`)).toContain('error');
});

test('what one kind was in the year before is no base of another kind that is named', () => {
  const two = '其他处理由上年的132件上升至156件；不予处理28件，比上年少71件。';
  expect(found(two)).toEqual([]);
  expect(found(two.replace('；', '。'))).toEqual([]);
  expect(found('其他处理由上年的132件变为今年的61件，比上年少72件。')).not.toEqual([]);
});

test('分别 names nothing that could be compared', () => {
  const text = [
    '验收完成40件，验收率80.0%；资料归档率为92.0%。',
    '农机、水务、林业推进偏慢，分别低于全县进度3.0、7.5、12.4个百分点。',
    '东乡、西乡归档率较高，分别为100%、65%。',
  ];
  expect(found(...text)).toEqual([]);
});
