import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPlainCell, seePlainCell } from '#electron/excel/plainCell.ts';
import type { WorkbookParts } from '#electron/excel/readParts.ts';
import { readSheet } from '#electron/excel/readSheet.ts';
import { textCell } from '#electron/excel/sheetCells.ts';

const parts: WorkbookParts = {
  sheets: [],
  strings: ['是', '否', '不涉及'].map(textCell),
  formats: ['General', '0.00', '0%', 'yyyy-mm-dd'],
  struck: new Set([1]),
  date1904: false,
};

function read(cells: string) {
  const xml = `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`;
  try {
    return readSheet(Buffer.from(xml), '表', parts, { rows: 50, columns: 30 });
  } catch (error) {
    return String(error);
  }
}

const place = fc.oneof(
  fc
    .tuple(fc.constantFrom('A', 'B', 'AA', 'AD', 'AE', 'a', ''), fc.constantFrom('1', '7', '50', '51', '0', '01', ''))
    .map((both) => both.join('')),
);
const value = fc.oneof(
  fc.nat(4).map(String),
  fc.constantFrom('0.5', '44700', '1e3', '', '&amp;', '是', ']]', ']]&gt;', ' 2 ', '-1', '_x0041_'),
);
const cell = fc.record({
  place,
  value,
  style: fc.option(fc.constantFrom('0', '1', '2', '3', '9', '')),
  type: fc.option(fc.constantFrom('s', 'n', 'str', 'b', 'e')),
});

function write({ place, value, style, type }: typeof cell extends fc.Arbitrary<infer C> ? C : never, quote: string) {
  const attribute = (name: string, text: string | null) => (text === null ? '' : ` ${name}=${quote}${text}${quote}`);
  return `<c${attribute('r', place)}${attribute('s', style)}${attribute('t', type)}><v>${value}</v></c>`;
}

describe('a cell taken at one glance', () => {
  it('is what it is when it is written otherwise', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), (cells) => {
        const usual = cells.map((each) => write(each, '"')).join('');
        const unusual = cells.map((each) => write(each, "'")).join('');
        expect(read(usual)).toEqual(read(unusual));
      }),
    );
  });

  it('is every cell in the usual form: no tag of it is made', () => {
    const seen = newPlainCell();
    const text = '<c r="AB12" s="3" t="s"><v>17</v></c><c r="AC12"><v>0.5</v></c>';
    const end = seePlainCell(text, 0, seen);
    expect({ ...seen, value: text.slice(seen.from, seen.to) }).toMatchObject({
      row: 11,
      column: 27,
      style: 3,
      type: 's',
      value: '17',
    });
    expect(seePlainCell(text, end, seen)).toBe(text.length);
    expect({ ...seen, value: text.slice(seen.from, seen.to) }).toMatchObject({
      row: 11,
      column: 28,
      style: 0,
      type: 'n',
      value: '0.5',
    });
  });

  it('is none that is cut off, or holds anything but its value', () => {
    const whole = '<c r="A1" s="3" t="s"><v>1</v></c>';
    for (let end = 0; end < whole.length; end += 1)
      expect(seePlainCell(whole.slice(0, end), 0, newPlainCell())).toBe(-1);
    for (const other of [
      '<c r="A1"><f>1</f><v>1</v></c>',
      '<c r="A1" cm="1"><v>1</v></c>',
      '<c r="A1"><v>1</v><v>2</v></c>',
      '<c r="A1" t="inlineStr"><is/></c>',
    ])
      expect(seePlainCell(other, 0, newPlainCell())).toBe(-1);
  });
});
