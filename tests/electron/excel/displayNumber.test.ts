import { describe, expect, it } from 'vitest';
import { displayNumber } from '#electron/excel/displayNumber.ts';

describe('numbers are shown as their format prints them', () => {
  it.each([
    [230, 'General', '230'],
    [0.1 + 0.2, 'General', '0.3'],
    [13800138000, 'General', '13800138000'],
    [97.8, '0', '98'],
    [1.005, '0.00', '1.01'],
    [0.5, '#.##', '.5'],
    [1234567.5, '#,##0.00', '1,234,567.50'],
    [1234567, '0,', '1235'],
    [5, '000', '005'],
    [-3, '0.0', '-3.0'],
    [-0.001, '0.0', '0.0'],
    [-3, '0;(0)', '(3)'],
    [-3, '0_ ;[Red]-0 ', '-3'],
    [0, '0;-0;"—"', '—'],
    [14, '0"件"', '14件'],
    [14, '"共"0"件"', '共14件'],
    [3, '[>=60]"合格";"不合格"', '不合格'],
    [75, '[>=60]"合格";"不合格"', '合格'],
    [12.5, '[$¥-804]#,##0.00', '¥12.50'],
  ])('%s as %s is %s', (value, format, text) => {
    expect(displayNumber(value, format, false)).toEqual({ text, percent: false, date: null });
  });

  it.each([
    [0.909, '0%', '91%'],
    [0.909, '0.0%', '90.9%'],
    [0.9993, '0.00%', '99.93%'],
    [1, '0.0#%', '100.0%'],
  ])('%s as %s is %s, a percent', (value, format, text) => {
    expect(displayNumber(value, format, false)).toEqual({ text, percent: true, date: null });
  });
});

describe('dates', () => {
  it.each([
    [44687, 'yyyy"年"m"月"d"日"', '2022年5月6日', '2022-05-06'],
    [44687, 'yyyy/m/d', '2022/5/6', '2022-05-06'],
    [44687, 'yyyy\\.mm\\.dd', '2022.05.06', '2022-05-06'],
    [44687, '[$-804]yyyy"年"m"月"', '2022年5月', '2022-05-06'],
    [44687.75, 'yyyy-mm-dd hh:mm', '2022-05-06 18:00', '2022-05-06'],
    [44687.75, 'm"月"d"日" h:mm AM/PM', '5月6日 6:00 下午', '2022-05-06'],
    [0.5, 'h:mm', '12:00', null],
    [1.5, '[h]:mm:ss', '36:00:00', null],
    [1, 'yyyy-mm-dd', '1900-01-01', '1900-01-01'],
    [61, 'yyyy-mm-dd', '1900-03-01', '1900-03-01'],
  ])('%s as %s is %s', (value, format, text, date) => {
    expect(displayNumber(value, format, false)).toEqual({ text, percent: false, date });
  });

  it('count from 1904 in files from an old Mac', () => {
    expect(displayNumber(43225, 'yyyy-mm-dd', true).date).toBe('2022-05-06');
  });
});
