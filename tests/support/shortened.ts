import { linesOf, partsOf, rowsOf } from './paperLines.ts';

/** What may be taken away from a paper, with all papers that are left then: what they say is as true as before. */
export const shortenings: Readonly<Record<string, (lines: readonly string[]) => string[][]>> = {
  'an annex': (lines) => {
    const parts = partsOf(lines);
    return parts.annexes.map((annex) =>
      linesOf({ ...parts, annexes: parts.annexes.map((each) => (each === annex ? behind(annex) : each)) }),
    );
  },
  'a column': (lines) => {
    const parts = partsOf(lines);
    return parts.annexes.flatMap((annex) =>
      columnsOff(annex).map((less) =>
        linesOf({ ...parts, annexes: parts.annexes.map((each) => (each === annex ? less : each)) }),
      ),
    );
  },
  'the notes': (lines) => [linesOf(partsOf(lines)).filter((line) => !line.startsWith('~'))],
  'a paragraph': (lines) => without(lines, (line) => (line.length > 12 ? [[]] : [])),
  'a sentence': (lines) => without(lines, (line) => partsLeft(line, /(?<=。)/u, 2)),
  'a part between semicolons': (lines) => without(lines, (line) => partsLeft(line, /(?<=；)/u, 3)),
};

/** The text that goes on behind a table stays. */
function behind(annex: readonly string[]): readonly string[] {
  const end = annex.indexOf('==/');
  return end < 0 ? [] : annex.slice(end + 1);
}

/** Columns whose table has neither totals nor rates: no other column says what they hold. */
function columnsOff(annex: readonly string[]): string[][] {
  const rows = rowsOf(annex).map((row) => row.split('|'));
  const [head = []] = rows;
  const isPlain = rows.every((row) => row.length === head.length && !row.some((cell) => cell === '>' || cell === '^'));
  if (!isPlain || /合计|总|小计|累计|率|得分|占比|排名|名次/u.test(head.join(''))) return [];
  return head
    .slice(2)
    .map((_, at) => [
      annex[0] ?? '',
      ...rows.map((row) => row.filter((__, column) => column !== at + 2).join('|')),
      ...annex.slice(1 + rows.length),
    ]);
}

/** Each line of the text below the title once without something. */
function without(lines: readonly string[], less: (line: string) => readonly (readonly string[])[]): string[][] {
  const parts = partsOf(lines);
  return parts.text.flatMap((line, at) =>
    at === 0 ? [] : less(line).map((left) => linesOf({ ...parts, text: parts.text.toSpliced(at, 1, ...left) })),
  );
}

function partsLeft(line: string, ends: RegExp, least: number): string[][] {
  const parts = line.split(ends);
  return parts.length < least ? [] : parts.map((_, at) => [parts.filter((__, other) => other !== at).join('')]);
}
