import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import type { TeamFolderView } from '#shared/exchange/teamFolderView.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { announceChange } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';

/** How often the folder is looked into while this page is open; looking changes nothing. */
const lookEvery = 60_000;

/** 团队文件夹: a share that all see. What the others gave is taken and what it lacks is given, when the button is pressed. */
export function TeamFolderCard({ readOnly }: { readonly readOnly: boolean }) {
  const view = useLoad('team', () => api.team.look());
  const [running, setRunning] = useState(false);
  const notices = useNotices();
  const saving = useSaving();
  const { reload } = view;
  useEffect(() => {
    const timer = window.setInterval(() => void reload(), lookEvery);
    return () => window.clearInterval(timer);
  }, [reload]);
  const choose = async () => {
    const folder = await bridge.platform.pickFolder({ title: '选择大家都看得到的文件夹' });
    if (folder !== null) api.team.choose({ folder }).then(view.set, notices.error);
  };
  const exchange = async () => {
    setRunning(true);
    try {
      const { outcome, given, view: now } = await saving.track(api.team.exchange());
      view.set(now);
      const conflicts = outcome.conflicts === 0 ? '' : `，${outcome.conflicts} 处冲突要处理`;
      notices.done(`取来 ${outcome.changes} 条，交出 ${given} 条${conflicts}。`);
      for (const { title, changes } of outcome.finals) {
        notices.warn(
          `“${title}”已定稿，对它的 ${changes} 条修改没有取来；要取来，请在“读入交换包”里选团队文件夹中的文件，写明理由再合并。`,
        );
      }
    } catch (error) {
      notices.error(error);
      await reload();
    }
    setRunning(false);
    announceChange();
  };
  return (
    <section className="exchange-card" aria-label="团队文件夹">
      <h2>团队文件夹</h2>
      <Waiting of={view}>
        {(found) => (
          <>
            <FolderState view={found} />
            <div className="exchange-acts">
              {found.folder !== null && (
                <Button
                  type="primary"
                  loading={running}
                  disabled={readOnly}
                  data-testid="team-exchange"
                  onClick={() => void exchange()}
                >
                  现在交换
                </Button>
              )}
              <Button data-testid="team-choose" onClick={() => void choose()}>
                {found.folder === null ? '选择文件夹…' : '换一个…'}
              </Button>
              {found.folder !== null && (
                <Button onClick={() => api.team.choose({ folder: null }).then(view.set, notices.error)}>不再用</Button>
              )}
            </div>
          </>
        )}
      </Waiting>
    </section>
  );
}

function FolderState({ view }: { readonly view: TeamFolderView }) {
  const { folder, problem, members, toTake, toGive, waiting } = view;
  if (folder === null) {
    return <p className="muted">单位里有大家都看得到的共享文件夹时，各台电脑都选它，就不用来回传文件。</p>;
  }
  return (
    <div data-testid="team-state">
      <p className="path">{folder}</p>
      {problem !== null && <Alert type="warning" showIcon title={problem} />}
      {problem === null && (
        <p>
          {members.length === 0
            ? '里面还没有别人交来的内容'
            : `里面有${members.map(({ person }) => person || '（未署名）').join('、')}交来的内容`}
          {toTake + toGive === 0 ? '，与本机已经一样。' : `；可取来 ${toTake} 条，要交出 ${toGive} 条。`}
        </p>
      )}
      {waiting.map(({ name, reason }) => (
        <p key={name} className="warning-text">
          {name}：{reason}
        </p>
      ))}
    </div>
  );
}
