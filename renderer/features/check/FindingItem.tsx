import { type ReactNode, useEffect, useRef } from 'react';
import type { KeyedDiscrepancy } from '#shared/consistency/discrepancy.ts';
import type { QuoteMark } from '#shared/consistency/quotes.ts';
import { FindingText } from './FindingText.tsx';

interface Props {
  readonly finding: KeyedDiscrepancy & { readonly mark: QuoteMark | null };
  readonly current: string | null;
  readonly ruled?: boolean;
  readonly onJump: () => void;
  readonly children?: ReactNode;
}

/** One line of a list of findings; the one that is looked at comes into sight. */
export function FindingItem({ finding, current, ruled = false, onJump, children }: Props) {
  const { key, severity, rule } = finding;
  const isCurrent = current === key;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li
      ref={place}
      className={`check-card ${severity}${isCurrent ? ' current' : ''}${ruled ? ' ruled' : ''}`}
      data-testid={`finding-${rule}`}
      aria-current={isCurrent}
    >
      <FindingText finding={finding} onJump={onJump} />
      {children}
    </li>
  );
}
