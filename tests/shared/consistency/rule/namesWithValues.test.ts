import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ rule, severity }) => rule === 'names-counted' && severity !== 'hint')
    .map(({ found }) => found);

test('as many are counted as are named behind, each with its own value', () => {
  for (const text of [
    '办成率低于60%的单位有2个，为河口镇（50.0%）、县林业局（58.3%）。',
    '完成率在90%以上的有2件，分别是“健康服务提升”（93.4%）和“住房条件改善”（91.5%）；其余都在80%以上。',
    '满意率低于90%的单位2个，由低到高依次为白音镇（77.78%）、镜湖街道（87.50%），其中白音镇最低。',
  ]) {
    expect(found(text)).toEqual([]);
    expect(found(text.replace(/2(?=[个件])/u, '3')).join()).toMatch(/^2[个件]/u);
  }
});

test('those at an end, those of some of them and parts of the number are not all that are counted', () => {
  for (const text of [
    '16个部门中，发布量居前两位的是县教育局（486条）、县市场监管局（423条）。',
    '涉及12件，为甲镇（5件）、乙镇（4件）、丙镇（3件）。',
    '涉及主管单位14个，主管场所较多的是县卫健局（4家）、县文旅局（4家）。',
  ])
    expect(found(text)).toEqual([]);
});
