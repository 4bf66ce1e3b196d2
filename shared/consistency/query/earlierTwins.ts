import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';

const period =
  /^(?:20\d\d年(?:度)?|第?[一二三四]季度|[上下]半年|\d{1,2}月份?|上[一]?[年季月周期](?:度)?|去年)(?:同期)?|^同期/u;
const otherTime = /上[一]?[年季月周期批]|去年|同期|同比|环比|[比较由]/u;

/** 受理量150件以上, 受理量最多: not of 8月份受理量, where the text says nothing of 8月 and the table has a column 受理量 too. */
export function isEarlierTwin({ columns }: AnnexGrid, column: GridColumn, text: string, before = ''): boolean {
  const leaf = leafOf(column);
  const when = period.exec(leaf)?.[0];
  if (when === undefined || otherTime.test(text) || `${before}${text}`.includes(when.replace(/份$/u, ''))) return false;
  const rest = leaf.slice(when.length);
  return rest.length >= 2 && columns.some((other) => leafOf(other) === rest);
}

function leafOf({ path }: GridColumn): string {
  return (path.at(-1) ?? '').replace(/\([^()]*\)/gu, '');
}
