import { Button } from 'antd';
import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { Waiting } from '../../ui/Waiting.tsx';

export function RecentList(props: { readonly busy: boolean; readonly onOpen: (path: string) => void }) {
  const recent = useLoad('recent', () => api.workspace.recent());
  return (
    <Waiting of={recent}>
      {(list) =>
        list.length === 0 ? (
          <p className="muted">还没有打开过工作簿。</p>
        ) : (
          <ul className="recent-list">
            {list.map((entry, index) => (
              <li key={entry.path}>
                <Button
                  type="text"
                  block
                  disabled={entry.missing || props.busy}
                  data-testid={`recent-${index}`}
                  title={entry.path}
                  onClick={() => props.onOpen(entry.path)}
                >
                  <strong>{entry.title}</strong>
                  <small>
                    {entry.missing ? '文件不在原处，请用“打开工作簿”另找，或“从备份恢复”' : entry.openedAt.slice(0, 10)}
                  </small>
                  <small className="recent-path">{entry.path}</small>
                </Button>
              </li>
            ))}
          </ul>
        )
      }
    </Waiting>
  );
}
