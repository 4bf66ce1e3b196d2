import { readGolden, type TypedSheet } from './typedSheet.ts';

interface Matrix {
  readonly title: string;
  readonly items: readonly { readonly no: number; readonly text: string }[];
  readonly rows: readonly { readonly no: number; readonly unit: string; readonly values: readonly string[] }[];
}

const annexes = ['work', 'website', 'newMedia', 'hotline'];

export function jiayuSheets(): TypedSheet[] {
  return annexes.map((annex, index) => {
    const { title, items, rows }: Matrix = readGolden(`jiayu-2023/annex${index + 1}.json`);
    return {
      annex,
      file: `附件${index + 1} ${title}`,
      title,
      head: [['序号', '检查事项\n单位', ...items.map(({ no, text }) => `${no}.${text}`)]],
      rows: rows.map(({ no, unit, values }) => [no, unit, ...values]),
      widths: [6, 22, ...items.map(() => 36)],
      corner: 1,
    };
  });
}
