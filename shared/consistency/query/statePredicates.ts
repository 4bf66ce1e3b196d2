import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { matchesOf, matchOf } from '../readOnce.ts';
import { numberAt } from '../rule/relations.ts';
import { leftOf, type Predicate, type Said } from './predicate.ts';

const kinds = {
  not: /^(?:[逾超]期|超时|到期)?(?:尚?未|没|无|不)/u,
  going: /正在|部分|基本|进行|推进|整改中|办理中/u,
};

const verbIn = matchOf(/整改|办结|答复|回复|公开|备案|开工|完工|建成|注销|关停|销号|清零|完成/u);
/** 销号清零 is what a table calls 已整改. */
const finished = /整改|完成|销号|清零|办结|到位/u;

/** 均未整改, 已完成整改: a short column that tells how far something is, in other words than these. */
export function statesIn({ annex, words, negated }: Said): Predicate[] {
  const verb = verbIn(words)?.[0];
  if (verb === undefined || kinds.going.test(words)) return [];
  // 还有未办结事项的 are none that have done it.
  if (!negated && new RegExp(`(?:未|没有)(?:全部|能|按[期时]|完成)*${verb}`, 'u').test(words)) return [];
  const alike = finished.test(verb) ? finished : new RegExp(verb, 'u');
  return annex.columns.flatMap((column): Predicate[] => {
    if (column.kind !== 'category') return [];
    const value = (row: GridRow): string => row.cells[column.index]?.folded ?? '';
    const all = [...new Set(annex.rows.map(value))].filter((text) => text !== '');
    const about = all.filter((text) => alike.test(text)).length;
    if (about === 0 || !all.some((text) => kinds.not.test(text) || kinds.going.test(text))) return [];
    const fits = (row: GridRow): boolean | null => {
      const text = value(row);
      if (kinds.going.test(text)) return negated ? (/完成|到位/u.test(words) ? true : null) : false;
      return text === '' ? null : kinds.not.test(text) === negated;
    };
    const say = `“${column.title}”${negated ? '是未' : '是已'}${verb}`;
    return [stateOf(annex, column, words, verb, { say, fits })];
  });
}

const doings = matchesOf(/发布|报送|受理|申请|办理|采用|公开|承办|更新/gu);

/** 未发布信息: the column 合计 of a table on 信息发布. */
export function totalsIn({ annex, words, negated }: Said): Predicate[] {
  const verb = doings(words).find(([each]) => annex.title.includes(each))?.[0];
  if (verb === undefined) return [];
  const column = annex.columns.find(
    ({ kind, path }) => kind === 'number' && /^(?:合计|总计|小计|总数|总量)/u.test(path.at(-1) ?? ''),
  );
  if (!column) return [];
  const fits = (row: GridRow): boolean | null => {
    const value = numberAt(row, column);
    return value === null ? null : (value === 0) === negated;
  };
  const say = `“${column.title}”${negated ? '为 0' : '大于 0'}`;
  return [stateOf(annex, column, words, verb, { say, fits })];
}

/** What is done, by the verb that says so; other words of being finished leave nothing out. */
function stateOf(
  annex: AnnexGrid,
  { index }: GridColumn,
  words: string,
  verb: string,
  told: Pick<Predicate, 'say' | 'fits'>,
): Predicate {
  const left = leftOf(words.replace(new RegExp(finished, 'gu'), ''), verb);
  return { annex, column: index, cover: verb.length, left, ...told };
}
