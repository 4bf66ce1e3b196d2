import type { TextDocument } from './read/textDocument.ts';

/** What a note under an annex says is left out or counted otherwise, so that a paper may differ from the table for a reason. */
export interface NotedException {
  /** 附件1 */
  readonly where: string;
  readonly note: string;
}

const excepts =
  /未(?:纳入|列入|计入|参加|在表中)|不(?:纳入|列入|计入|参加|含|包括|作为)|免(?:于|予)|豁免|除外|剔除|扣除|另(?:计|有|行统计)|以.{1,12}为(?:基数|分母)|按.{1,12}(?:口径|计算)/u;

/** The notes that the check takes into account, as they stand: for the report. */
export function notedExceptions({ annexes }: TextDocument): NotedException[] {
  return annexes.flatMap(({ label, title, notes }) =>
    notes.filter((note) => excepts.test(note)).map((note) => ({ where: label === '' ? `《${title}》` : label, note })),
  );
}

/** 县政府办为主办单位，不参加考核: a note that takes this row out. */
export function isExcepted(notes: readonly string[], name: string): boolean {
  return notes.some((note) => excepts.test(note) && note.includes(name));
}
