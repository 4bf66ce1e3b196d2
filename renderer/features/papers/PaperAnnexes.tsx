import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { CheckedPaper, PaperFinding, PlainAnnex } from '#shared/consistency/foreignCheck.ts';
import { isComposing } from '../../ui/composing.ts';

interface Props {
  readonly paper: CheckedPaper;
  readonly finding: PaperFinding;
  readonly onClose: () => void;
}

/** The annexes that the finding speaks of, with its rows marked. */
export function PaperAnnexes({ paper, finding, onClose }: Props) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current
      ?.querySelector(`tr.marked[data-of="${CSS.escape(finding.key)}"]`)
      ?.scrollIntoView({ block: 'center' });
  }, [finding.key]);
  const annexes = annexesOf(paper, finding);
  if (annexes.length === 0) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <section className="check-strip" aria-label="附件里的出处" data-testid="paper-annexes" onKeyDown={onKeyDown}>
      <header>
        <span className="check-strip-title">{annexes.map(({ label, title }) => `${label} ${title}`).join('；')}</span>
        <Button size="small" type="text" onClick={onClose}>
          关闭（Esc）
        </Button>
      </header>
      <section
        className="check-table paper-table"
        ref={place}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
        tabIndex={0}
        aria-label="附件的表"
      >
        {annexes.map((annex) => (
          <AnnexTable key={annex.label} annex={annex} finding={finding} captioned={annexes.length > 1} />
        ))}
      </section>
    </section>
  );
}

function annexesOf({ annexes }: CheckedPaper, { rows, message }: PaperFinding): PlainAnnex[] {
  const labels = new Set([...rows.map(({ annex }) => annex), ...(message.match(/附件\d{0,2}/gu) ?? [])]);
  return annexes.filter(({ label }) => labels.has(label));
}

interface TableProps {
  readonly annex: PlainAnnex;
  readonly finding: PaperFinding;
  /** Where one stands alone the head of the strip says what it is. */
  readonly captioned: boolean;
}

function AnnexTable({ annex, finding, captioned }: TableProps) {
  const marked = new Set(finding.rows.filter((row) => row.annex === annex.label).map(({ row }) => row));
  return (
    <table>
      {captioned && (
        <caption>
          {annex.label} {annex.title}
        </caption>
      )}
      <thead>
        <tr>
          {annex.columns.map((title, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <th key={column}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {annex.rows.map(({ row, cells }) => (
          <tr key={row} className={marked.has(row) ? 'marked' : ''} data-of={finding.key}>
            {cells.map((text, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <td key={column}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
