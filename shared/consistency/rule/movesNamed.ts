import { type FindMentions, listBefore, type Mention } from '../claim/mentions.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { type Change, changesOf } from '../query/changes.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const ways = '(?<up>增长|上升|增加|提高|提升)|(?<down>下降|减少|降低|下滑)';
const asMany = '(?:等?(?:\\d+|[一二两三四五六七八九十]+)[家个名所](?:[^,;。、\\d]{1,4}?)?)?';
const moved = new RegExp(
  `^${asMany}(?<what>(?![、和及与])[^,;。\\d]{0,14}?)(?:同比|环比)?(?:均|都|全部)*(?<not>未|没有|无一)?(?:出现)?(?:有所)?(?:${ways})(?=[,;。]|$)`,
  'u',
);

/** 甲、乙2家医院门诊人次同比下降: which way those that are named have gone, against the changes that their table prints. */
export function checkMovesNamed(sentence: Sentence, mentionsIn: FindMentions): Discrepancy[] {
  const { text } = sentence;
  const mentions = mentionsIn(text);
  return mentions.flatMap((last): Discrepancy[] => {
    const match = moved.exec(text.slice(last.end));
    if (!match) return [];
    const named = listBefore(text, mentions, last.end);
    const { what = '', up, not } = match.groups ?? {};
    const readings = readingsOf(named, what);
    const isSo = (row: GridRow, { of }: Change): boolean => {
      const change = of(row);
      const goes = change === null ? null : up === undefined ? change < 0 : change > 0;
      return goes === null || goes === (not === undefined);
    };
    const against = readings.map(({ changes, rows }) =>
      rows.filter((row) => !changes.every((each) => isSo(row, each))),
    );
    const [first] = readings;
    if (!first || against.some(({ length }) => length === 0)) return [];
    return [report(sentence, [last.end, last.end + match[0].length], first, against[0] ?? [])];
  });
}

interface Reading {
  readonly annex: AnnexGrid;
  readonly rows: readonly GridRow[];
  /** 门诊、出院人次均下降 is said of two. */
  readonly changes: readonly Change[];
}

/** The tables that have a row of each of them, and of their changes those that the words point to. */
function readingsOf(named: readonly Mention[], what: string): Reading[] {
  const annexes = [...new Set(named.flatMap(({ rows }) => rows.map(({ annex }) => annex)))];
  return annexes.flatMap((annex): Reading[] => {
    const rows = named.flatMap((mention) => mention.rows.filter((each) => each.annex === annex).map(({ row }) => row));
    const all = changesOf(annex);
    if (rows.length !== named.length || all.length === 0) return [];
    const changes = what.split(/[、和及与]/u).flatMap((words) => pointedTo(all, words));
    const only = all.length === 1 && what === '' ? all : changes;
    return only.length === 0 ? [] : [{ annex, rows, changes: only }];
  });
}

function pointedTo(changes: readonly Change[], words: string): readonly Change[] {
  const points = ({ words: own }: Change): number =>
    [...words].filter((_, at) => at + 2 <= words.length && own.includes(words.slice(at, at + 2))).length;
  const best = Math.max(0, ...changes.map(points));
  return best === 0 ? [] : changes.filter((each) => points(each) === best).slice(0, 1);
}

function report(
  sentence: Sentence,
  [start, end]: readonly [number, number],
  { annex, changes }: Reading,
  against: readonly GridRow[],
): Discrepancy {
  const who = against
    .slice(0, 5)
    .map(({ name }) => `“${name}”`)
    .join('、');
  const claimed = sentence.text.slice(start, end);
  const message = `${nameOfAnnex(annex)}里${who}的${changes.map(({ say }) => say).join('、')}不是这样，文中写作“${claimed}”。请核对增减。`;
  const rows = against.slice(0, 40).map((row) => rowPlace(annex, row));
  return inText(sentence, start, end, { severity: 'doubt', rule: 'direction', claimed, found: who, rows, message });
}
