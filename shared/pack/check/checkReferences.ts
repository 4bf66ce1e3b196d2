import type { Pack } from '../pack.ts';
import type { Report } from './packIssue.ts';
export function checkReferences(_pack: Pack, _report: Report): void {}
