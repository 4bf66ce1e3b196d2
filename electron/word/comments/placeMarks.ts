import { encode, type TextParagraph, type TextRun } from './scanText.ts';

/** A stretch of a paragraph's printed characters, and the number of its comment. */
export interface Mark {
  readonly paragraph: TextParagraph;
  readonly start: number;
  readonly end: number;
  readonly id: number;
}

/** What stands at one place: what ends there before what begins there. */
interface Stakes {
  readonly ends: string[];
  readonly starts: string[];
}

/** The XML with the beginning and end of each comment at its place. Runs are cut where a comment begins or ends within them. */
export function placeMarks(xml: string, prefix: string, marks: readonly Mark[]): string {
  const within = new Map<TextRun, Map<number, Stakes>>();
  const beside = new Map<number, Stakes>();
  for (const mark of marks) {
    const { from, to } = stakes(mark);
    stakeAt(within, beside, from).starts.push(`<${prefix}commentRangeStart ${prefix}id="${mark.id}"/>`);
    stakeAt(within, beside, to).ends.push(
      `<${prefix}commentRangeEnd ${prefix}id="${mark.id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${mark.id}"/></${prefix}r>`,
    );
  }
  const changes = [
    ...[...within].map(([run, cuts]) => ({ from: run.from, to: run.to, text: cutRun(run, cuts, prefix) })),
    ...[...beside].map(([at, each]) => ({ from: at, to: at, text: textOf(each) })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  let result = '';
  let at = 0;
  for (const { from, to, text } of changes) {
    result += xml.slice(at, from) + text;
    at = to;
  }
  return result + xml.slice(at);
}

type Place = { readonly run: TextRun; readonly at: number } | { readonly xml: number };

function stakes({ paragraph, start, end }: Mark): { readonly from: Place; readonly to: Place } {
  const { runs } = paragraph;
  let printed = 0;
  let from: Place | null = null;
  let to: Place | null = null;
  for (const run of runs) {
    const { length } = run.text;
    if (!from && start < printed + length) {
      from = run.simple && start > printed ? { run, at: start - printed } : { xml: run.from };
    }
    if (!to && end <= printed + length) {
      to = run.simple && end > printed && end < printed + length ? { run, at: end - printed } : { xml: run.to };
    }
    printed += length;
  }
  const last: Place = { xml: runs.at(-1)?.to ?? paragraph.end };
  return { from: from ?? last, to: to ?? last };
}

function stakeAt(within: Map<TextRun, Map<number, Stakes>>, beside: Map<number, Stakes>, place: Place): Stakes {
  const places = 'run' in place ? (within.get(place.run) ?? new Map<number, Stakes>()) : beside;
  if ('run' in place) within.set(place.run, places);
  const at = 'run' in place ? place.at : place.xml;
  const known = places.get(at) ?? { ends: [], starts: [] };
  places.set(at, known);
  return known;
}

function textOf({ ends, starts }: Stakes): string {
  return [...ends, ...starts].join('');
}

function cutRun({ text, simple }: TextRun, cuts: ReadonlyMap<number, Stakes>, prefix: string): string {
  const { open, style } = simple ?? { open: '', style: '' };
  const piece = (from: number, to: number) =>
    `${open}${style}<${prefix}t xml:space="preserve">${encode(text.slice(from, to))}</${prefix}t></${prefix}r>`;
  let result = '';
  let at = 0;
  for (const [place, each] of [...cuts].sort(([a], [b]) => a - b)) {
    result += piece(at, place) + textOf(each);
    at = place;
  }
  return result + piece(at, text.length);
}
