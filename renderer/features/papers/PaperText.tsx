import { useEffect, useRef } from 'react';
import type { CheckedPaper } from '#shared/consistency/foreignCheck.ts';
import type { TextMark } from './textMarks.ts';

interface Props {
  readonly paper: CheckedPaper;
  readonly marks: readonly TextMark[];
  readonly current: string | null;
}

/** The text of the bulletin as it was read, with what was found marked where it stands. */
export function PaperText({ paper, marks, current }: Props) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current !== null) place.current?.querySelector('mark.current')?.scrollIntoView({ block: 'center' });
  }, [current]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
    <section className="paper-text" ref={place} tabIndex={0} aria-label="通报正文" data-testid="paper-text">
      {paper.paragraphs.map((text, index) => {
        const own = marks.filter((mark) => mark.place.paragraph === index);
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place
        return <p key={index}>{own.length === 0 ? text : <Marked text={text} marks={own} current={current} />}</p>;
      })}
    </section>
  );
}

/** Places may overlap: a character belongs to the one that is looked at, else to the first that it is in. */
function Marked(props: {
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly current: string | null;
}) {
  const { text, marks, current } = props;
  const ordered = [...marks].sort((a, b) => Number(b.key === current) - Number(a.key === current));
  const cuts = new Set([0, text.length, ...marks.flatMap(({ place }) => [place.start, place.end])]);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, at) => {
    const piece = text.slice(from, edges[at + 1]);
    const mark = ordered.find(({ place }) => place.start <= from && from < place.end);
    if (!mark) return <span key={from}>{piece}</span>;
    return (
      <mark key={from} className={`check-mark ${mark.kind}${mark.key === current ? ' current' : ''}`}>
        {piece}
      </mark>
    );
  });
}
