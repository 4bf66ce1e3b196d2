import type { Answer } from './answers.ts';
import { meeting } from './candidates.ts';
import { columnsMeant } from './differenceAnswers.ts';
import { answer, type Scene } from './scene.ts';
import { levelOf, sidesBefore, sidesIn } from './sides.ts';

/** 是平均数的, 相当于乙的: right before how many times as much. */
export const timesWord: RegExp = /(?:约?[是为]|达到?了?|相当于)约?(?:[^,;。\d()]|\(\p{Script=Han}+\)){2,14}?的约?$/u;

/** 甲受理量是平均数的1.8倍, 甲是乙的5.6倍: one row or level of a column over another. */
export function timesSaid(scene: Scene): Answer[] {
  const match = timesWord.exec(scene.words);
  if (!match) return [];
  const { annex } = scene.context;
  const others = sidesIn(scene, match[0].replace(/^(?:约?[是为]|达到?了?|相当于)约?|的约?$/gu, ''));
  return sidesBefore(scene, scene.said.length + match.index).flatMap((one) =>
    others.flatMap((other) =>
      columnsMeant(scene).flatMap((named) => {
        const [of, to] = [levelOf(one, named, scene, other), levelOf(other, named, scene, one)];
        if (of === null || to === null || to <= 0) return [];
        const picks = typeof one === 'string' ? [] : one.picks;
        const rows = { annex, picks, fixed: picks, rows: meeting(annex, picks), others: false };
        const naming = scene.namings.find((each) => each.named === named) ?? null;
        const times = (of / to) * 100;
        return [answer('times', rows, null, { column: named, naming, of: () => times }, times)];
      }),
    ),
  );
}
