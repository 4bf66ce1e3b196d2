import type { Discrepancy, RowPlace } from '../discrepancy.ts';
import type { NotedException } from '../notedExceptions.ts';

/** A file, or a part of a round, that was checked. */
export interface CheckedFile {
  readonly name: string;
  readonly role: '通报' | '附件';
  /** SHA-256 in hexadecimal: of the file's bytes, or of what the round prints. */
  readonly sha256: string;
}

/** Why something stands as it is, who said so, and when. */
export interface Decision {
  readonly reason: string;
  readonly person: string;
  readonly at: string;
  /** It was said of all that the rule finds. */
  readonly ofRule: boolean;
}

export interface SlipFinding extends Omit<Discrepancy, 'place' | 'rows'> {
  readonly rows: readonly RowPlace[];
  readonly decision: Decision | null;
}

/** 校核单: what was checked, against which files, what was found, and what was decided about it. */
export interface Slip {
  /** Of the bulletin. */
  readonly title: string;
  /** The round, or nothing for papers made elsewhere. */
  readonly round: string | null;
  readonly files: readonly CheckedFile[];
  readonly findings: readonly SlipFinding[];
  /** What notes under the annexes leave out or count otherwise, taken into account by the check. */
  readonly noted: readonly NotedException[];
  readonly person: string;
  readonly device: string;
  readonly at: string;
  /** Sixteen digits of the key that signs it. */
  readonly fingerprint: string;
}
