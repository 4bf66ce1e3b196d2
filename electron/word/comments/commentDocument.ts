import JSZip from 'jszip';
import { foldCheckText } from '#shared/consistency/read/sentences.ts';
import { flowOptions } from '../../read/docx/flowOptions.ts';
import { mainPart } from '../../read/docx/mainPart.ts';
import { openZip } from '../../zip/zipArchive.ts';
import { type Mark, placeMarks } from './placeMarks.ts';
import { encode, scanText, type TextParagraph } from './scanText.ts';

/** Where a comment belongs: at a stretch of a printed paragraph, or at a row of a table. */
export type CommentPlace =
  | { readonly kind: 'text'; readonly paragraph: string; readonly start: number; readonly end: number }
  | { readonly kind: 'row'; readonly label: string; readonly subject: string };

export interface DocumentComment {
  /** Tried in this order; none: the comment stands at the beginning. */
  readonly places: readonly CommentPlace[];
  readonly text: string;
}

export interface CommentAuthor {
  readonly name: string;
  readonly initials: string;
  /** ISO, as the file keeps it. */
  readonly at: string;
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const commentsRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
/** The file has been read before within the limits of its reader. */
const limits = { unpackedBytes: 300_000_000, entries: 10_000 };

/** The document with comments at their places and nothing else in it changed; comments that it has already stay. */
export async function commentDocument(
  bytes: Uint8Array,
  comments: readonly DocumentComment[],
  author: CommentAuthor,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const documentPart = mainPart(Object.keys(zip.files)) ?? '';
  const relationsPart = documentPart.replace(/^word\//iu, 'word/_rels/').concat('.rels');
  const xml = (await zip.file(documentPart)?.async('string')) ?? '';
  const prefix = prefixOf(xml);
  const part = await commentsPartOf(zip, relationsPart);
  const before = await zip.file(part)?.async('string');
  const first =
    1 + Math.max(-1, ...[...(before ?? '').matchAll(/<\w+:comment [^>]*\w+:id="(\d+)"/gu)].map(([, id]) => Number(id)));
  const read = openZip(Buffer.from(bytes), limits).read;
  const finder = new PlaceFinder(scanText(xml, flowOptions(read, true)));
  const marks = comments.map((comment, index): Mark => ({ ...finder.find(comment.places), id: first + index }));
  zip.file(documentPart, placeMarks(xml, prefix, marks));
  zip.file(part, withComments(before, comments, first, author));
  if (before === undefined) await register(zip, relationsPart);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** `w:` nearly always; the empty text where the namespace is the default one. */
function prefixOf(xml: string): string {
  const root = /<(?:(\w+):)?document[\s>]/u.exec(xml);
  return root?.[1] === undefined ? '' : `${root[1]}:`;
}

async function commentsPartOf(zip: JSZip, relationsPart: string): Promise<string> {
  const relations = (await zip.file(relationsPart)?.async('string')) ?? '';
  const relation = relations.match(/<Relationship\b[^>]*>/gu)?.find((each) => /relationships\/comments"/u.test(each));
  const target = relation && /Target="([^"]+)"/u.exec(relation)?.[1];
  if (!target) return 'word/comments.xml';
  return target.startsWith('/') ? target.slice(1) : `word/${target}`;
}

function withComments(
  before: string | undefined,
  comments: readonly DocumentComment[],
  first: number,
  { name, initials, at }: CommentAuthor,
): string {
  const own = comments.map(
    ({ text }, index) =>
      `<w:comment xmlns:w="${main}" w:id="${first + index}" w:author="${attribute(name)}" w:date="${attribute(at)}" w:initials="${attribute(initials)}">` +
      text
        .split('\n')
        .map((line) => `<w:p><w:r><w:t xml:space="preserve">${encode(line)}</w:t></w:r></w:p>`)
        .join('') +
      '</w:comment>',
  );
  const end = before?.search(/<\/(?:\w+:)?comments>\s*$/u) ?? -1;
  if (before !== undefined && end >= 0) return before.slice(0, end) + own.join('') + before.slice(end);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${main}">${own.join('')}</w:comments>`;
}

function attribute(text: string): string {
  return encode(text).replace(/"/gu, '&quot;');
}

async function register(zip: JSZip, relationsPart: string): Promise<void> {
  const types = (await zip.file('[Content_Types].xml')?.async('string')) ?? '';
  zip.file(
    '[Content_Types].xml',
    types.replace('</Types>', `<Override PartName="/word/comments.xml" ContentType="${commentsType}"/></Types>`),
  );
  const relations =
    (await zip.file(relationsPart)?.async('string')) ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const id = `<Relationship Id="rIdChabaoComments" Type="${commentsRelation}" Target="comments.xml"/>`;
  zip.file(
    relationsPart,
    relations
      .replace(/<\/Relationships>\s*$/u, `${id}</Relationships>`)
      .replace(/(<Relationships[^>]*)\/>\s*$/u, `$1>${id}</Relationships>`),
  );
}

interface Folded {
  readonly paragraph: TextParagraph;
  /** With the number that Word counts itself, whose characters all stand at the beginning. */
  readonly text: string;
  /** Printed place of each folded character. */
  readonly offsets: readonly number[];
}

/** Finds printed words again in the XML, whatever runs and spaces they are made of. */
class PlaceFinder {
  private readonly all: readonly Folded[];

  constructor(paragraphs: readonly TextParagraph[]) {
    this.all = paragraphs.map(fold);
  }

  find(places: readonly CommentPlace[]): Omit<Mark, 'id'> {
    for (const place of places) {
      const found = place.kind === 'text' ? this.inText(place) : this.inRow(place);
      if (found) return found;
    }
    const first = this.all.find(({ text }) => text !== '') ?? this.all[0];
    if (!first) throw new Error('a document without a paragraph was read');
    return whole(first);
  }

  private inText({ paragraph, start, end }: Extract<CommentPlace, { kind: 'text' }>): Omit<Mark, 'id'> | null {
    const wanted = foldCheckText(paragraph);
    const fits = this.all.filter(({ text }) => wanted !== '' && text.includes(wanted));
    const found =
      fits.find(({ text }) => text === wanted) ?? fits.find(({ paragraph: { row } }) => row === null) ?? fits[0];
    if (!found) return this.beside(wanted);
    const from = found.text.indexOf(wanted) + foldCheckText(paragraph.slice(0, start)).length;
    const to = from + foldCheckText(paragraph.slice(start, end)).length;
    return {
      paragraph: found.paragraph,
      start: found.offsets[from] ?? 0,
      end: (found.offsets[Math.max(from, to - 1)] ?? 0) + 1,
    };
  }

  /** In a box or a note, where Word lets nobody comment: at the paragraph that it hangs on. */
  private beside(wanted: string): Omit<Mark, 'id'> | null {
    const found = this.all.find(({ paragraph: { asides } }) => asides.some((aside) => foldCheckText(aside) === wanted));
    return found && wanted !== '' ? whole(found) : null;
  }

  private inRow({ label, subject }: Extract<CommentPlace, { kind: 'row' }>): Omit<Mark, 'id'> | null {
    const [at, wanted] = [foldCheckText(label), foldCheckText(subject)];
    const labelled = this.all.findIndex(({ text, paragraph: { row } }) => row === null && text === at);
    const below = this.all.slice(Math.max(0, labelled));
    const found = below.find(({ text, paragraph: { row } }) => row !== null && text === wanted);
    return found ? whole(found) : null;
  }
}

function fold(paragraph: TextParagraph): Folded {
  const number = foldCheckText(paragraph.number);
  const printed = paragraph.runs.map(({ text }) => text).join('');
  const offsets = [...number].map(() => 0);
  let text = number;
  for (let at = 0; at < printed.length; at += 1) {
    const folded = foldCheckText(printed.charAt(at));
    if (folded === '') continue;
    text += folded;
    offsets.push(at);
  }
  return { paragraph, text, offsets };
}

function whole({ paragraph, offsets }: Folded): Omit<Mark, 'id'> {
  return { paragraph, start: offsets[0] ?? 0, end: (offsets.at(-1) ?? -1) + 1 };
}
