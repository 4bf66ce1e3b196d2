import type { AnnexRestore, RestorePreview } from '#shared/backup/restorePreview.ts';

/** Per annex: how many cells, problems and pieces of evidence, and a few of the cells. */
export function RestoreChanges({ preview: { annexes, others } }: { readonly preview: RestorePreview }) {
  return (
    <ul className="restore-changes">
      {annexes.map((annex) => (
        <li key={`${annex.roundId}/${annex.annexId}`} data-testid={`restore-${annex.annexId}`}>
          <strong>{annex.title}</strong>
          <span>{countsOf(annex)}</span>
          {annex.examples.length > 0 && (
            <table>
              <thead>
                <tr>
                  <th scope="col">单位</th>
                  <th scope="col">事项</th>
                  <th scope="col">现在</th>
                  <th scope="col">恢复为</th>
                </tr>
              </thead>
              <tbody>
                {annex.examples.map(({ subject, column, is, was }) => (
                  <tr key={`${subject}/${column}`}>
                    <td>{subject}</td>
                    <td>{column}</td>
                    <td>{is}</td>
                    <td>{was}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </li>
      ))}
      {others.length > 0 && (
        <li>
          <strong>其他</strong>
          <span>{others.map(({ title, count }) => `${title} ${count} 处`).join('，')}</span>
        </li>
      )}
    </ul>
  );
}

function countsOf({ cells, problems, evidence, examples }: AnnexRestore): string {
  const counts = [
    ...(cells > 0 ? [`${cells} 格不同`] : []),
    ...(problems > 0 ? [`问题 ${problems} 条`] : []),
    ...(evidence > 0 ? [`证据 ${evidence} 件`] : []),
  ];
  return `${counts.join('，')}${cells > examples.length && examples.length > 0 ? '，例如：' : ''}`;
}
