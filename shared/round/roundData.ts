import type { Period, Value } from '../annex/value.ts';
import type { BulletinSettings } from '../bulletin/bulletinSettings.ts';
import type { DraftRow } from '../bulletin/draftBlock.ts';
import type { Pack } from '../pack/pack.ts';
import type { Account, Task, Unit } from './subject.ts';

/** 检查轮次: one campaign. `packId` names the frozen pack version (`<id>@<version>`). */
export interface Round {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly quarter: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  readonly date: string | null;
  readonly packId: string;
  readonly order: number;
}

/** 问题: one fault inside a problems cell. `points` are hundredths; null when nothing was stated, then the rule decides. */
export interface Problem {
  readonly id: string;
  readonly roundId: string;
  readonly annexId: string;
  readonly subjectId: string;
  readonly columnId: string;
  readonly order: number;
  readonly ruleId: string | null;
  readonly text: string;
  readonly place: string | null;
  readonly count: number | null;
  readonly points: number | null;
  /** When it was so, e.g. the days without update. */
  readonly period: Period | null;
}

/** annex id → subject id → column id → value. A missing entry is blank. */
export type Findings = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Value>>>>>>;

/** Everything that the annexes and the bulletin of one round are computed from. All lists in official order. */
export interface RoundData {
  readonly pack: Pack;
  readonly round: Round;
  readonly units: readonly Unit[];
  readonly accounts: readonly Account[];
  readonly tasks: readonly Task[];
  readonly findings: Findings;
  readonly problems: readonly Problem[];
  /** What people made of the bulletin; without it the pack alone speaks. */
  readonly bulletin?: RoundBulletin;
}

export interface RoundBulletin {
  readonly rows: readonly DraftRow[];
  readonly settings: BulletinSettings | null;
}
