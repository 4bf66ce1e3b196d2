import type { Severity } from './discrepancy.ts';

export const severityNames: Readonly<Record<Severity, string>> = { error: '错误', doubt: '疑问', hint: '提示' };
