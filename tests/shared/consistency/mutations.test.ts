import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { gridOfSheet } from '#shared/consistency/read/blockDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import { grid } from '../import/grid.ts';
import { type Manner, manners } from './manners.ts';

function check(manner: Manner, paragraphs: readonly string[] = manner.paragraphs) {
  const annexes = manner.annexes.flatMap(
    ({ label, title, rows, notes }) => gridOfSheet(grid(rows), label, title, notes) ?? [],
  );
  return checkDocument(
    readParagraphs(
      paragraphs.map((text) => text.replace(/[«»]/gu, '')),
      annexes,
    ),
  );
}

test.each(manners)('a clean bulletin is left in peace: $name', (manner) => {
  expect(check(manner).map(({ severity, message, quote }) => ({ severity, message, quote }))).toEqual([]);
});

interface Edit {
  readonly kind: string;
  readonly manner: Manner;
  readonly paragraphs: readonly string[];
  readonly says: string;
}

/** The text with one stretch of one paragraph changed. */
function edited(manner: Manner, kind: string, at: number, from: number, to: number, text: string): Edit {
  const paragraphs = manner.paragraphs.map((each, index) =>
    index === at ? each.slice(0, from) + text + each.slice(to) : each,
  );
  return { kind, manner, paragraphs, says: paragraphs[at] ?? '' };
}

function numberEdits(manner: Manner): Edit[] {
  return manner.paragraphs.flatMap((paragraph, at) =>
    [...paragraph.matchAll(/«([\d.]+)»(%?)/gu)].flatMap((match) => {
      const printed = match[1] ?? '';
      const decimals = printed.split('.')[1]?.length ?? 0;
      const steps = [1, -1, 10, -10]
        .map((step) => Number(printed) + step / 10 ** decimals)
        .filter((value) => value > 0);
      const others = new Set(
        steps
          .map((value) => value.toFixed(decimals))
          .filter((text) => text !== printed && (match[2] === '' || Number(text) <= 100)),
      );
      const kind = match[2] === '%' ? 'rate' : 'digit';
      return [...others].map((text) =>
        edited(manner, kind, at, match.index + 1, match.index + 1 + printed.length, text),
      );
    }),
  );
}

/** One name less in a list that claims to be whole; one name more in any. */
function nameEdits(manner: Manner): Edit[] {
  return manner.paragraphs.flatMap((paragraph, at) =>
    [...paragraph.matchAll(/(?<=^|[，。：及])([^，。：«»]+(?:、[^，。：«»]+)+)(等?)(?=«\d+»[个家])/gu)].flatMap(
      (match) => {
        const names = (match[1] ?? '').replace(/等$/u, '').split('、');
        if (names.some((name) => /\d/u.test(name))) return [];
        const open = (match[1] ?? '').endsWith('等') || match[2] === '等';
        const end = match.index + names.join('、').length;
        const added = edited(
          manner,
          'added name',
          at,
          match.index,
          end,
          [...names.slice(0, -1), '县某某局', names.at(-1)].join('、'),
        );
        const dropped = names
          .slice(0, -1)
          .map((_, drop) =>
            edited(manner, 'dropped name', at, match.index, end, names.filter((_, each) => each !== drop).join('、')),
          );
        return open ? [added] : [added, ...dropped];
      },
    ),
  );
}

function formEdits(manner: Manner): Edit[] {
  return manner.paragraphs.flatMap((paragraph, at) => {
    const edits: Edit[] = [];
    const title = /^(?:附件：)?(?:\d\. )?(.*表|.*清单|.*结果)$/u.exec(paragraph);
    const noted = at > 5 && title && manner.annexes.length > 0;
    if (noted) edits.push(edited(manner, 'annex title', at, paragraph.length - 2, paragraph.length - 1, '某'));
    if (/^（二）/u.test(paragraph)) edits.push(edited(manner, 'heading', at, 1, 2, '一'));
    if (/^三、/u.test(paragraph)) edits.push(edited(manner, 'heading', at, 0, 1, '四'));
    const quarter = paragraph.indexOf('季度');
    if (at === 2 && quarter > 0)
      edits.push(edited(manner, 'quarter', at, quarter - 1, quarter, paragraph[quarter - 1] === '二' ? '三' : '二'));
    const month = /(\d+)月(\d+)日前/u.exec(paragraph);
    if (month) edits.push(edited(manner, 'deadline', at, month.index, month.index + (month[1] ?? '').length, '2'));
    return edits;
  });
}

test('an edit that makes a statement false is found', () => {
  const edits = manners.flatMap((manner) => [...numberEdits(manner), ...nameEdits(manner), ...formEdits(manner)]);
  const missed = edits.filter(({ manner, paragraphs }) =>
    check(manner, paragraphs).every(({ severity }) => severity === 'hint'),
  );
  const kinds = [...new Set(edits.map(({ kind }) => kind))];
  const table = kinds.map((kind) => {
    const of = edits.filter((edit) => edit.kind === kind).length;
    return `${kind}: ${of - missed.filter((edit) => edit.kind === kind).length}/${of}`;
  });
  // By kind of edit, so that a failure says where the recall went.
  expect(missed.map(({ kind, says }) => `${kind}: ${says}`)).toEqual([]);
  expect(table).toEqual([
    'digit: 189/189',
    'rate: 28/28',
    'added name: 12/12',
    'dropped name: 16/16',
    'quarter: 2/2',
    'heading: 8/8',
    'deadline: 3/3',
    'annex title: 7/7',
  ]);
});

function annexEdits(manner: Manner): { says: string; manner: Manner }[] {
  return manner.annexes.flatMap(({ rows }, annexAt) =>
    rows.flatMap((row, rowAt) =>
      row.flatMap((cell, column) => {
        const title = String(rows[0]?.[column] ?? '');
        const said = rowAt > 0 && (row.includes('合计') || /率|总得分|名次|停更数量/u.test(title));
        const [, digits = '', rest = ''] = /^(\d+)(.*)$/u.exec(String(cell)) ?? [];
        if (!said || digits === '' || title === '序号') return [];
        const wrong = `${Number(digits) + (digits === '100' ? -1 : 1)}${rest}`;
        const changed = rows.map((each, at) =>
          at === rowAt ? each.map((text, c) => (c === column ? wrong : text)) : each,
        );
        const annexes = manner.annexes.map((annex, at) => (at === annexAt ? { ...annex, rows: changed } : annex));
        return [{ says: `${manner.name} ${row[1]} ${title}: ${wrong}`, manner: { ...manner, annexes } }];
      }),
    ),
  );
}

test('a total, rate, score or rank of an annex that does not follow from its rows is found', () => {
  const edits = manners.flatMap(annexEdits);
  expect(edits.length).toBeGreaterThan(60);
  expect(edits.filter(({ manner }) => check(manner).length === 0).map(({ says }) => says)).toEqual([]);
});
