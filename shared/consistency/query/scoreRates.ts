import { sumOver } from '../rule/relations.ts';
import type { Answer } from './answers.ts';
import { rowSetsOf } from './candidates.ts';
import { answer, type Scene } from './scene.ts';

/** 得分率依次为服务态度95.00%、基础设施(90.76%)、: said once of all that the list goes on with. */
const listed = /得分率[^,;。]*%\)?、$/u;

/** 档案资料项得分率82.4%: of the full marks in the head of a column what its rows have got. */
export function scoreRates({ context, measure, said, words, namings }: Scene): Answer[] {
  if (measure !== '%' || !(words.includes('得分率') || listed.test(said + (/^\)?、/u.exec(words)?.[0] ?? ''))))
    return [];
  return namings.flatMap((naming) => {
    const { column } = naming.named;
    const full = /\((?:满分|共)?(\d{1,3})分\)$/u.exec(column.title)?.[1];
    if (full === undefined || !naming.whole || column.kind !== 'number') return [];
    return rowSetsOf(context).flatMap((rows): Answer[] => {
      const whole = Number(full) * rows.rows.length * 100;
      const rate = whole > 0 ? (sumOver(rows.rows, column) * 10_000) / whole : 0;
      return rate > 0 && rate <= 10_000
        ? [answer('rate', rows, null, { column: naming.named, naming, of: () => rate }, rate)]
        : [];
    });
  });
}
