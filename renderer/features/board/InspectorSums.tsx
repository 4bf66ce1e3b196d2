import type { InspectorSum } from './boardRows.ts';

export function InspectorSums({ sums }: { readonly sums: readonly InspectorSum[] }) {
  return (
    <ul className="board-sums" aria-label="每人进度">
      {sums.map(({ assignee, units, finished, answered, expected }) => (
        <li key={assignee ?? ''}>
          <strong>{assignee ?? '未分配'}</strong>
          <span>
            {finished}/{units} 个单位填完
          </span>
          <meter
            min={0}
            max={Math.max(expected, 1)}
            value={answered}
            aria-label={`${assignee ?? '未分配'}已填 ${answered}，共 ${expected} 格`}
          />
          <span className="muted">
            {answered}/{expected} 格
          </span>
        </li>
      ))}
    </ul>
  );
}
