import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { Group } from '../pack/pack.ts';
import { isBareTotal, isFooterLine, isNoteLine, type TotalKind, totalKindOf } from '../text/rowLabel.ts';
import { fillTemplate } from '../text/template.ts';
import { foldText } from './nameFold.ts';

/** The words by which a row is known that is about no subject. */
export interface RowWords {
  /** The group whose heading this text is, or null. */
  group(text: string): Group | null;
  total(text: string): TotalKind | null;
  note(text: string): boolean;
}

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
      return freeText && !isBareTotal(folded) ? null : totalKindOf(folded);
    },
    note: isNote,
  };
}

/** What is printed below a table about it. */
export function isNote(text: string): boolean {
  return isNoteLine(foldText(text));
}

/** 填表人：… 审核人：… 日期：… below a table. */
export function isFooter(text: string): boolean {
  return isFooterLine(foldText(text));
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
