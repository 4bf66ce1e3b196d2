import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import type { AttachmentEntry, TextDocument } from '../read/textDocument.ts';
import { inText, nameOfAnnex } from './report.ts';

/** 附件说明 against the annexes that follow (GB/T 9704-2012, 7.3.3 and 7.3.7), and 附件N named in the text. */
export function checkAttachments(document: TextDocument): Discrepancy[] {
  const { attachments, annexes } = document;
  const labelled = annexes.filter(({ label }) => label !== '');
  if (labelled.length === 0) return references(document, attachments.length);
  const noted = attachments.length === 0 ? [] : compareNote(document, labelled);
  return [
    ...noted,
    ...references(document, Math.max(labelled.length, attachments.length)),
    ...quotedTitles(document, labelled),
  ];
}

function compareNote({ attachments }: TextDocument, annexes: readonly AnnexGrid[]): Discrepancy[] {
  const found = attachments.flatMap((entry, at): Discrepancy[] => {
    if ((entry.number ?? 1) !== at + 1) {
      return [
        inNote(
          entry,
          'attachment-number',
          `${entry.number}.`,
          `${at + 1}.`,
          `附件说明的序号应是 ${at + 1}，写作 ${entry.number}。`,
        ),
      ];
    }
    const annex =
      annexes.find(({ number }) => number === entry.number) ?? (annexes.length === 1 ? annexes[0] : annexes[at]);
    if (!annex) {
      return [inNote(entry, 'attachment-missing', entry.title, '无', `附件说明里的“${entry.title}”后面没有这张附件。`)];
    }
    const [noted, printed] = [foldTitle(entry.title), foldTitle(annex.title)];
    if (noted === printed || printed === '') return [];
    const message = `附件说明写作“${entry.title}”，${nameOfAnnex(annex)}的标题是“${annex.title}”，应当一致。`;
    return [inNote(entry, 'attachment-title', entry.title, annex.title, message)];
  });
  if (annexes.length <= attachments.length) return found;
  const more = annexes.slice(attachments.length).map(nameOfAnnex).join('、');
  const last = attachments.at(-1);
  return last
    ? [
        ...found,
        inNote(
          last,
          'attachment-unlisted',
          `${attachments.length}个附件`,
          `${annexes.length}个附件`,
          `附件说明没有列出${more}。`,
        ),
      ]
    : found;
}

function inNote(entry: AttachmentEntry, rule: string, claimed: string, found: string, message: string): Discrepancy {
  const place = { paragraph: entry.paragraph, block: entry.block, start: 0, end: 0 };
  return {
    severity: 'error',
    rule,
    where: `附件说明第${entry.number ?? 1}项`,
    place,
    quote: entry.title,
    claimed,
    found,
    rows: [],
    message,
  };
}

/** Punctuation and brackets around a title are the printer's; its words are not. */
function foldTitle(title: string): string {
  return title.replace(/[《》“”"'()（）〔〕\s,。、;:—-]|^附件\d*/gu, '');
}

function references({ paragraphs }: TextDocument, count: number): Discrepancy[] {
  if (count === 0) return [];
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) =>
      [...sentence.text.matchAll(/附件(\d{1,2})(?![\d年.])/gu)].flatMap((match): Discrepancy[] => {
        if (Number(match[1]) <= count) return [];
        return [
          inText(sentence, match.index, match.index + match[0].length, {
            severity: 'error',
            rule: 'attachment-reference',
            claimed: match[0],
            found: `共${count}个附件`,
            message: `文中提到${match[0]}，但只有 ${count} 个附件。`,
          }),
        ];
      }),
    ),
  );
}

/** 《…情况表》 that is one of the annexes but for a few characters. */
function quotedTitles({ paragraphs }: TextDocument, annexes: readonly AnnexGrid[]): Discrepancy[] {
  const titles = annexes.map((annex) => ({ annex, folded: foldTitle(annex.title) }));
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) =>
      [...sentence.text.matchAll(/《([^《》]{8,60})》/gu)].flatMap((match): Discrepancy[] => {
        const quoted = foldTitle(match[1] ?? '');
        if (titles.some(({ folded }) => folded === quoted || folded.endsWith(quoted))) return [];
        const near = titles.find(({ folded }) => folded.length >= 8 && differing(folded, quoted) <= 2);
        if (!near) return [];
        return [
          inText(sentence, match.index, match.index + match[0].length, {
            severity: 'error',
            rule: 'annex-title-quoted',
            claimed: match[0],
            found: `《${near.annex.title}》`,
            message: `文中写作${match[0]}，${nameOfAnnex(near.annex)}的标题是《${near.annex.title}》。`,
          }),
        ];
      }),
    ),
  );
}

/** Characters that are not in common from both ends: 0 for the same, small for a slip. */
function differing(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 99;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end;
}
