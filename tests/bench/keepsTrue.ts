import type { CheckFixture } from '../support/checkFixture.ts';
import { printed, worded } from '../support/manners.ts';
import { shortenings } from '../support/shortened.ts';
import { toldNew, toldOf } from '../support/toldNew.ts';

/** Of the papers, and of what may be taken away from one, unless all are asked for. */
const sampled = { papers: 9, parts: 5 };

/**
 * What keeps a paper true: clean papers written in another manner, or with something taken away, say nothing that is false. Every error
 * told of them is a false alarm of the kind that papers of unknown offices get. `listing` prints what is told.
 */
export function measureKeptTrue(fixtures: readonly CheckFixture[], all: boolean, listing: boolean): void {
  const every = <T>(list: readonly T[], step: number): readonly T[] =>
    all ? list : list.filter((_, at) => at % step === 0);
  const papers = every(fixtures, sampled.papers);
  const clean = papers.map(({ name, lines }) => ({ name, lines, told: toldOf(lines) }));
  console.log(
    `\nwhat keeps a paper true: ${papers.length} of ${fixtures.length} bulletins, each written in another manner or shortened`,
  );
  console.log('  manner                              papers  false errors  questions a paper');
  const ways = [
    ...Object.entries({ ...printed, ...worded }).map(([name, write]) => ({
      name,
      written: (lines: readonly string[]) => [write(lines)],
    })),
    ...Object.entries(shortenings).map(([name, less]) => ({
      name: `without ${name}`,
      written: (lines: readonly string[]) => every(less(lines), sampled.parts),
    })),
  ];
  for (const { name, written } of ways) {
    const told = clean.flatMap((paper) =>
      written(paper.lines).map((lines) => ({ paper, said: toldNew(lines, paper.told) })),
    );
    const count = (severity: string): number =>
      told.flatMap(({ said }) => said.filter((each) => each.severity === severity)).length;
    const questions = (count('doubt') / Math.max(1, told.length)).toFixed(2);
    console.log(`  ${name.padEnd(36)}${String(told.length).padEnd(8)}${String(count('error')).padEnd(14)}${questions}`);
    if (listing)
      for (const { paper, said } of told)
        for (const { severity, rule, message } of said)
          console.log(`  ! ${paper.name} ${severity} ${rule}: ${message}`);
  }
}
