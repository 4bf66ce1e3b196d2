import type { SearchEntries } from '#shared/search/searchEntries.ts';
import { importItems } from './commands.ts';
import type { PaletteItem } from './paletteItem.ts';

/** What can be found in one round; among equals what is looked for most comes first. */
export function roundItems(entries: SearchEntries, roundId: string, write: boolean): PaletteItem[] {
  return [
    ...unitItems(entries, roundId),
    ...annexItems(entries, roundId),
    ...columnItems(entries, roundId),
    ...accountItems(entries),
    ...(write ? importItems(entries.annexes) : []),
    ...problemItems(entries, roundId),
  ];
}

function unitItems({ units }: SearchEntries, roundId: string): PaletteItem[] {
  return units.map(({ id, names }) => ({
    key: `unit/${id}`,
    kind: 'unit',
    texts: names,
    remark: names.slice(1).join('、'),
    to: { route: { page: 'visit', roundId, unitId: id } },
  }));
}

function annexItems({ annexes, hasBulletin }: SearchEntries, roundId: string): PaletteItem[] {
  const tables = annexes.flatMap(({ id, number, title }): PaletteItem[] => {
    const label = number === null ? [] : [`附件${number}`];
    return [
      {
        key: `annex/${id}`,
        kind: 'annex',
        texts: [title, ...label],
        remark: label.join(''),
        to: { route: { page: 'matrix', roundId, annexId: id } },
      },
      {
        key: `preview/${id}`,
        kind: 'annex',
        texts: [`预览${label.join('')} ${title}`],
        remark: '',
        to: { route: { page: 'preview', roundId, annexId: id } },
      },
    ];
  });
  const volume: PaletteItem = {
    key: 'volume',
    kind: 'annex',
    texts: ['证据卷预览'],
    remark: '',
    to: { route: { page: 'volume', roundId } },
  };
  if (!hasBulletin) return [...tables, volume];
  const bulletin: PaletteItem = {
    key: 'bulletin',
    kind: 'annex',
    texts: ['通报预览', '预览通报'],
    remark: '',
    to: { route: { page: 'bulletin', roundId } },
  };
  return [...tables, bulletin, volume];
}

function columnItems({ annexes }: SearchEntries, roundId: string): PaletteItem[] {
  return annexes.flatMap((annex) =>
    annex.columns.map(({ id, title }) => ({
      key: `column/${annex.id}/${id}`,
      kind: 'column' as const,
      texts: [title],
      remark: annex.number === null ? annex.title : `附件${annex.number}`,
      to: { route: { page: 'matrix' as const, roundId, annexId: annex.id, cell: { subjectId: null, columnId: id } } },
    })),
  );
}

function accountItems({ accounts }: SearchEntries): PaletteItem[] {
  return accounts.map(({ id, name, sponsor }) => ({
    key: `account/${id}`,
    kind: 'account',
    texts: [name],
    remark: sponsor,
    to: { route: { page: 'accounts' } },
  }));
}

function problemItems({ problems }: SearchEntries, roundId: string): PaletteItem[] {
  return problems.map(({ id, annexId, subjectId, columnId, subject, text }) => ({
    key: `problem/${id}`,
    kind: 'problem',
    texts: [text],
    remark: subject,
    to: { route: { page: 'matrix', roundId, annexId, cell: { subjectId, columnId } } },
  }));
}
