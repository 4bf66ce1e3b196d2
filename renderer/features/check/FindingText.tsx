import { Tag } from 'antd';
import type { Discrepancy } from '#shared/consistency/discrepancy.ts';
import type { QuoteMark } from '#shared/consistency/quotes.ts';
import { severityNames } from '#shared/consistency/severityNames.ts';
import { QuotedClaim } from './QuotedClaim.tsx';

const colors = { error: 'error', doubt: 'warning', hint: 'processing' } as const;

interface Props {
  readonly finding: Discrepancy & { readonly mark: QuoteMark | null };
  readonly onJump: () => void;
}

/** Where it stands, what it claims, what the annex says: pressed, it shows both. */
export function FindingText({ finding, onJump }: Props) {
  const { severity, where, quote, mark, message } = finding;
  return (
    <button type="button" className="check-jump" data-testid="finding-jump" onClick={onJump}>
      <Tag color={colors[severity]}>{severityNames[severity]}</Tag>
      <span className="muted">{where}</span>
      {quote !== '' && <QuotedClaim quote={quote} mark={mark} />}
      <span className="check-message">{message}</span>
    </button>
  );
}
