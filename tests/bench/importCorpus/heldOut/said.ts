import type { HandMadeFile } from '../handMadeFiles.ts';

/** The truth of a file as lines: row of the sheet and subject, then the answers of the named columns; what stands empty is not said. */
export function said(columns: string, text: string): HandMadeFile['truth'] {
  const ids = columns.split(' ');
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [place = '', ...values] = line.split('|').map((part) => part.trim());
      const [, row, subject = ''] = /^(\d+) (.+)$/u.exec(place) ?? [];
      if (row === undefined || values.length > ids.length) throw new Error(`no truth: ${line}`);
      const answers = values.flatMap((value, at) =>
        value === '' ? [] : [[ids[at] ?? '', value.replaceAll('⏎', '\n')] as const],
      );
      return [Number(row), subject, Object.fromEntries(answers)] as const;
    });
}
