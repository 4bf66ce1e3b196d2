import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/error.ts';
import { builtInFactIds } from '#shared/fact/builtInFact.ts';
import { fillPlainText, fillText } from '#shared/fact/fillText.ts';
import { newsRound } from './newsPack.ts';

const data = newsRound([{ id: 'towns', kind: 'count', annex: 'news', where: { group: 'town' } }]);

it('facts become runs that name where they come from', () => {
  expect(fillText(data, '共{towns}个镇')).toEqual([{ text: '共' }, { text: '3', fact: 'towns' }, { text: '个镇' }]);
});

it('{{ is a left brace, a right brace needs no escape', () => {
  expect(fillPlainText(data, '集合{{{towns}}，见{{towns}')).toBe('集合{3}，见{towns}');
});

describe('built-in facts', () => {
  it('say what the round and the office are', () => {
    const filled = (text: string) => fillPlainText(data, text);
    expect(filled('{round.year}年{round.quarterName}')).toBe('2022年第二季度');
    expect(filled('{round.quarter}季度，第{round.quarterNumber}季度')).toBe('二季度，第2季度');
    expect(filled('{round.title}')).toBe('2022年第二季度');
    expect(filled('{round.period}')).toBe('2022年2月23日至2022年5月23日');
    expect(filled('{round.from}，{round.to}，{round.date}')).toBe('2022年2月23日，2022年5月23日，2022年5月26日');
    expect(filled('{office.name}，{office.place}')).toBe('某县人民政府办公室，某县');
  });

  it('are visibly open when the round does not say them', () => {
    expect(fillPlainText(data, '截至{round.asOf}')).toBe('截至（未填）');
    const empty = { ...data, round: { ...data.round, quarter: null, from: null, to: null, date: null } };
    for (const id of ['round.quarter', 'round.quarterName', 'round.period', 'round.date']) {
      expect(fillPlainText(empty, `{${id}}`)).toBe('（未填）');
    }
  });

  it('are never empty', () => {
    for (const id of builtInFactIds) expect(fillPlainText(data, `{${id}}`)).not.toBe('');
  });
});

it('an unknown name is refused', () => {
  expect(() => fillText(data, '共{nothing}家')).toThrow(AppError);
  expect(() => fillText(data, '{toString}')).toThrow(AppError);
});
