import { noticeWords } from '../noticeDefinition.ts';
import { type Check, checkAnnex } from './checkNames.ts';
import { checkText } from './checkText.ts';

export function checkNotice(check: Check): void {
  const { notice } = check.index.pack;
  if (!notice) return;
  const path = ['notice'];
  for (const key of ['title', 'documentNumber', 'mark', 'issuer', 'replyTitle', 'annotation'] as const) {
    checkText(check, [...path, key], notice[key], noticeWords);
  }
  for (const key of ['opening', 'closing', 'replyNotes'] as const) {
    for (const [i, text] of notice[key].entries()) checkText(check, [...path, key, i], text, noticeWords);
  }
  for (const [i, id] of (notice.annexes ?? []).entries()) {
    const where = [...path, 'annexes', i];
    const annex = checkAnnex(check, where, id);
    if (!annex || annex.definition.rows.from === 'units' || annex.definition.rows.from === 'accounts') continue;
    check.report(where, `附件 ${id} 的行不是单位或账号，没有哪个单位可以通知`, '行为单位或账号的附件');
  }
}
