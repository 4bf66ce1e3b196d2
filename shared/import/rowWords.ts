import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { Group } from '../pack/pack.ts';
import { fillTemplate } from '../text/template.ts';
import { foldText } from './nameFold.ts';

/** `figure`: 平均, 占比, 同比: computed from the rows, but no sum of them. */
export type TotalKind = 'total' | 'subtotal' | 'figure';

/** The words by which a row is known that is about no subject. */
export interface RowWords {
  /** The group whose heading this text is, or null. */
  group(text: string): Group | null;
  total(text: string): TotalKind | null;
  note(text: string): boolean;
}

const totalEnd = /^(?:.{0,20})(?:合计|总计|共计|小计)(?:\([^()]*\))?:?$/u;
const subtotalEnd = /小计(?:\([^()]*\))?:?$/u;
const bareTotal = /^(?:合计|总计|共计|小计)$/u;
const wholePlace = /^全[省州市县区]$/u;
const noteStart = /^(?:备?注|说明|填表说明|附注)\d*[:、.]|^[*※]/u;
const figureEnd =
  /^.{0,8}(?:平均(?:数|值|分|得分)?|均值|占比|比例|百分比|完成率|合格率|最高分?|最低分?|最大值|最小值|同比|环比|上期|上年同期|去年同期|增减|增幅)(?:\([^()]*\))?:?$/u;
/** What each column may come to at most: no row of anybody. */
const fullMarks = /^(?:各项|标准|基准|基本|考核|总)?(?:分值|满分值?|权重|标准分|基准分)(?:\([^()]*\))?:?$/u;
/** 共3条记录, as systems end what they export. */
const countLine = /^(?:总共|合计|共计?|总计)\d+[条个项件家户名篇](?:记录|数据|单位|账号)?[。.]?$/u;
const footerStart =
  /^(?:填[表报制]|制表|编制|审[核批定]|复核|校[对核]|汇总|统计|经办|联系|负责|(?:单位|部门|主管|分管)(?:主要)?(?:负责|领导)|领导|报送|上报|录入|检查)(?:人员?|者|单位|部门|科室|日期|时间|电话|领导|签[字名])?(?:\([^()]*\))?:/u;
const numbering = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/u;

export function rowWords(definition: AnnexDefinition, groups: readonly Group[]): RowWords {
  const heading = definition.groupBy?.template ?? '{group}';
  const byHeading = new Map(
    groups.flatMap((group) => [
      [foldText(group.name), group],
      [withoutDigits(fillGroup(heading, group)), group],
    ]),
  );
  // What people write as a task or an account's name may well end in such a word.
  const freeText = definition.rows.from === 'tasks' || definition.rows.from === 'accounts';
  const totals = definition.totals;
  const label = totals ? foldText(totals.label) : null;
  const perGroup = totals?.perGroup ?? null;
  const subtotals = new Set(perGroup === null ? [] : groups.map((group) => withoutDigits(fillGroup(perGroup, group))));
  return {
    group: (text) => findGroup(byHeading, foldText(text)),
    total: (text) => {
      const folded = foldText(text);
      if (folded === label) return 'total';
      if (subtotals.has(withoutDigits(folded))) return 'subtotal';
      if (freeText && !bareTotal.test(folded)) return null;
      if (subtotalEnd.test(folded)) return 'subtotal';
      if (totalEnd.test(folded) || wholePlace.test(folded)) return 'total';
      return !freeText && (figureEnd.test(folded) || fullMarks.test(folded)) ? 'figure' : null;
    },
    note: isNote,
  };
}

/** What is printed below a table about it. */
export function isNote(text: string): boolean {
  return noteStart.test(foldText(text)) || countLine.test(foldText(text)) || isFooter(text);
}

/** 填表人：… 审核人：… 日期：… below a table. */
export function isFooter(text: string): boolean {
  return footerStart.test(foldText(text));
}

/** The text of a group's row; the number of its rows ({n}) is left out, so digits must not count when comparing. */
function fillGroup(template: string, group: Group): string {
  return fillTemplate(template, (name) => (name === 'group' ? group.name : (group.attributes?.[name] ?? '')));
}

function withoutDigits(text: string): string {
  return foldText(text).replace(/\d+/gu, '');
}

/** A heading as the annex prints it, or the group's name with a number before it or a bracket behind: 一、县市区（6个）. */
function findGroup(byHeading: ReadonlyMap<string, Group>, folded: string): Group | null {
  const named = folded.replace(numbering, '').replace(/:$/u, '');
  const counted = named.replace(/\([^()]*\)$/u, '');
  const bare = named.replace(/\(.*$/u, '');
  const texts = [folded, withoutDigits(folded), named, counted, bare];
  return texts.map((text) => byHeading.get(text)).find((group) => group !== undefined) ?? null;
}
