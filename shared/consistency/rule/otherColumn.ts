import type { Statement } from '../claim/statements.ts';
import type { GridColumn } from '../read/annexGrid.ts';
import { coreOf } from './columnCore.ts';
import { equals, type Place, placesOf } from './namedPlaces.ts';
import { titleFits } from './pointingTo.ts';

/** Of these another number of the row is meant than the words of the column say. */
const turnsAway = /[未没不非超逾余剩差欠缺比较占同减]|中(?![心学小央等级医])|率|分别|合计/u;

const order = /最[多少]|居首|[居列]第一/u;

/**
 * 大王庄镇受理量最多,为224件, where 224 is what it 按期办结: the one column that the clause names in all its words has another
 * number, and nothing points to the column that has this one.
 */
export function namedInFull(statement: Statement, clause: string, text: string): Place | null {
  const { mention, count } = statement;
  if (count.measure === '%' || turnsAway.test(clause.replace(mention.name, '').replace('其中', ''))) return null;
  const places = placesOf(mention, count).filter(({ column }) => column.kind === 'number' && titleFits(column, count));
  const rows = new Set(mention.rows.map(({ row }) => row));
  const showing = places.filter((place) => equals(count, place));
  const own = places.filter(({ column }) => isSaid(column, clause));
  // 4个乡镇受理诉求超过150件,其中大王庄镇最多(225件): the most of what the sentence speaks of.
  const isOrder = own.length === 0 && order.test(clause) && !turnsAway.test(text.replace(/其中|超过/gu, ''));
  const named = isOrder ? places.filter(({ column }) => isSaid(column, text)) : own;
  const [only, ...more] = named;
  if (!only || more.length > 0 || rows.size > 1 || showing.length === 0 || showing.includes(only)) return null;
  return showing.some(({ column }) => isPointedTo(column, only.column, text, isOrder ? text : clause)) ? null : only;
}

function isSaid(column: GridColumn, clause: string): boolean {
  const core = coreOf(column);
  if (core.length < 2 || column.path.length > 1) return false;
  // 仅抽查25条 of 抽查信息数.
  if (clause.includes(core)) return true;
  const at = clause.indexOf(core.slice(0, 2));
  return core.length >= 4 && at >= 0 && /\d/u.test(clause.charAt(at + 2));
}

/** A word of that column alone: 办结 in its clause, 8月 anywhere in the sentence. */
function isPointedTo(column: GridColumn, named: GridColumn, text: string, clause: string): boolean {
  const title = column.title.replace(/\([^()]*\)/gu, '');
  return [...title].some((_, at) => {
    const pair = title.slice(at, at + 2);
    if (pair.length < 2 || named.title.includes(pair)) return false;
    return (/[年月季\d]|[上同本]期/u.test(pair) ? text : clause).includes(pair);
  });
}
