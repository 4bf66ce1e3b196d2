import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { foldTitle } from '../read/attachmentNote.ts';
import type { AttachmentEntry, TextDocument } from '../read/textDocument.ts';
import { isNearly, lackingAttachments, pairAttachments } from './attachmentPairs.ts';
import { inText, nameOfAnnex } from './report.ts';

/** 附件说明 against the annexes that follow (GB/T 9704-2012, 7.3.3 and 7.3.7), and 附件N named in the text. */
export function checkAttachments(document: TextDocument): Discrepancy[] {
  const { attachments, annexes } = document;
  const labelled = annexes.filter(({ label }) => label !== '');
  const numbers = [...labelled, ...attachments].map(({ number }) => number ?? 1);
  return [
    ...(attachments.length === 0 ? [] : compareNote(document, labelled)),
    ...references(document, Math.max(0, ...numbers)),
    ...quotedTitles(document, labelled),
  ];
}

function compareNote(document: TextDocument, labelled: readonly AnnexGrid[]): Discrepancy[] {
  const pairs = pairAttachments(document);
  const listed = new Set(pairs.flatMap(({ annex }) => annex ?? []));
  const numbers = new Set(pairs.map(({ entry, annex }) => annex?.number ?? entry.number));
  const unlisted = labelled.filter((annex) => !listed.has(annex) && !numbers.has(annex.number));
  const unlistedNumbers = new Set(unlisted.map(({ number }) => number));
  const differing = pairs.flatMap(({ entry, annex }, at): Discrepancy[] => {
    const before = pairs[at - 1]?.entry.number ?? 0;
    const isNext = [at + 1, before + 1].includes(entry.number ?? 1) || unlistedNumbers.has(at + 1);
    return isNext ? (annex ? compareEntry(entry, annex, at + 1) : []) : [misnumbered(entry, at + 1)];
  });
  return [...differing, ...notGiven(lackingAttachments(document)), ...notListed(document.attachments, unlisted)];
}

function misnumbered(entry: AttachmentEntry, right: number): Discrepancy {
  const message = `附件说明的序号应是 ${right}，写作 ${entry.number}。`;
  return inNote(entry, 'attachment-number', `${entry.number}.`, `${right}.`, message);
}

/** An entry, the `at`th of its list, and the annex that it means. */
function compareEntry(entry: AttachmentEntry, annex: AnnexGrid, at: number): Discrepancy[] {
  if (annex.label === '') return [];
  const [noted, printed] = [foldTitle(entry.title), foldTitle(annex.title)];
  if (noted !== printed && printed !== '') {
    const message = `附件说明写作“${entry.title}”，${nameOfAnnex(annex)}的标题是“${annex.title}”，应当一致。`;
    return [inNote(entry, 'attachment-title', entry.title, annex.title, message)];
  }
  if (annex.number === null || [entry.number ?? 1, at].includes(annex.number)) return [];
  const message = `附件说明第${at}项是“${entry.title}”，这张附件却标作${annex.label}，应当一致。`;
  return [inNote(entry, 'attachment-number', `附件${entry.number ?? ''}`, annex.label, message)];
}

/** A paper is checked with some of its annexes, or with none: that is no fault of it, and told once. */
function notGiven(lacking: readonly AttachmentEntry[]): Discrepancy[] {
  const [first] = lacking;
  if (!first) return [];
  const titles = lacking.map(({ number, title }) => `附件${number ?? ''}“${title}”`).join('、');
  const message = `附件说明列有${titles}，没有一起校核，只有这里才查得到的数没有核对。请确认附件是否齐全。`;
  return [{ ...inNote(first, 'attachment-missing', titles, '无', message), severity: 'doubt' }];
}

function notListed(attachments: readonly AttachmentEntry[], unlisted: readonly AnnexGrid[]): Discrepancy[] {
  const last = attachments.at(-1);
  if (!last || unlisted.length === 0) return [];
  const names = unlisted.map((annex) => `${annex.label}${annex.title === '' ? '' : `“${annex.title}”`}`).join('、');
  return [inNote(last, 'attachment-unlisted', `${attachments.length}个附件`, names, `附件说明没有列出${names}。`)];
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

/** How many annexes there are is sure only where the 附件说明 lists them; 《…》附件2 is an annex of another paper. */
function references({ paragraphs, attachments }: TextDocument, count: number): Discrepancy[] {
  if (count === 0) return [];
  const severity = attachments.length === 0 ? 'doubt' : 'error';
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) =>
      [...sentence.text.matchAll(/(?<![》号]\)?的?)附件(\d{1,2})(?![\d年.])/gu)].flatMap((match): Discrepancy[] => {
        if (Number(match[1]) <= count) return [];
        return [
          inText(sentence, match.index, match.index + match[0].length, {
            severity,
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
function quotedTitles({ paragraphs, attachments }: TextDocument, annexes: readonly AnnexGrid[]): Discrepancy[] {
  const noted = new Set(attachments.map(({ title }) => foldTitle(title)));
  const titles = annexes.map((annex) => ({ annex, folded: foldTitle(annex.title) }));
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) =>
      [...sentence.text.matchAll(/《([^《》]{8,60})》/gu)].flatMap((match): Discrepancy[] => {
        const quoted = foldTitle(match[1] ?? '');
        if (noted.has(quoted) || titles.some(({ folded }) => folded.endsWith(quoted))) return [];
        const near = titles.find(({ folded }) => isNearly(folded, quoted));
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
