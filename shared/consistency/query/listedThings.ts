import type { AnnexGrid } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';
import type { Answer } from './answers.ts';
import type { RowSet } from './candidates.ts';
import type { Pick } from './picks.ts';
import { subjectOf, unitsOf } from './unitColumns.ts';
import type { Wording } from './wording.ts';

/** 问题 of 检查发现问题清单, 隐患 of 火灾隐患台账: what each row of a list is, by its title; null in a table that counts. */
export const listedThing: (annex: AnnexGrid) => string | null = readOnceOf((annex) => {
  const { ledger, ofUnits } = subjectOf(annex);
  // 督办事项, 重点任务: what they are called, and not some of others.
  const title = annex.title.replace(/(?:督办|交办|重[点大])(?=事项|任务|工作)/u, '');
  if (!ledger || ofUnits || ofSome.test(title)) return null;
  const named =
    /.*(问题|隐患|事项|任务|工单|案件|诉求|线索|投诉|举报)(?:点位?)?(?:(?:及其|及)?(?:排查|检查|核查|整改|治理|办理|处置|处理|交办|转办|落实|销号|推进|完成)(?:和|及)?)*(?:进展|完成)?(?:情况)?(?:清单|台账|名单|目录|一览表|明细表?|汇总表|统计表|情况表|表)?$/u;
  return named.exec(title.replace(/\([^()]*\)$/u, ''))?.[1] ?? null;
});

/** 超期整改问题清单 has not all that the text may count. */
const ofSome =
  /[超逾]期|[未没]|典型|突出|重[点大]|主要|共性|反[复弹]|部分|遗留|严重|移[交送]|曝光|挂牌|督办|抽取|样本|新增|立行立改/u;

/** 应于9月办结的事项: which day of the list is meant is not sure. */
const isDue = /[应须要将]当?[于在]/u;

const counters = '个件条起处项宗例';

/** 发现的38个问题分为5类, 乡镇发现问题10个: the number counts what the list is of, and says so. */
export function thingSaid(
  annex: AnnexGrid,
  { quantity, near }: Wording,
  text: string,
): readonly [number, number] | null {
  const thing = listedThing(annex);
  if (thing === null || !counters.includes(quantity.measure) || isDue.test(text.slice(...near))) return null;
  if (text.startsWith(thing, quantity.end)) return [quantity.end, quantity.end + thing.length];
  const ahead = text.slice(...near).replace(/(?:共|计|有|为|是|达)+$/u, '');
  const end = near[0] + ahead.length;
  return ahead.endsWith(thing) ? [end - thing.length, end] : null;
}

/** 乡镇发现问题10个,占26.3%,部门28个: the sentence goes on counting what it has said, and no 单位 since. */
export function goesOnCounting(annex: AnnexGrid, { quantity, near }: Wording, text: string): boolean {
  const thing = listedThing(annex);
  if (thing === null || !counters.includes(quantity.measure)) return false;
  const { measure } = quantity;
  const before = /[^。;]*$/u.exec(text.slice(0, near[1]))?.[0] ?? '';
  const said = new RegExp(`.*(?:${thing}(?:共|有|为)*\\d+${measure}|\\d+${measure}(?:的)?${thing})`, 'u').exec(before);
  return said !== null && !/涉及|分布|覆盖|单位|家/u.test(before.slice(said[0].length));
}

/** Whom the sentence before has named is not each unit that is meant now. */
function isKindOrNear(pick: Pick, { fixed }: RowSet): boolean {
  return pick.aspect === 'kind' || fixed.includes(pick);
}

const eachUnit =
  /平均每[个家][^,;。、\d]{0,6}$|(?:单位|部门|乡镇|街道)平均[^,;。、\d]{0,6}$|每[个家][^,;。、\d]{1,6}平均[^,;。、\d]{0,4}$/u;

/** 平均每个单位3.8个问题: how many rows of a list come on each unit in it. */
export function rowsOfEach(rows: RowSet, { quantity, near }: Wording, text: string): Answer[] {
  const { annex } = rows;
  if (listedThing(annex) === null || !counters.includes(quantity.measure)) return [];
  if (!eachUnit.test(text.slice(near[0], quantity.start)) || rows.picks.some((pick) => !isKindOrNear(pick, rows)))
    return [];
  const units = unitsOf(annex, rows.rows).length;
  if (units < 2) return [];
  const value = (rows.rows.length * 100) / units;
  return [{ rows, column: null, aggregate: 'mean', value, naming: null, against: null }];
}
