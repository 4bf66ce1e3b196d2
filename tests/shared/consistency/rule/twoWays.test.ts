import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

test('what is answered at once and what is passed on are all that came in', () => {
  const said = (passed: number): string =>
    `本周共收到读者来件640件，比上周增长3.2%。转交各分馆${passed}件，总馆直接答复95件。`;
  expect(told(said(545))).toEqual([]);
  expect(told(said(554))).toEqual([['640件', '649件']]);
  expect(told(said(565))).toEqual([['640件', '660件']]);
  // Far off: much was neither, or it is not said.
  expect(told(said(333))).toEqual([]);
});

test('what was done in time and what was late come to what two ways come to', () => {
  const said = (late: number): string =>
    `全月共办理来件640件。转交各分馆545件，总馆直办95件；按期回复611件、逾期回复${late}件。`;
  expect(told(said(29))).toEqual([]);
  expect(told(said(39))).toEqual([['640件', '650件']]);
});

test('numbers in 万 are each rounded by themselves', () => {
  const said = (open: string): string =>
    `7月，共受理来件21.36万件，环比上升2.1%，办结18.02万件，正在办理中${open}万件，超期率0.1%。`;
  expect(told(said('3.34'))).toEqual([]);
  expect(told(said('3.35'))).toEqual([]);
  expect(told(said('4.34'))).toEqual([['213600件', '223600件']]);
});

test('where there is a third way, or what stands before is a part beside them, nothing follows', () => {
  for (const text of [
    '共收到来件640件，按期回复560件、逾期回复50件、正在办理30件。',
    '共收到来件640件，直接答复95件，转办525件，重复来件20件。',
    '共收到来件200件。网上受理90件，直接答复80件，转办30件。',
    '共收到来件640件，其中转办545件，办结501件，正在办理44件。',
    '共收到来件640件，比上月增加25件，直接答复95件，转办545件。',
  ])
    expect(told(text)).toEqual([]);
});
