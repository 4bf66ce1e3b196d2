import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { coreOf } from './columnCore.ts';
import type { Derived } from './derivedColumns.ts';
import { numberAt, numbersOf } from './relations.ts';

const joints = ['和', '及', '与', '、'] as const;

/** 不合格网站和新媒体 over 不合格 under 政府网站 and 不合格 under 政务新媒体: what two heads have of one thing. */
export function leafSums(annex: AnnexGrid, said: string): Derived[] {
  const columns = numbersOf(annex).filter((column) => column.path.length > 1 && said.includes(coreOf(column)));
  return columns.flatMap((one) =>
    columns.flatMap((other): Derived[] => {
      if (coreOf(one) !== coreOf(other) || one.path[0] === other.path[0]) return [];
      const of = (row: GridRow): number => (numberAt(row, one) ?? 0) + (numberAt(row, other) ?? 0);
      return phrasesOf(one, other)
        .filter((phrase) => saysIt(said, phrase))
        .map((title) => ({ title, kind: 'number', of }));
    }),
  );
}

function phrasesOf(one: GridColumn, other: GridColumn): string[] {
  return namesOf(one).flatMap((first) =>
    namesOf(other).flatMap((second) => joints.map((joint) => `${coreOf(one)}${first}${joint}${second}`)),
  );
}

/** 网站 for 政府网站（个）. */
function namesOf({ path }: GridColumn): string[] {
  const head = (path[0] ?? '').replace(/\([^()]*\)$/u, '');
  return [...new Set([head, head.replace(/^(?:政府|政务)/u, '')])].filter((name) => name.length > 1);
}

/** 合格网站和新媒体 is not said in 不合格网站和新媒体. */
function saysIt(said: string, phrase: string): boolean {
  const at = said.indexOf(phrase);
  return at >= 0 && !/[不未非无]/u.test(said.charAt(at - 1));
}
