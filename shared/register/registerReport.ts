import type { Diagnostic, Severity } from '../import/diagnostic.ts';

/** New rows that are told of one by one. */
const mostNew = 20;

/** Collects what reading a register has to say about its rows. */
export function registerReport(file: string, sheet: string) {
  const diagnostics: Diagnostic[] = [];
  const news: { readonly row: number; readonly name: string }[] = [];
  const add = (
    severity: Severity,
    row: number | null,
    subject: string | null,
    message: string,
    suggestion?: string,
  ): void => {
    diagnostics.push({ severity, file, sheet, row, column: null, subject, message, suggestion: suggestion ?? null });
  };
  return {
    diagnostics,
    add,
    /** A row that nothing in the register answers to. */
    addNew(row: number, name: string): void {
      news.push({ row, name });
    },
    /** Tells of the new rows one by one, or in one sentence where nobody would read so many. `kind`: 单位, 账号. */
    tellNew(kind: string): void {
      if (news.length > mostNew) {
        const some = news.slice(0, 3).map(({ name }) => `“${name}”`);
        add('info', null, null, `${some.join('、')}等 ${news.length} 个将作为新${kind}加入${kind}表。`);
        return;
      }
      for (const { row, name } of news) add('info', row, name, `“${name}”将作为新${kind}加入${kind}表。`);
    },
  };
}
export type RegisterNotes = ReturnType<typeof registerReport>;
