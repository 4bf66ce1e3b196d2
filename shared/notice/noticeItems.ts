import type { AnnexRow } from '../annex/annexRow.ts';
import { annexRows } from '../annex/annexRows.ts';
import { formatValue } from '../annex/formatValue.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { isRecorded, type LeafColumn, leafColumns } from '../pack/column.ts';
import type { Problem, RoundData } from '../round/roundData.ts';
import { problemDeduction, ruleOf } from '../scoring/deduction.ts';
import { needsMending } from './needsMending.ts';
import { type NoticeItem, type NoticePlace, plainTitle } from './noticeItem.ts';
import { rowsByUnit } from './noticeOwners.ts';

/** What of a round has to be mended, unit by unit in official order, and what belongs to no unit of the register. */
export interface NoticeItems {
  readonly byUnit: ReadonlyMap<string, readonly NoticeItem[]>;
  /** Names of rows with problems whose sponsor is not in the register: somebody has to send them by hand. */
  readonly ownerless: readonly string[];
}

const memory = new WeakMap<RoundData, NoticeItems>();

/** Collected once per round: a batch asks for every unit. */
export function noticeItems(data: RoundData): NoticeItems {
  const known = memory.get(data);
  if (known) return known;
  const made = collect(data);
  memory.set(data, made);
  return made;
}

/** The units that get a notice, in official order. */
export function unitsToNotify(data: RoundData): string[] {
  const { byUnit } = noticeItems(data);
  return data.units.filter(({ id }) => (byUnit.get(id)?.length ?? 0) > 0).map(({ id }) => id);
}

function collect(data: RoundData): NoticeItems {
  const byUnit = new Map<string, NoticeItem[]>();
  const ownerless = new Set<string>();
  for (const definition of noticedAnnexes(data)) {
    const rows = annexRows(data, definition.id, 'all');
    const items = new Map(rows.map((row) => [row, rowItems(data, definition, row)]));
    const owned = new Set<AnnexRow>();
    for (const [unitId, own] of rowsByUnit(data, definition, rows)) {
      for (const row of own) owned.add(row);
      const found = own.flatMap((row) => items.get(row) ?? []);
      if (found.length > 0) byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), ...found]);
    }
    for (const [row, found] of items) if (found.length > 0 && !owned.has(row)) ownerless.add(row.subject.name);
  }
  return { byUnit, ownerless: [...ownerless] };
}

/** Printed annexes by number, then worksheets; rows that are problems of another annex, or belong to no unit, are none of them. */
function noticedAnnexes({ pack }: RoundData): AnnexDefinition[] {
  const wanted = pack.notice?.annexes;
  const fits = ({ id, rows }: AnnexDefinition) =>
    (rows.from === 'units' || rows.from === 'accounts') && (wanted === undefined || wanted.includes(id));
  return pack.annexes.filter(fits).sort((a, b) => (a.number ?? lastNumber) - (b.number ?? lastNumber));
}

const lastNumber = 10_000;

function rowItems(data: RoundData, definition: AnnexDefinition, row: AnnexRow): NoticeItem[] {
  return leafColumns(definition.columns).flatMap((column) => {
    const place = { annexId: definition.id, subjectId: row.subject.id, columnId: column.id };
    const about = { annex: definition, column: plainTitle(column.title), of: accountName(definition, row) };
    if (column.kind === 'problems') {
      const own = row.problems.filter(({ columnId }) => columnId === column.id);
      return own.map((problem) => problemItem(data, place, about, problem));
    }
    const answer = answerItem(column, row);
    return answer ? [{ ...about, place: { ...place, problemId: null }, points: 0, veto: false, ...answer }] : [];
  });
}

function accountName({ rows }: AnnexDefinition, { subject }: AnnexRow): string | null {
  if (rows.from !== 'accounts') return null;
  return `${subject.attributes.platform ?? ''}“${subject.name}”`;
}

function answerItem(column: LeafColumn, row: AnnexRow): Pick<NoticeItem, 'text' | 'severe' | 'sure'> | null {
  const value = row.values[column.id] ?? null;
  if (value === null) return null;
  const text = formatValue(column, value);
  if (column.kind === 'staleness') {
    return text === '' || text === column.pass ? null : { text, severe: false, sure: true };
  }
  const mending = isRecorded(column) ? needsMending(column, text) : null;
  return mending && { text, severe: mending === 'severe', sure: mending !== 'likely' };
}

function problemItem(
  { pack }: RoundData,
  place: Omit<NoticePlace, 'problemId'>,
  about: Pick<NoticeItem, 'annex' | 'column' | 'of'>,
  problem: Problem,
): NoticeItem {
  const rule = ruleOf(pack, problem);
  const veto = rule?.veto === true;
  return {
    ...about,
    place: { ...place, problemId: problem.id },
    text: problemText(problem, rule?.title ?? null),
    points: problemDeduction(problem, rule),
    veto,
    severe: veto,
    sure: true,
  };
}

/** 规则：文字（位置，3处）, without saying anything twice. */
function problemText({ text, place, count }: Problem, rule: string | null): string {
  const said = bare(text);
  const places = (place ?? '').split('\n').filter((line) => line.trim() !== '' && !said.includes(bare(line)));
  const beside = [
    ...(places.length > 0 ? [`位置：${places.map((line) => line.trim()).join('；')}`] : []),
    ...(count !== null && count > 1 && !said.includes(String(count)) ? [`共${count}处`] : []),
  ];
  const named = rule !== null && rule !== '' && !said.includes(bare(rule)) ? `${rule}：${text}` : text;
  return beside.length === 0 ? named : `${named}（${beside.join('，')}）`;
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '').replaceAll('＞', '>');
}
