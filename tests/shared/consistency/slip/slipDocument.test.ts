import { expect, test } from 'vitest';
import type { Slip } from '#shared/consistency/slip/slip.ts';
import { slipTables } from '#shared/consistency/slip/slipDocument.ts';

const slip: Slip = {
  title: '清河县关于2031年检查情况的通报',
  round: null,
  files: [{ name: '通报.docx', role: '通报', sha256: 'ab'.repeat(32) }],
  findings: [],
  noted: [],
  person: '检查员',
  device: '电脑甲',
  at: '2031年7月9日 10:00',
  fingerprint: '0123 4567 89ab cdef',
};

test('the sheets of a slip are its explanation, its files and its findings', () => {
  expect(slipTables(slip).map(({ label }) => label)).toEqual(['校核说明', '校核对象', '校核结果']);
});

test('no sheet is one column wide, for some programs scale no such sheet to its page', () => {
  for (const { columns } of slipTables(slip)) expect(columns.length).toBeGreaterThan(1);
});

test('a computer that nobody has named is not spoken of', () => {
  const said = (one: Slip): string => JSON.stringify(slipTables(one));
  expect(said(slip)).toContain('由“电脑甲”于');
  expect(said({ ...slip, device: '' })).not.toContain('由“”');
  expect(said({ ...slip, device: '' })).toContain('本校核单于 2031年7月9日 10:00 写出并签名');
});
