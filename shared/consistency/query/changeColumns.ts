import type { GridColumn } from '../read/annexGrid.ts';

const ofChange = /增减|升降|变化|环比|同比|较上|比上|增长率|增长幅度|增幅|增速|涨幅|增长$/u;

/** 增减, 环比, 同比增长率: a column that prints by how much something has changed. */
export function isOfChange({ path }: GridColumn): boolean {
  return ofChange.test(path.at(-1) ?? '');
}
