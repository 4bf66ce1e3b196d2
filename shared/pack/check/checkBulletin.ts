import type { Paragraph } from '../bulletinDefinition.ts';
import { type Check, checkAnnex, checkKnown } from './checkNames.ts';
import { checkText } from './checkText.ts';
import type { Path } from './packIssue.ts';

export function checkBulletin(check: Check): void {
  const { bulletin } = check.index.pack;
  if (!bulletin) return;
  const path = ['bulletin'];
  for (const key of ['title', 'documentNumber', 'issuer', 'addressee', 'copyTo'] as const) {
    checkText(check, [...path, key], bulletin[key]);
  }
  checkParagraphs(check, [...path, 'opening'], bulletin.opening);
  for (const [i, section] of bulletin.sections.entries()) {
    checkText(check, [...path, 'sections', i, 'heading'], section.heading);
    checkParagraphs(check, [...path, 'sections', i, 'paragraphs'], section.paragraphs);
  }
  checkParagraphs(check, [...path, 'closing'], bulletin.closing);
}

function checkParagraphs(check: Check, path: Path, paragraphs: readonly Paragraph[]): void {
  for (const [i, paragraph] of paragraphs.entries()) {
    const place = [...path, i];
    if (typeof paragraph === 'string') checkText(check, place, paragraph);
    else if ('table' in paragraph) checkTable(check, [...place, 'table'], paragraph.table);
    else {
      checkText(check, [...place, 'text'], paragraph.text);
      if (!paragraph.when) continue;
      const facts = check.index.facts.keys();
      checkKnown(check.report, [...place, 'when', 'fact'], paragraph.when.fact, facts, '事实的 id');
    }
  }
}

function checkTable(check: Check, path: Path, annexId: string): void {
  const annex = checkAnnex(check, path, annexId);
  if (annex && annex.definition.number !== null) {
    check.report(path, `附件 ${annexId} 有附件号，会印两次`, 'number 为 null 的附件');
  }
}
