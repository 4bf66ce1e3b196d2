import { expect, it } from 'vitest';
import { attachmentLabel } from '#shared/text/attachmentLabel.ts';
import { officialDate, officialPeriod } from '#shared/text/officialDate.ts';

it('a date has Arabic digits, the full year and no padding (GB/T 9704-2012, 7.3.5.4)', () => {
  expect(officialDate('2022-05-06')).toBe('2022年5月6日');
  expect(officialPeriod('2022-02-23', '2022-05-23')).toBe('2022年2月23日至2022年5月23日');
});

it('a single annex is not numbered; the label has no colon and no space (7.3.7)', () => {
  expect(attachmentLabel(1, 1)).toBe('附件');
  expect(attachmentLabel(1, 2)).toBe('附件1');
  expect(attachmentLabel(12, 12)).toBe('附件12');
});
