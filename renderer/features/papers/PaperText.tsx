import { useEffect, useRef } from 'react';
import type { CheckedPaper, PaperFinding } from '#shared/consistency/foreignCheck.ts';

interface Props {
  readonly paper: CheckedPaper;
  readonly current: string | null;
}

/** The text of the bulletin as it was read, with what was found marked where it stands. */
export function PaperText({ paper, current }: Props) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current !== null) place.current?.querySelector('mark.current')?.scrollIntoView({ block: 'center' });
  }, [current]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
    <section className="paper-text" ref={place} tabIndex={0} aria-label="通报正文" data-testid="paper-text">
      {paper.paragraphs.map((text, index) => {
        const found = paper.findings.filter((finding) => finding.place?.paragraph === index);
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place
        return <p key={index}>{found.length === 0 ? text : <Marked text={text} found={found} current={current} />}</p>;
      })}
    </section>
  );
}

/** Places may overlap: a character belongs to the finding that is looked at, else to the first that it is in. */
function Marked(props: {
  readonly text: string;
  readonly found: readonly PaperFinding[];
  readonly current: string | null;
}) {
  const { text, found, current } = props;
  const ordered = [...found].sort((a, b) => Number(b.key === current) - Number(a.key === current));
  const cuts = new Set([0, text.length, ...found.flatMap(({ place }) => (place ? [place.start, place.end] : []))]);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, at) => {
    const piece = text.slice(from, edges[at + 1]);
    const finding = ordered.find(({ place }) => place && place.start <= from && from < place.end);
    if (!finding) return <span key={from}>{piece}</span>;
    return (
      <mark key={from} className={`check-mark ${finding.severity}${finding.key === current ? ' current' : ''}`}>
        {piece}
      </mark>
    );
  });
}
