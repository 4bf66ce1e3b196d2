import { describe, expect, test } from 'vitest';
import { namesTimeOf } from '#shared/import/sheetTime.ts';

const june = { year: 2024, quarter: null, from: '2024-06-01', to: '2024-06-30', asOf: null };
const second = { year: 2024, quarter: 2, from: null, to: null, asOf: null };
const firstHalf = { year: 2024, quarter: null, from: '2024-01-01', to: '2024-06-30', asOf: null };

describe('a sheet is of the time of a round', () => {
  test.each(['6月', '06月份', '2024年6月', '2024.06', '202406', '2024年6月12345热线工单办理情况统计表'])(
    'when it names its month: %s',
    (text) => expect(namesTimeOf([text], june)).toBe(true),
  );

  test.each(['5月', '2023年6月', '6', 'Sheet6', '填报日期：2024年6月28日', '16月', '二季度情况'.slice(3)])(
    'not for another month, year, a bare number or a day: %s',
    (text) => expect(namesTimeOf([text], june)).toBe(false),
  );

  test.each(['二季度', '2024年第二季度', '第2季度检查', '5月'])('or its quarter, or a month of it: %s', (text) =>
    expect(namesTimeOf([text], second)).toBe(true),
  );

  test('but one month is not a half-year', () => {
    expect(namesTimeOf(['3月'], firstHalf)).toBe(false);
    expect(namesTimeOf(['2024年上半年'], firstHalf)).toBe(true);
    expect(namesTimeOf(['一季度'], firstHalf)).toBe(true);
  });
});
