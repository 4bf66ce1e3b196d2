import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { contentLength } from './fillers.ts';

/** What words say of a row of an annex. */
export interface Predicate {
  readonly annex: AnnexGrid;
  /** The column that it is read in; null where several tell it. */
  readonly column: number | null;
  readonly say: string;
  /** Characters of the words that it takes up, and of content that it leaves. */
  readonly cover: number;
  readonly left: number;
  /** Null where the row does not tell. */
  readonly fits: (row: GridRow) => boolean | null;
}

/** What a stretch of a sentence says, read against one annex. */
export interface Said {
  readonly annex: AnnexGrid;
  /** The words themselves: 信息被采用. */
  readonly words: string;
  readonly negated: boolean;
}

/** What is counted, whatever it is: 无工单逾期 says no more than 无逾期. */
const things =
  /收到|有|存在|出现|发生|情形|情况|现象|方面|工作|信息|工单|留言|诉求|账号|问题|人员|任务|事项|申请|件|的/gu;

/** Characters of content that are not covered. */
export function leftOf(words: string, ...covered: readonly string[]): number {
  const rest = covered.reduce((text, word) => text.replace(word, ''), words);
  return contentLength(rest.replace(things, ''));
}
