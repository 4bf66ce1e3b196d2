import { type MonthSpan, monthSpansIn } from '../claim/spans.ts';
import { foldCheckText } from './sentences.ts';
import type { Sentence, TextDocument } from './textDocument.ts';

/** The period that a paper says it is on, and where: in its title, or in a line of its own below. */
export interface TitlePeriod {
  readonly span: MonthSpan;
  readonly sentence: Sentence;
}

const highest = 4;

/** Null where the title names none, or several. */
export function periodOfTitle({ title, paragraphs }: Pick<TextDocument, 'title' | 'paragraphs'>): TitlePeriod | null {
  const heads = paragraphs.slice(0, highest);
  const at = heads.findIndex(({ text }) => foldCheckText(text) === title);
  const below = heads.slice(at + 1).flatMap(({ text }) => (isPeriodAlone(foldCheckText(text)) ? [text] : []));
  const lines = [title, ...(at < 0 ? [] : below.map(foldCheckText))];
  for (const line of lines) {
    const span = onlySpanIn(line);
    const sentences = span ? paragraphs.slice(0, highest + 4).flatMap((each) => each.sentences) : [];
    const sentence = sentences.find(({ text }) => text.includes(span?.printed ?? line));
    if (span && sentence) return { span, sentence };
    if (monthSpansIn(line).length > 0) return null;
  }
  return null;
}

/** （2025年8月） below 热线月报. */
function isPeriodAlone(line: string): boolean {
  const [span, ...others] = monthSpansIn(line);
  return span !== undefined && others.length === 0 && line.replace(/[()]/gu, '') === span.printed;
}

/** 2025年民生实事1—9月: the year may stand apart from its months. */
function onlySpanIn(line: string): MonthSpan | null {
  const [first, second, ...others] = monthSpansIn(line);
  if (!first || !second) return first ?? null;
  const isYear = first.months === null && second.year === null && second.months !== null;
  return isYear && others.length === 0 ? { ...second, year: first.year } : null;
}
