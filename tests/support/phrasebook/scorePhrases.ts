import { direction, name, number } from './marks.ts';
import type { Phrases } from './phrase.ts';
import { gap, percent, shown, surely } from './rounding.ts';
import { at, descending, listed, sum } from './rows.ts';
import { type Grade, grades, type Scored, type ScoreFacts } from './scores.ts';

const pointsOf = ({ points }: Scored): string => number(points.toFixed(1));
const graded = ({ rows }: ScoreFacts, ...wanted: readonly Grade[]): Scored[] =>
  rows.filter(({ grade }) => wanted.includes(grade));
const ofKind = ({ rows }: ScoreFacts, kind: string): Scored[] => rows.filter((row) => row.kind === kind);
const meanOf = (rows: readonly Scored[], value: (row: Scored) => number): number => sum(rows, value) / rows.length;
const byPoints = ({ points }: Scored): number => points;

/** Points, places and grades. */
export const scorePhrases: Phrases<ScoreFacts> = {
  'the unit with the most points': ({ rows }) =>
    `${name(at(rows, 0).short, at(rows, 1).short)}得分最高，为${pointsOf(at(rows, 0))}分。`,
  'the most and the fewest points, and what is between them': ({ rows }) => {
    const [first, second, lastButOne, last] = [at(rows, 0), at(rows, 1), at(rows, -2), at(rows, -1)];
    return `最高分${pointsOf(first)}分（${name(first.short, second.short)}），最低分${pointsOf(last)}分（${name(last.short, lastButOne.short)}），相差${number(shown(first.points - last.points))}分。`;
  },
  'the first three and their points': ({ rows }) => {
    const three = rows.slice(0, 3);
    return `排名前三的是${listed(three)}，得分分别为${three.map((row) => `${pointsOf(row)}分`).join('、')}。`;
  },
  'the mean points, and how many are above them': ({ rows }) => {
    const mean = surely(meanOf(rows, byPoints));
    if (mean === null || rows.some(({ points }) => points.toFixed(1) === mean)) return null;
    const above = rows.filter(({ points }) => points > Number(mean)).length;
    return `${number(rows.length)}个被考核单位平均得分${number(mean)}分，高于平均分的有${number(above)}个。`;
  },
  'the units of the best grade': (facts) => {
    const best = graded(facts, '优秀');
    return best.length < 2 ? null : `优秀等次${number(best.length)}个：${listed(best)}。`;
  },
  'how many units of each grade': (facts) => {
    const counts = grades.map((grade) => `${grade}的${number(graded(facts, grade).length)}个`);
    return `评定为${counts.join('、')}。`;
  },
  'the rate of the best grade': (facts) => {
    const share = percent(graded(facts, '优秀').length, facts.rows.length);
    return share && `优秀率为${number(share)}%。`;
  },
  'how many units have one of the two best grades': (facts) => {
    const good = graded(facts, '优秀', '良好');
    const share = percent(good.length, facts.rows.length);
    return share && `良好以上等次的单位共${number(good.length)}个，占${number(share)}%。`;
  },
  'the units with fewer points than a number': ({ rows }) => {
    const below = rows.filter(({ points }) => points < 70);
    return below.length < 2 || rows.some(({ points }) => points === 70)
      ? null
      : `${listed(below)}等${number(below.length)}个单位得分低于70分。`;
  },
  'how many units are in each of three ranges of points': ({ rows }) => {
    const [high, low] = [rows.filter(({ points }) => points >= 85), rows.filter(({ points }) => points < 70)];
    const middle = rows.length - high.length - low.length;
    return high.length && middle && low.length
      ? `得分在85分以上的有${number(high.length)}个单位，70—85分的有${number(middle)}个，70分以下的有${number(low.length)}个。`
      : null;
  },
  'the points and the place of a unit': ({ rows }) => {
    const row = at(rows, 4);
    return `${row.short}得分${pointsOf(row)}分，列第${number(row.rank)}名。`;
  },
  'how many points one unit has more than another': ({ rows }) => {
    const [row, other] = [at(rows, 2), at(rows, 5)];
    return `${row.short}比${other.short}高${number(shown(row.points - other.points))}分。`;
  },
  'the unit with the most points of one part': ({ rows }) => {
    const sorted = descending(rows, ({ published }) => published);
    const [first, second] = [at(sorted, 0), at(sorted, 1)];
    return first.published > second.published
      ? `主动公开指标得分最高的是${name(first.short, second.short)}（${number(first.published.toFixed(1))}分）。`
      : null;
  },
  'the means of two kinds of units, and what is between them': (facts) => {
    const [departments, towns] = [meanOf(ofKind(facts, '部门'), byPoints), meanOf(ofKind(facts, '乡镇'), byPoints)];
    const [mean, other] = [surely(departments), surely(towns)];
    const between = gap(Math.max(departments, towns), Math.min(departments, towns));
    return mean && other && between && mean !== other
      ? `部门平均${number(mean)}分，乡镇平均${number(other)}分，部门比乡镇${direction(departments > towns, '高', '低')}${number(between)}分。`
      : null;
  },
  'the first and the last of a kind of units': (facts) => {
    const towns = ofKind(facts, '乡镇');
    return `乡镇中${name(at(towns, 0).short, at(towns, 1).short)}排名第一，${name(at(towns, -1).short, at(towns, -2).short)}排名末位。`;
  },
  'how many units rose, fell and stayed': ({ rows }) => {
    const up = rows.filter(({ rank, rankBefore }) => rank < rankBefore).length;
    const down = rows.filter(({ rank, rankBefore }) => rank > rankBefore).length;
    const same = rows.length - up - down;
    const stayed = same > 0 ? `，${number(same)}个单位名次不变` : '';
    return `与上年相比，${number(up)}个单位名次上升，${number(down)}个单位名次下降${stayed}。`;
  },
  'from which to which place the unit rose that rose by most': ({ rows }) => {
    const places = ({ rank, rankBefore }: Scored): number => rankBefore - rank;
    const sorted = descending(rows, places);
    const [first, second] = [at(sorted, 0), at(sorted, 1)];
    return places(first) > places(second)
      ? `${first.short}由上年的第${number(first.rankBefore)}名升至第${number(first.rank)}名，上升${number(places(first))}位，进步最快。`
      : null;
  },
  'the mean points of one part': ({ rows }) => {
    const mean = surely(meanOf(rows, ({ answered }) => answered));
    return mean && `依申请公开指标平均得分${number(mean)}分。`;
  },
  'the points of a unit in each part and in all': ({ rows }) => {
    const row = at(rows, 1);
    const parts = [row.published, row.answered, row.kept].map((points) => `${number(points.toFixed(1))}分`);
    return `${row.short}三项指标分别得${parts.join('、')}，总分${pointsOf(row)}分。`;
  },
  'the last three and their points': ({ rows }) => {
    const three = rows.slice(-3).reverse();
    return `排在后三位的是${listed(three)}，得分分别为${three.map((row) => `${pointsOf(row)}分`).join('、')}。`;
  },
  'the units of the worst grade': (facts) => {
    const worst = graded(facts, '不合格');
    return worst.length < 2 ? null : `${listed(worst)}${number(worst.length)}个单位被评为不合格。`;
  },
  'how many units of the best grade are of each kind': (facts) => {
    const best = graded(facts, '优秀');
    const towns = best.filter(({ kind }) => kind === '乡镇').length;
    return towns > 0 && towns < best.length
      ? `优秀单位中，部门${number(best.length - towns)}个，乡镇${number(towns)}个。`
      : null;
  },
  'the units of a kind among the first ten': (facts) => {
    const towns = ofKind(facts, '乡镇').filter(({ rank }) => rank <= 10);
    return towns.length < 2 ? null : `排名前10位的单位中有乡镇${number(towns.length)}个，分别是${listed(towns)}。`;
  },
};
