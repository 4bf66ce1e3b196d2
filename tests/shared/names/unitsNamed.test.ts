import { expect, test } from 'vitest';
import { annexRows } from '#shared/annex/annexRows.ts';
import { computeBoard } from '#shared/annex/board.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { sampleRound } from '../../support/sampleRound.ts';

/** Accounts of one unit, each printed with its sponsor in another way, and one of nobody's. */
const sponsors = ['商务局', '甲县商务局', '商 务 局', '县商务局（盖章）', '商务局、教育局', '乙县商务局'];

function withAccounts(): RoundData {
  const data = sampleRound({
    units: ['商务局', '教育局'],
    accounts: sponsors.map((sponsor, at) => ({ name: `账号${at}`, sponsor })),
    annexes: [
      {
        id: 'units',
        number: 1,
        title: '单位',
        rows: { from: 'units' },
        columns: [
          { id: 'unit', kind: 'name', title: '单位' },
          { id: 'accounts', kind: 'count', title: '账号数', annex: 'accounts' },
        ],
      },
      {
        id: 'accounts',
        number: 2,
        title: '账号',
        rows: { from: 'accounts' },
        columns: [
          { id: 'account', kind: 'name', title: '账号' },
          { id: 'updates', kind: 'choice', title: '更新', options: [{ value: '是' }, { value: '否' }] },
        ],
      },
    ],
  });
  return { ...data, pack: { ...data.pack, office: { ...data.pack.office, place: '甲县' } } };
}

test('an account counts for its unit however its sponsor is written, and not for a unit of another county', () => {
  const rows = annexRows(withAccounts(), 'units', 'all');
  expect(rows.map(({ subject, values }) => [subject.name, values.accounts])).toEqual([
    ['商务局', 500],
    ['教育局', 100],
  ]);
});

test('the board knows the same owners', () => {
  const at = computeBoard(withAccounts(), new Map()).units.map(({ cells }) => cells[1]?.expected ?? 0);
  expect(at).toEqual([5, 0]);
});
