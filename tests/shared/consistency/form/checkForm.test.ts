import { expect, test } from 'vitest';
import { checkForm } from '#shared/consistency/form/checkForm.ts';
import { parseHintWords } from '#shared/consistency/form/words.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (...texts: string[]) =>
  checkForm(readParagraphs(texts)).map(({ rule, claimed, found: right }) => [rule, claimed, right]);

test.each([
  ['按照某政办发[2022]8号要求。', ['form-document-number', '[2022]', '〔2022〕']],
  ['按照某政办发（2022）8号要求。', ['form-document-number', '（2022）', '〔2022〕']],
  ['按照某政办发〔2022〕第8号要求。', ['form-document-number-padded', '第8', '8']],
  ['仁府办函〔2023〕014号', ['form-document-number-padded', '014', '14']],
  ['（一）、总体情况', ['form-heading-mark', '（一）、', '（一）']],
  ['一，总体情况', ['form-heading-mark', '一，', '一、']],
  ['1、压实责任。', ['form-heading-mark', '1、', '1.']],
  ['请于2022-5-26前报送。', ['form-date', '2022-5-26', '2022年5月26日']],
  ['请于2022.05.26前报送。', ['form-date', '2022.05.26', '2022年5月26日']],
  ['2022年05月6日', ['form-date-padded', '2022年05月6日', '2022年5月6日']],
  ['二〇二二年五月六日', ['form-date-words', '二〇二二年五月六日', '']],
  ['截止2022年6月底，全部完成。', ['form-deadline-word', '截止', '截至']],
  ['较上季度同比提高2个百分点。', ['form-comparison', '较上季度同比', '较上季度环比']],
  ['较去年同期环比提高2个百分点。', ['form-comparison', '较去年同期环比', '较去年同期同比']],
  ['一是加强学习;二是压实责任。', ['form-half-width', ';', '；']],
  ['落实《办法》、《细则》。', ['form-between-marks', '、', '']],
  ['各单位要重视，，抓好落实。', ['form-doubled-mark', '，，', '，']],
  ['占比在20-30%之间。', ['form-percent-range', '20-30%', '20%-30%']],
  ['各单位要对照附件进行进行整改。', ['form-doubled-word', '进行进行', '进行']],
  ['存在的的问题。', ['form-doubled-word', '的的', '的']],
  ['各单位要认真布署。', ['form-word', '布署', '部署']],
  ['对照《工作要点逐条落实。', ['form-unpaired', '《', '']],
])('%s is hinted at', (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

test.each([
  '按照国办发〔2022〕8号要求，对标《办法》《细则》抓好落实。',
  '截止日期为2022年5月26日，报名截止时间另行通知。',
  '比率由2.5%提高到3.5%，占20%—30%，访问www.example.cn:8080/a(b)。',
  '（一）总体情况。好的的确好；1.压实责任；3.14的近似值。',
  '统计时段为2022年2月23日至5月23日。',
  '天天更新，家家知晓，方方面面都要兼顾。',
])('left in peace: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('a form is told once, with how often it stands in the paper', () => {
  const [first, ...more] = checkForm(
    readParagraphs(['甲,乙,丙好,丁好。', '戊好,己好。'].map((text) => `各单位${text}`)),
  );
  expect(more).toEqual([]);
  expect(first?.message).toContain('全文共 4 处');
});

test('an office keeps its own list of words', () => {
  const words = parseHintWords('# 本单位易错词\n清合县 清河县\n只有一个词\n');
  expect(words).toEqual([{ wrong: '清合县', right: '清河县' }]);
  const [hint] = checkForm(readParagraphs(['清合县人民政府办公室']), words);
  expect(hint).toMatchObject({ severity: 'hint', claimed: '清合县', found: '清河县' });
});

test('one annex alone has no number', () => {
  expect(found('关于情况的通报', '情况如下。', '附件：1. 统计表', '某县人民政府办公室', '2023年5月6日')).toEqual([
    ['form-lone-annex', '附件：1. 统计表', ''],
  ]);
});
