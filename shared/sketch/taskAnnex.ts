import { foldTitle } from '../import/nameFold.ts';
import type { ColumnInput } from '../pack/column.ts';
import type { SketchedAnnex } from './sketchAnnex.ts';
import type { Place, SketchPart } from './sketchPart.ts';
import { plainTitle } from './tableWords.ts';

const levels = '一二三四五六';

function levelOf({ path }: Place): number {
  const match = /^([一二三四五六])级(?:指标|任务|事项|目录)?$/u.exec(foldTitle(path.at(-1) ?? ''));
  return match ? levels.indexOf(match[1] ?? '') + 1 : 0;
}

/** Levels of indicators: the rows are tasks, of which units are only a column. */
export function isTaskTable(places: readonly Place[]): boolean {
  return places.filter((place) => levelOf(place) > 0).length >= 2;
}

export function taskAnnex(part: SketchPart, places: readonly Place[], number: number): SketchedAnnex {
  const other = places.filter((place) => levelOf(place) === 0 && !isSerial(place));
  const name =
    other.find(({ path }) => /任务|内容|要点|事项|标准/u.test(path.at(-1) ?? '')) ??
    [...places].reverse().find((place) => levelOf(place) > 0);
  const columns = places.map((place): { column: ColumnInput; reason: string } => {
    const id = `c${place.at + 1}`;
    const title = place.path.join('');
    const level = levelOf(place);
    if (place === name) return { column: { kind: 'name', id, title }, reason: '每行是哪项任务' };
    if (isSerial(place)) return { column: { kind: 'serial', id, title }, reason: '序号' };
    if (level > 0)
      return { column: { kind: 'indicator', id, title, level, merge: 'hierarchy' }, reason: `第 ${level} 级指标` };
    return { column: { kind: 'attribute', id, title, attribute: id, merge: 'equal' }, reason: '任务的一项说明' };
  });
  return {
    title: part.title,
    period: part.page.period,
    columns: places.map(({ letter, path }, at) => ({
      letter,
      title: path.join('／'),
      reason: columns[at]?.reason ?? '',
    })),
    names: [],
    accounts: false,
    doubts: [`“${part.title}”的任务在导入这张表时登记，不写在模板包里。`],
    definition: {
      id: `annex${number}`,
      number,
      title: plainTitle(part.title),
      rows: { from: 'tasks' },
      columns: columns.map(({ column }) => column),
      layout: { orientation: 'landscape' },
    },
  };
}

function isSerial({ path }: Place): boolean {
  return foldTitle(path.join('')) === '序号';
}
