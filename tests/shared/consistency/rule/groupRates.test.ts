import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (rates: string): string[] =>
  checkDocument(
    documentOfFixture([
      '昭原区统计局关于2025年三季度报表报送情况的通报',
      '各街道办事处：',
      '三季度应报送报表1000份，按时报送957份，按时率95.70%。',
      `7月、8月、9月按时率分别为${rates}。`,
      '附件：报表报送情况表',
      '昭原区统计局',
      '2025年10月17日',
      '== 附件｜报表报送情况表',
      '单位|7月|>|8月|>|9月|>|三季度|>|>',
      '^|应报（份）|按时（份）|应报（份）|按时（份）|应报（份）|按时（份）|应报（份）|按时（份）|按时率',
      '凤山街道|80|78|90|88|130|127|300|293|97.67%',
      '东湖街道|70|66|80|76|120|117|270|259|95.93%',
      '云门街道|60|59|70|66|90|80|220|205|93.18%',
      '长乐镇|50|47|60|57|100|96|210|200|95.24%',
      '合计|260|250|300|287|440|420|1000|957|95.70%',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed }) => claimed);

test('a rate that one group of columns prints is that of the other groups too', () => {
  expect(told('96.15%、95.67%、95.45%')).toEqual([]);
  expect(told('96.15%、95.76%、95.45%')).toEqual(['95.76%']);
});
