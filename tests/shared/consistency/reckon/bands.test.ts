import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (text: string): string[] =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map((each) => each.found);

test('bands from the top to the bottom leave nothing out', () => {
  const points = '全县17个乡镇中，得分在90分以上的6个、80至90分的8个、80分以下的3个，分别占35.3%、47.1%、17.6%。';
  expect(found(points)).toEqual([]);
  expect(found(points.replace('6个', '7个'))).toContain('18个');
  const days = '超期工单18件，涉及11个单位，其中超期3天以内的10件、3至7天的5件、7天以上的3件。';
  expect(found(days)).toEqual([]);
  expect(found(days.replace('10件', '30件'))).toContain('38件');
});

test('bands that leave out the middle or an end are some of them', () => {
  expect(found('全县17个乡镇中，得分在90分以上的6个、80至90分的8个。')).toEqual([]);
  expect(found('全县17个乡镇中，得分在90分以上的6个、60分以下的2个。')).toEqual([]);
});
