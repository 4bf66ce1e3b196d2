import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from '#shared/text/personalData.ts';

/** No number here belongs to anybody: region 999999, subscriber 00000000. */
const found: readonly [string, string, string?][] = [
  ['经办人手机13900000000', 'mobile warning'],
  ['139 0000 0000、+86-139-0000-0000', 'mobile warning,mobile warning'],
  ['联系电话：13900000000', 'mobile hint'],
  ['13900000000', 'mobile hint', '联系电话'],
  ['办公室（0999-0000000）', 'landline hint'],
  ['(0999)00000000', 'landline hint'],
  ['传真：2000000', 'landline hint'],
  ['身份证999999199001010000', ''],
  ['身份证999999199001010008', 'idCard warning'],
  ['999999 19900101 0008', 'idCard warning'],
  ['邮箱nobody@example.com', 'email warning'],
  ['nobody@example.gov.cn', 'email hint'],
  ['卡号6200 0000 0000 0000 000', 'bankCard warning'],
  ['6200000000000000006', ''],
  ['车辆鄂A00000、鄂AD00000', 'plate warning,plate warning'],
];

const never: readonly string[] = [
  '12345热线工单处办情况',
  '2022年第二季度，2022-06-30，2022.5.6-2022.8.6',
  '某府办发〔2022〕8号，国办秘函〔2019〕19号',
  '工单202206150000123456，共230条，得分97.80',
  'http://www.example.gov.cn/xxgk/13900000000.html',
  '2000000元，20220630',
  '400-000-0000',
  '鄂政发，川A类标准',
  '版本1.13900000000',
  '0.1234567，999999999999999999',
];

describe('personal data', () => {
  it.each(found)('of %s is %s', (text, kinds, context = '') => {
    const all = findPersonalData(text, context);
    expect(all.map(({ kind, level }) => `${kind} ${level}`).join()).toBe(kinds);
  });

  it.each(never)('is not seen in %s', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });

  it('is told by its place, and never in full', () => {
    const text = '经办人13900000000，卡6200000000000000000';
    for (const { index, length, masked } of findPersonalData(text)) {
      expect(masked).not.toContain(text.slice(index, index + length));
      expect(masked).toContain('****');
    }
  });
});

const digits = (count: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count });

describe('any number', () => {
  it('of eleven digits from 13 to 19 is seen between Chinese characters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9 }), digits(9), (second, rest) => {
        const [one] = findPersonalData(`请找1${second}${rest.join('')}咨询`);
        expect(one?.kind).toBe('mobile');
      }),
    );
  });

  it('of up to six digits is never personal data, whatever stands around it', () => {
    const label = fc.constantFrom('联系电话：', '手机', '第', '', '共', '〔2022〕');
    fc.assert(
      fc.property(label, fc.integer({ min: 0, max: 999_999 }), (before, number) => {
        expect(findPersonalData(`${before}${number}号`)).toEqual([]);
      }),
    );
  });

  it('finds lie within the text, in order and apart', () => {
    const pieces = fc.constantFrom(
      '13900000000',
      '0999-0000000',
      'a@b.cn',
      '999999199001010008',
      '，',
      '电话',
      '20',
      'X',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const { index, length } of findPersonalData(text)) {
          expect(index).toBeGreaterThanOrEqual(end);
          end = index + length;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
