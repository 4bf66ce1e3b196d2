import { name, number } from './marks.ts';
import type { Phrases } from './phrase.ts';
import { percent } from './rounding.ts';
import { at, descending, listed, sum } from './rows.ts';
import type { Standing, StandingFacts } from './standings.ts';

const isTown = ({ short }: Standing): boolean => /[镇乡]$/u.test(short);
const up = ({ place, placeBefore }: Standing): number => placeBefore - place;
const graded = ({ rows, print }: StandingFacts, which: number): Standing[] =>
  rows.filter(({ grade }) => grade === print.grades[which]);

/** Points added and taken off, grades of one character, and how far places have moved. */
export const standingPhrases: Phrases<StandingFacts> = {
  'the first with its points': ({ rows }) =>
    at(rows, 1).place === 1
      ? null
      : `${name(at(rows, 0).short, at(rows, 1).short)}以${number(at(rows, 0).points)}分居第一位。`,
  'how many units of each grade': (facts) => {
    const items = facts.print.grades.map(
      (grade, which) => `${grade}${facts.print.graded}${number(graded(facts, which).length)}个`,
    );
    return `考核结果为${items.join('，')}。`;
  },
  'the units of the best grade': (facts) => {
    const best = graded(facts, 0);
    return best.length < 2
      ? null
      : `${listed(best)}等${number(best.length)}个单位被评为${facts.print.grades[0]}${facts.print.graded}。`;
  },
  'how many have points added, and how many they are': ({ rows }) => {
    const some = rows.filter(({ added }) => added > 0);
    return `${number(some.length)}个单位获得加分，合计加${number(sum(some, ({ added }) => added))}分。`;
  },
  'who has most points taken off': ({ rows }) => {
    const [first, second] = descending(rows, ({ taken }) => taken);
    return first && second && first.taken > second.taken
      ? `扣分最多的是${name(first.short, second.short)}，扣${number(first.taken)}分。`
      : null;
  },
  'how many have no points taken off': ({ rows }) => {
    const none = rows.filter(({ taken }) => taken === 0);
    return none.length > 1 ? `${listed(none)}等${number(none.length)}个单位没有扣分。` : null;
  },
  'the points of a unit in each part and in all': ({ rows }) => {
    const row = rows.find(({ added, taken }) => added > 0 && taken > 0);
    return row
      ? `${row.short}基础分${number(row.base)}分，加${number(row.added)}分，扣${number(row.taken)}分，最后得分${number(row.points)}分。`
      : null;
  },
  'by how many places a unit rose': ({ rows }) => {
    const row = rows.find((each) => up(each) >= 2);
    return row ? `${row.short}上升${number(up(row))}位。` : null;
  },
  'by how many places a unit fell against last year': ({ rows }) => {
    const row = rows.find((each) => up(each) <= -2);
    return row ? `${row.short}较上年下降${number(-up(row))}位，排第${number(row.place)}位。` : null;
  },
  'how many rose, fell and stayed': ({ rows }) => {
    const [rose, fell] = [rows.filter((row) => up(row) > 0).length, rows.filter((row) => up(row) < 0).length];
    return `与上年相比，${number(rose)}个单位排名上升，${number(fell)}个单位排名下降。`;
  },
  'who rose by most': ({ rows }) => {
    const [first, second] = descending(rows, up);
    return first && second && up(first) > up(second) && up(second) > 0
      ? `进步最快的是${name(first.short, second.short)}，上升${number(up(first))}位。`
      : null;
  },
  'the first of the towns': ({ rows }) => {
    const [first, second] = rows.filter(isTown);
    return first && second && first.points > second.points
      ? `乡镇中排名第一的是${name(first.short, second.short)}，得${number(first.points)}分。`
      : null;
  },
  'how many have one of the two best grades': (facts) => {
    const good = [...graded(facts, 0), ...graded(facts, 1)];
    const share = percent(good.length, facts.rows.length);
    const [, middle] = facts.print.grades;
    return share && `${middle}${facts.print.graded}以上${number(good.length)}个，占${number(share)}%。`;
  },
  'who share a place': ({ rows }) => {
    const shared = rows.find((row) => rows.filter(({ place }) => place === row.place).length === 2);
    const both = rows.filter(({ place }) => place === shared?.place);
    return both.length === 2 ? `${listed(both)}并列第${number(at(both, 0).place)}位。` : null;
  },
  'the points above and below': ({ rows }) => {
    const high = rows.filter(({ points }) => points >= 85);
    return high.length > 1 && high.length < rows.length ? `得分在85分以上的${number(high.length)}个单位。` : null;
  },
  'how far the first is ahead of the last': ({ rows }) => {
    const [first, last] = [at(rows, 0), at(rows, -1)];
    return `最高分与最低分相差${number(first.points - last.points)}分。`;
  },
};
