import type { NotedException } from '#shared/consistency/notedExceptions.ts';

/** What notes under the annexes leave out: why a number that differs was not called wrong. */
export function NotedExceptions({ noted }: { readonly noted: readonly NotedException[] }) {
  if (noted.length === 0) return null;
  return (
    <details className="check-resting" data-testid="paper-noted">
      <summary>附件注明、校核时已计入的例外（{noted.length}）</summary>
      <ul>
        {noted.map(({ where, note }) => (
          <li key={`${where} ${note}`}>
            <span className="muted">{where}</span>
            <span>{note}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
