import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('what is done, what goes on and what is not begun are all that there is', () => {
  const text = '年度重点改革任务共81项，已完成56项，完成率69.1%；正在推进16项，占19.8%；未启动9项。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('16项', '26项'))).toContain('91项');
  expect(found(text.replace('81项', '97项'))).toContain('81项');
});

test('those in time and those late are all that were done', () => {
  const text = '已审结案件46件，其中按期审结37件、超期审结9件。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('46件', '64件'))).toContain('46件');
  expect(found(text.replace('超期审结9件', '超期审结9件、按期未审结3件').replace('46件', '49件'))).toEqual([]);
});

test('or of those that the sentence before says were done', () => {
  const text = '交办事项12件，截至8月底办结7件，办结率58.3%。已办结事项中，按期办结5件，逾期办结2件。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('按期办结5件', '按期办结6件'))).toContain('8件');
  expect(found(text.replace('逾期办结2件', '逾期办结1件、补办办结1件'))).toEqual([]);
  const turned = '全年审结案件46件，结案率92%。在审结的案件中，按期审结37件、超期审结9件。';
  expect(found(turned)).toEqual([]);
  expect(found(turned.replace('超期审结9件', '超期审结8件'))).toContain('45件');
});

test('those of whom it is done and the others of whom it is not are all', () => {
  const text = '共责令7个工地停工，其中6个已复工，平均停工15天；另有1个尚未复工。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('其中6个', '其中7个'))).toContain('8个');
});

test('what is done and what is left may stand behind the whole in a sentence of their own', () => {
  const text = '年初挂牌督办的案件6起。其中3起已清偿完毕并销号，仍有3起未完成清偿。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('仍有3起', '仍有2起'))).toContain('5起');
});

test('what goes on as planned and what is behind are states, in whatever words', () => {
  const text = '共梳理任务86项，截至9月底完成52项、正常推进27项、进展滞后7项，完成率60.5%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('27项', '37项'))).toContain('96项');
});

test('who has them may be counted between the whole and its states', () => {
  const text = '在办事项30项，由12个单位牵头，其中已办结16项、按序时推进9项、进度滞后5项，平均进度84.2%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('滞后5项', '滞后4项'))).toContain('29项');
  expect(found('交办事项30项，本月到期26项，其中已办结16项、按序时推进9项、进度滞后1项。')).toEqual([]);
});
