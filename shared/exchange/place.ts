import type { EntityName } from '../store/change.ts';

/** What a change or a conflict is about, in words, and where in the app it stands. */
export interface ThingPlace {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  readonly roundId: string | null;
  readonly annexId: string | null;
  readonly subjectId: string | null;
  readonly columnId: string | null;
  /** 附件1, 单位, 通报… */
  readonly where: string;
  /** The name of the row or of the thing. */
  readonly subject: string;
  /** The title of the column or of the field. */
  readonly title: string;
}
