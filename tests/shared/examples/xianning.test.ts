import { describe, expect, it } from 'vitest';
import { cellTexts, filledTexts, loadExample, printAnnex } from '../../support/examples.ts';
import { golden as readGolden } from '../../support/golden.ts';

interface Site {
  group: string;
  unit: string;
  problems: { text: string }[];
  score: number;
  result: string;
}
interface Region {
  region: string;
  checked: number;
  failed: number;
  passRate: string;
}
interface Account {
  region: string;
  account: string;
  sponsor: string;
  platform: string;
  problem: string;
  pass: boolean;
  period: { from: string; to: string } | null;
  periodNote?: string;
}

const { data, diagnostics } = await loadExample('xianning-2020q3');

describe('咸宁市 2020 Q3', () => {
  it('is imported with remarks only on problems whose points are not stated', () => {
    expect(diagnostics.every(({ severity, message }) => severity === 'info' && message.includes('没有写明'))).toBe(
      true,
    );
    expect(diagnostics.map(({ subject }) => subject)).toContain('市退役军人事务局');
  });

  it('annex 1 prints the 40 sites with their problems, and computes score, result and order', () => {
    const golden = readGolden<{ title: string; columns: string[]; rows: Site[] }>('xianning-2020q3/annex1.json');
    const table = printAnnex(data, 'websites');
    expect(table.title).toBe(golden.title);
    expect(cellTexts(table, 'head')).toEqual([golden.columns]);
    expect(filledTexts(table)).toEqual(
      golden.rows.map(({ group, unit, problems, score, result }) => [
        group,
        unit,
        problems.map(({ text }) => text).join('\n'),
        String(score),
        result,
      ]),
    );
  });

  it('annex 1 merges the cells of its first column and of the head over it', () => {
    const table = printAnnex(data, 'websites');
    const first = table.rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 0));
    expect(first.map(({ text, rowSpan, columnSpan }) => [text, rowSpan, columnSpan])).toEqual([
      ['单位名称', 1, 2],
      ['县市区', 6, 1],
      ['市直部门', 34, 1],
    ]);
  });

  it('annex 2 counts annex 3 per region, with rates and totals', () => {
    const golden = readGolden<{ title: string; columns: string[]; rows: Region[]; total: Region }>(
      'xianning-2020q3/annex2.json',
    );
    const table = printAnnex(data, 'accountTotals');
    const line = ({ region, checked, failed, passRate }: Region) => [region, String(checked), String(failed), passRate];
    expect(table.title).toBe(golden.title);
    expect(cellTexts(table, 'head')).toEqual([golden.columns]);
    expect(cellTexts(table, 'body')).toEqual(golden.rows.map(line));
    expect(cellTexts(table, 'total')).toEqual([line(golden.total)]);
  });

  it('annex 3 lists all 139 accounts, the exact duplicates of the source too', () => {
    const golden = readGolden<{ title: string; rows: Account[] }>('xianning-2020q3/annex3.json');
    const table = printAnnex(data, 'accounts');
    expect(table.title).toBe(golden.title);
    expect(cellTexts(table, 'head')).toEqual([
      ['市直/县市区', '政务新媒体名称', '主办单位', '类型', '存在的问题\n(括号内为无更新时间段)', '是否备案'],
    ]);
    const printed = filledTexts(table);
    expect(printed.map((cells) => cells.slice(0, 4))).toEqual(
      golden.rows.map(({ region, account, sponsor, platform }) => [region, account, sponsor, platform]),
    );
    expect(printed.map((cells) => cells[4])).toEqual(golden.rows.map((row) => expect.stringMatching(problemOf(row))));
    expect(new Set(printed.map((cells) => cells[5]))).toEqual(new Set(['']));
  });
});

/** The source prints 2020.7.3 and 2020.07.03: both are kept, golden data holds the dates only. */
function problemOf({ pass, problem, period, periodNote }: Account): RegExp {
  if (pass) return /^合格$/;
  const dates = (iso: string) => iso.split('-').map(Number).join('\\.0?');
  const bracket = period ? `${dates(period.from)}-${dates(period.to)}` : (periodNote ?? '');
  return new RegExp(`^${problem}\\(${bracket}\\)$`);
}
