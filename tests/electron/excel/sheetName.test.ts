import { expect, it } from 'vitest';
import { legalSheetNames } from '#electron/excel/sheetName.ts';

it('sheet names lose what Excel forbids', () => {
  expect(legalSheetNames(["附件1：[a]/b\\c*d?e:f'g"])).toEqual(['附件1：abcdefg']);
  expect(legalSheetNames(['', '///', 'History'])).toEqual(['表', '表 (2)', 'History (2)']);
});

it('sheet names are unique without regard to case and at most 31 long', () => {
  const long = '政务公开'.repeat(10);
  const names = legalSheetNames([long, long, 'Sheet', 'SHEET']);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
});
