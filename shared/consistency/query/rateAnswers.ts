import { matchesOf, readOnce } from '../readOnce.ts';
import { sumOver } from '../rule/relations.ts';
import type { Answer } from './answers.ts';
import { meeting, type RowSet, rowSetsOf } from './candidates.ts';
import { numberColumnsOf } from './columnWords.ts';
import type { Pick } from './picks.ts';
import { answer, isAsLarge, type Measure, type Scene } from './scene.ts';

export const rateWord =
  /([^,;:。、\d%()]{1,12}?)(?:率|面|占比|比例|比重)(?:已?达到?|为|是|仅|均|约|分别|最[高低],?为?|,)*$/u;

/** 合格 of 合格率; of 公开率较高的是塔山街道(80%) and 从合格率看,县直80%、乡镇75% too. */
function stemOf({ words, said }: Scene): string {
  return ownStem(words) ?? stemsIn(`${said}${words}`).at(-1)?.[1] ?? '';
}

const ownStem = readOnce((words) => rateWord.exec(words.replace(/\([^)]*\)$/u, ''))?.[1]);
const stemsIn = matchesOf(/([^,;:。、\d%()]{2,10}?)(?:率|占比|(?<=完成|覆盖|达标)面)/gu);

/** 合格率86.4%: the rows of a value, or what one column is of another; 优良率 of 优秀 and 良好. */
export function ratesOf(scene: Scene): Answer[] {
  const stem = stemOf(scene);
  // A column of rates that is named needs none.
  if (
    stem.length < 2 ||
    scene.namings.some(({ named, whole, spans }) => whole && spans.length > 0 && named.column.kind === 'percent')
  )
    return [];
  const { annex } = scene.context;
  const picks = stemPicks(scene, stem);
  const sets = rowSetsOf({
    ...scene.context,
    near: scene.context.near.filter(({ aspect }) => !picks.some((pick) => pick.aspect === aspect)),
  });
  const isOther = ({ aspect }: Pick): boolean => picks.some((pick) => pick.aspect === aspect);
  return sets.flatMap((scope) => [
    // 已整改22个,整改率57.9%: of those that are 已整改 all would be.
    ...(scope.picks.some(isOther) ? [] : picks).flatMap((pick): Answer[] => {
      const part = { ...scope, rows: meeting(annex, [...scope.picks, pick]), picks: [...scope.picks, pick] };
      const value = (part.rows.length * 10_000) / scope.rows.length;
      return part.rows.length === 0 ? [] : [answer('rate', part, scope, counting, value)];
    }),
    ...columnRates(scope, stem),
  ]);
}

const counting: Measure = { column: null, naming: null, of: (rows) => rows.length };

/** 整改 says 已整改, and 问题整改 too. */
function stemPicks(scene: Scene, stem: string): readonly Pick[] {
  const bare = stem.replace(/(?<=..)完成$/u, '');
  for (const text of [
    stem,
    `已${stem}`,
    ...(bare === stem ? [] : [bare, `已${bare}`]),
    ...(stem.length > 2 ? [stem.slice(-2), `已${stem.slice(-2)}`] : []),
  ]) {
    const found = scene.picks(text).filter(({ end }) => end === text.length);
    if (found.length > 0) return found;
  }
  return [];
}

/** What columns that the stem names are of one that is as large in every row. */
function columnRates(scope: RowSet, stem: string): Answer[] {
  const { annex, rows } = scope;
  const numbers = numberColumnsOf(annex).filter(({ column }) => column.kind === 'number');
  const word = [4, 3, 2]
    .map((length) => stem.slice(-length))
    .find((text) => numbers.some(({ words }) => words.some((own) => own.includes(text) && !/^[未不]/u.test(own))));
  if (word === undefined) return [];
  const parts = numbers.filter(({ words }) => words.some((own) => own.includes(word) && !/[未不]/u.test(own)));
  const ways = parts.length > 1 ? [...parts.map((each) => [each]), parts] : [parts];
  return ways.flatMap((way) =>
    numbers
      .filter((to) => !way.includes(to) && way.every(({ unit }) => unit === to.unit) && isAsLarge(annex, way, to))
      .flatMap((to): Answer[] => {
        const [of, whole] = [way.reduce((sum, each) => sum + sumOver(rows, each.column), 0), sumOver(rows, to.column)];
        const measure = { column: way[0] ?? to, naming: null, of: () => 0 };
        return whole > 0 ? [answer('rate', scope, scope, measure, (of * 10_000) / whole)] : [];
      }),
  );
}
