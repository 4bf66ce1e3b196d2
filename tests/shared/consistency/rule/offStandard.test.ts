import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string, cells: readonly string[] = [], note = ''): string[] =>
  checkDocument(
    documentOfFixture([
      '清河县妇女联合会关于2031年抽查情况的通报',
      '各乡镇：',
      text,
      ...(cells.length > 0 ? ['附件：问题清单', '== 附件｜问题清单', '行政村|具体情况', ...cells, `~注：${note}`] : []),
    ]),
  )
    .filter(({ rule }) => rule === 'difference')
    .map(({ claimed, found }) => `${claimed} ${found}`);

test('what is less or more than the standard comes to a standard that the paper lays down', () => {
  const ways = [
    '暑期开放不得少于40天，红旗村只开放27天，比规定少13天。',
    '按规定开放40天以上。红旗村开放27天，距规定的天数还差13天。',
    '开放40天及以上为达标，红旗村开放27天，少于规定13天。',
    '3分钟内到场为达标，江北大厦用时193秒，比规定时间多13秒。',
    '各单位应在10日内答复，东山县用时23天，超过规定时限13天。',
  ];
  for (const text of ways) {
    expect(told(text)).toEqual([]);
    expect(told(text.replace(/13(?=[天秒]。)/u, '15'))).toHaveLength(1);
  }
  expect(told('红旗村只开放27天，比规定少13天。')).toEqual([]);
});

test('so does what a cell says, by a note or by the other cells', () => {
  const cells = (last: string) => [
    '石桥村|现有图书170册，比标准少30册',
    '清水村|现有图书180册，比标准少20册',
    '柳湾村|窗户没有护栏',
    `红旗村|现有图书110册，比标准少${last}册`,
  ];
  expect(told('现通报如下。', cells('90'), '图书不少于200册。')).toEqual([]);
  expect(told('现通报如下。', cells('91'), '图书不少于200册。')).toEqual(['91册 200册']);
  expect(told('现通报如下。', cells('91'), '以现场核查为准。')).toEqual(['91册 200册']);
});
