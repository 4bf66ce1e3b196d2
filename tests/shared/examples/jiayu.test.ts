import { describe, expect, it } from 'vitest';
import { computeFact } from '#shared/fact/computeFact.ts';
import { cellTexts, loadExample, printAnnex } from '../../support/examples.ts';
import { golden as readGolden } from '../../support/golden.ts';

interface Golden {
  title: string;
  items: { no: number; text: string }[];
  rows: { no: number; unit: string; values: string[] }[];
}

const { data, diagnostics } = await loadExample('jiayu-2023');

describe('嘉鱼县 2023', () => {
  it('is imported without a remark', () => {
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['work', 1],
    ['website', 2],
    ['newMedia', 3],
    ['hotline', 4],
  ])('annex %s prints its 38 units, questions and answers as published, typos included', (id, number) => {
    const golden = readGolden<Golden>(`jiayu-2023/annex${number}.json`);
    const table = printAnnex(data, id);
    expect(table.title).toBe(golden.title);
    expect(table.label).toBe(`附件${number}`);
    expect(table.orientation).toBe('landscape');
    expect(cellTexts(table, 'head')).toEqual([['序号', '', ...golden.items.map(({ no, text }) => `${no}.${text}`)]]);
    expect(table.rows[0]?.cells[1]?.diagonal).toEqual({ upper: '检查事项', lower: '单位' });
    expect(cellTexts(table, 'body')).toEqual(golden.rows.map(({ no, unit, values }) => [String(no), unit, ...values]));
  });

  it('adds up the orders signed for late that stand inside the texts: 309 in 31 units', () => {
    expect(computeFact(data, 'lateOrders')).toMatchObject({ number: 30900, text: '309' });
    expect(computeFact(data, 'lateUnits').text).toBe('31');
    expect(computeFact(data, 'noneLateUnits').text).toBe('县统计局、县司法局、县市场监管局');
    expect(computeFact(data, 'returnedUnits').text).toBe('县科经局、县住建局、县教育局');
  });

  it('finds the one unit that published what it must not', () => {
    expect(computeFact(data, 'secretsUnits').text).toBe('官桥镇');
    expect(computeFact(data, 'withNewMedia').text).toBe('6');
    expect(computeFact(data, 'formatPoor').text).toBe('8');
  });
});
