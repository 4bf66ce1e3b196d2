import type { GridColumn } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';

const ofChange =
  /增减|升降|变[化动]|环比|同比|[较比](?:上|去年|同期|20\d\d年|\d{1,2}月|第?[一二三四]季)|增长率|增长幅度|增幅|增速|涨幅|增长$/u;

/** 增减, 环比, 同比增长率: a column that prints by how much something has changed. */
export const isOfChange: (column: GridColumn) => boolean = readOnceOf(({ path }) => ofChange.test(path.at(-1) ?? ''));
