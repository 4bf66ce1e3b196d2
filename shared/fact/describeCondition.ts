import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { leafColumns } from '../pack/column.ts';
import type { Condition } from '../pack/condition.ts';
import type { Pack } from '../pack/pack.ts';

/** A condition in words: “更新”含“未及时更新”. */
export function describeCondition(pack: Pack, annex: AnnexDefinition | undefined, condition: Condition): string {
  const say = (part: Condition) => describeCondition(pack, annex, part);
  if ('all' in condition) return condition.all.map(say).join('且');
  if ('any' in condition) return condition.any.map(say).join('或');
  if ('not' in condition) return `不是（${say(condition.not)}）`;
  if ('column' in condition) return describeCell(annex, condition);
  if ('group' in condition)
    return listed(condition.group, (id) => pack.groups.find((group) => group.id === id)?.name ?? id);
  if ('attribute' in condition) {
    const { attribute, is, contains, blank } = condition;
    return `${attribute}${is === undefined ? '' : `为${quoted(is)}`}${contains === undefined ? '' : `含${quoted(contains)}`}${blankWord(blank)}`;
  }
  if ('exempt' in condition) return condition.exempt ? '免于考核' : '要考核';
  if ('rule' in condition) {
    return `有${listed(condition.rule, (id) => pack.rules.find((rule) => rule.id === id)?.title ?? id)}的问题`;
  }
  return quoted(condition.name);
}

type CellTest = Extract<Condition, { column: string }>;

function describeCell(annex: AnnexDefinition | undefined, test: CellTest): string {
  const numbers = [
    ['不少于', test.atLeast],
    ['不多于', test.atMost],
    ['多于', test.above],
    ['少于', test.below],
    ['满天数', test.daysAtLeast],
    ['超过天数', test.daysAbove],
  ] as const;
  return [
    columnTitle(annex, test.column),
    test.is === undefined ? '' : `为${quoted(test.is)}`,
    test.contains === undefined ? '' : `含${quoted(test.contains)}`,
    ...numbers.flatMap(([word, number]) => (number === undefined ? [] : [`${word}${number}`])),
    blankWord(test.blank),
  ].join('');
}

/** The words over a column, or over a part of it. */
export function columnTitle(annex: AnnexDefinition | undefined, reference: string): string {
  const [columnId, partId] = reference.split('.');
  const column = annex && leafColumns(annex.columns).find(({ id }) => id === columnId);
  if (!column) return reference;
  const part = 'parts' in column ? column.parts?.find(({ id }) => id === partId) : undefined;
  const title = column.title.replace(/\s+/gu, '');
  return part ? `${title}·${part.title}` : title || reference;
}

function blankWord(blank: boolean | undefined): string {
  return blank === undefined ? '' : blank ? '空白' : '有内容';
}

function quoted(words: string | number | readonly (string | number)[]): string {
  return listed(words, (word) => `“${word}”`);
}

function listed<Word extends string | number>(words: Word | readonly Word[], name: (word: Word) => string): string {
  const list = Array.isArray(words) ? (words as readonly Word[]) : [words as Word];
  return list.map(name).join('、');
}
