import type { Stale } from '../pack/pack.ts';
import type { Round } from './roundData.ts';

export interface AnnexProgress {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  /** Cells that must be answered, and those that are. */
  readonly expected: number;
  readonly answered: number;
  readonly subjects: number;
  readonly finished: number;
}

export interface RoundOverview {
  readonly round: Round;
  readonly annexes: readonly AnnexProgress[];
  readonly hasBulletin: boolean;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly points: number;
    readonly veto: boolean;
    /** In hundredths; null: none. */
    readonly cap: number | null;
    readonly indicator: { readonly id: string; readonly title: string; readonly cap: number | null } | null;
    readonly stale: Stale | null;
  }[];
}
