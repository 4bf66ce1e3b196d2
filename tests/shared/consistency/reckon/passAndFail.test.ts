import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const all = (...texts: string[]) => checkDocument(readParagraphs(texts)).filter(({ severity }) => severity !== 'hint');
const found = (...texts: string[]) => all(...texts).map(({ found }) => found);
/** Whatever sum is missed, another number of the paper comes to it. */
const others = '甲镇有22个站点、乙镇有20个站点、丙镇有23个站点。';

test('what passes and what does not are all of what the rate of one of them is', () => {
  const text = '政府网站共21个，其中州级12个、县级9个。合格19个，不合格2个，合格率90.5%。';
  expect(found(others, text)).toEqual([]);
  expect(found(others, text.replace('不合格2个', '不合格3个'))).toContain('22个');
  expect(found(others, text.replace('合格19个', '合格18个'))).toContain('20个');
});

test('they are all of what is taken apart right before them', () => {
  const text = '停用2个账号，其余20个账号中达标17个、未达标3个。';
  expect(found(others, text)).not.toContain('20个');
  expect(found(others, text.replace('未达标3个', '未达标5个'))).toContain('22个');
});

test('where a third kind stands beside them they are not all', () => {
  for (const text of [
    '共评定网站22个，合格17个、不合格3个、暂缓评定2个，合格率77.3%。',
    '共评定网站22个，优秀9个、合格8个、不合格5个，合格率77.3%。',
    '回访群众66件，其中满意40件、基本满意20件、不满意6件，满意率90.9%。',
    '办结事项66件，其中按期办结60件、逾期办结4件、未办结2件，办结率97.0%。',
  ])
    expect(all(text).filter(({ rule }) => rule === 'sum-of-parts')).toEqual([]);
});
