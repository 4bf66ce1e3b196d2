import { sumOver } from '../rule/relations.ts';
import { printedOf } from './amountAnswers.ts';
import { meeting } from './candidates.ts';
import { periodPairs } from './periodColumns.ts';
import type { Reading } from './readings.ts';
import type { Wording } from './wording.ts';
import type { WordReader } from './wordReader.ts';

const goesOn =
  /^,?(?:(?<since>[环同]比)|[比较](?<then>\d{1,4}[年月]份?|第?[一二三四]季度|上[年季月]度?|去年)(?:同期)?)(?<way>增加|增长|上升|提高|提升|减少|下降|降低|回落|多|少)了?$/u;
const ofLastYear = /去年|上年|同期|20\d\d年/u;

/** 部件类831件,占13.3%,环比增长3.7%; 二季度代办30项,比一季度增长7.1%: by how much what the number before counts, as the annexes show that one, is more than it was. */
export function changesGoneOn(
  reader: WordReader,
  shown: readonly Reading[],
  { near, quantity }: Wording,
  text: string,
): Reading[] {
  const said = goesOn.exec(text.slice(...near));
  if (!said) return [];
  const falls = /[减降少回]/u.test(said.groups?.way ?? '');
  return shown.flatMap((reading): Reading[] => {
    const { column, aggregate, against, value } = reading;
    if (column?.column.kind !== 'number' || aggregate !== 'sum' || against) return [];
    const then = said.groups?.then ?? said.groups?.since ?? '';
    return earlierOf(reader, reading, then).flatMap((before): Reading[] => {
      const by = value - before;
      if (before <= 0 || by === 0 || by < 0 !== falls) return [];
      const told = Math.abs(quantity.measure === '%' ? (by * 10_000) / before : by);
      const naming = reading.naming ?? { named: column, spans: [], strength: 0, whole: true };
      return [
        {
          ...reading,
          naming,
          aggregate: 'change',
          value: told,
          cover: said[0].length,
          left: 0,
          leftBefore: 0,
          rest: '',
        },
      ];
    });
  });
}

/** The same in the column of the period before, or in the rows of the period that is named. */
function earlierOf(reader: WordReader, { rows: { annex, rows, picks }, column }: Reading, then: string): number[] {
  const columns = periodPairs(annex)
    .filter(({ now, before }) => now === column?.column && isOf(before.title, then))
    .map(({ before }) => printedOf(annex, rows, before) ?? sumOver(rows, before));
  const others = reader.picks(annex, then).flatMap((pick) => {
    const kept = picks.filter(({ aspect }) => aspect !== pick.aspect);
    const own = kept.length < picks.length && column ? meeting(annex, [...kept, pick]) : [];
    return own.length > 0 && column ? [sumOver(own, column.column)] : [];
  });
  return [...columns, ...others].map((sum) => sum * (column?.times ?? 1));
}

function isOf(title: string, then: string): boolean {
  if (/同比|[上去]年/u.test(then)) return ofLastYear.test(title);
  return /环比|上[季月]/u.test(then) ? !ofLastYear.test(title) : title.includes(then.replace(/份$/u, ''));
}
