import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const tasks = readGrid({
  label: '',
  title: '重点任务进展',
  head: [['单位', '任务数', '已完成', '达到序时进度']],
  body: [
    ['发展改革局', '20', '6', '14'],
    ['农业农村局', '14', '4', '10'],
    ['住房城乡建设局', '10', '2', '8'],
  ],
  notes: [],
});

const said = (text: string) =>
  checkDocument(readParagraphs(['关于重点任务进展的通报', text], [tasks]))
    .filter(({ rule }) => rule === 'annex-total')
    .map(({ claimed }) => claimed);

test('parts of a number that is no total of the annex are not held to its totals', () => {
  expect(said('共30项,已完成10项,达到序时进度20项。')).toEqual([]);
  expect(said('共44项,已完成14项,达到序时进度30项。')).toEqual(['14项', '30项']);
});

test('what a number was before it became another is of another time', () => {
  expect(said('达到序时进度由26项增加到32项。')).toEqual([]);
  expect(said('达到序时进度26项。')).toEqual(['26项']);
});

test('an annex may list one of the two parts that a number is taken apart into', () => {
  const letters = readGrid({
    label: '',
    title: '信箱来信办理情况',
    head: [['单位', '总件数', '处理中', '已办结']],
    body: [
      ['东街镇', '74', '3', '71'],
      ['西街镇', '40', '1', '39'],
      ['南街镇', '38', '2', '36'],
    ],
    notes: [],
  });
  const told = (text: string) =>
    checkDocument(readParagraphs(['关于信箱来信办理情况的通报', text], [letters]))
      .filter(({ rule }) => rule === 'annex-total')
      .map(({ claimed }) => claimed);
  expect(told('已办结196件,其中交办146件,直接答复50件。')).toEqual([]);
  expect(told('已办结197件,其中交办146件,直接答复50件。')).toEqual(['197件']);
});

test('a number that stands in a row of its name is not held to a column of another annex', () => {
  const form = readGrid({
    label: '',
    title: '全市案件统计表',
    head: [['指标', '案件数']],
    body: [
      ['立案数', '5122'],
      ['应结案数', '5243'],
      ['结案数', '4352'],
    ],
    notes: [],
  });
  const districts = readGrid({
    label: '',
    title: '各区常规案件统计表',
    head: [['城区', '应结案数', '结案数']],
    body: [
      ['东城区', '735', '712'],
      ['西城区', '953', '953'],
      ['南城区', '848', '806'],
    ],
    notes: [],
  });
  const told = (text: string) =>
    checkDocument(readParagraphs(['关于数字城管运行情况的通报', text], [form, districts]))
      .filter(({ rule }) => rule === 'annex-total')
      .map(({ claimed }) => claimed);
  expect(told('全市立案5122件，应结案5243件，结案4352件。')).toEqual([]);
});

test('a number of a kind of units, of each, or with no more than a period before it is no sum of a column', () => {
  const reviews = readGrid({
    label: '附件1',
    title: '市直单位好差评情况',
    head: [['单位', '按期办结（件）', '公众号（个）', '三季度']],
    body: [
      ['市住建局', '510', '20', '41'],
      ['市人社局', '420', '14', '39'],
      ['市公安局', '370', '16', '52'],
    ],
    notes: [],
  });
  const found = (text: string) =>
    checkDocument(readParagraphs(['关于第三季度好差评情况的通报', text], [reviews])).filter(
      ({ rule }) => rule === 'annex-total',
    );
  expect(found('8个县（市、区）按期办结12721件。')).toEqual([]);
  expect(found('公众号问题21个，平均每个公众号1.05个。')).toEqual([]);
  expect(found('三季度22件差评已全部整改。')).toEqual([]);
  expect(found('按期办结1301件。')).toHaveLength(1);
});

test('two columns of the same word under two heads are asked about beside each other, and not added up', () => {
  const signed = readGrid({
    label: '附件1',
    title: '签约情况',
    head: [
      ['机构', '居民签约', '', '重点人群签约', ''],
      ['', '居民数(人)', '签约数(人)', '应签(人)', '签约数(人)'],
    ],
    body: [
      ['鹤坪卫生院', '24544', '9194', '4178', '3564'],
      ['洛河卫生院', '30867', '16615', '7393', '5780'],
      ['东桥卫生院', '26164', '11673', '6154', '4548'],
    ],
    notes: [],
  });
  const told = (text: string) =>
    checkDocument(readParagraphs(['关于签约情况的通报', text], [signed]))
      .filter(({ rule }) => rule === 'annex-total')
      .map(({ severity, found }) => [severity, found]);
  expect(told('共有居民81575人,签约37482人;重点人群应签17725人,签约13892人。')).toEqual([]);
  expect(told('共有居民81575人,签约37482人;重点人群应签17725人,签约19346人。')).toEqual([['doubt', '37482、13892']]);
});

test('what is far less than the total is a part by words that the annex does not know', () => {
  expect(said('新报达到序时进度8项。')).toEqual([]);
  expect(said('新报达到序时进度23项。')).toEqual(['23项']);
});
