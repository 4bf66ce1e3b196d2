import './evidence.css';

/** The sign in a cell: so much evidence. */
export function EvidenceMark({ count }: { readonly count: number | undefined }) {
  if (count === undefined || count === 0) return null;
  return (
    <b className="evidence-mark" title={`证据 ${count} 件`} data-testid="evidence-mark">
      <span className="evidence-mark-word">证</span>
      {count}
    </b>
  );
}
