import { Button, Progress } from 'antd';
import { bridge, bundleFiles } from '../../platform.ts';
import { useFileDrop } from '../../ui/useFileDrop.ts';
import { droppedFiles } from '../evidence/droppedFiles.ts';
import { MergeDone } from './MergeDone.tsx';
import { MergePreviewPane } from './MergePreviewPane.tsx';
import { useMergeWork } from './useMergeWork.ts';

/** 读入交换包: one or several are picked or dropped, looked at, and merged all at once. */
export function ReadBundles({ roundId, readOnly }: { readonly roundId: string; readonly readOnly: boolean }) {
  const work = useMergeWork();
  const { step, read, giveUp } = work;
  const [known, passphrase] = step.at === 'preview' ? [step.paths, step.passphrase] : [[], ''];
  const add = (paths: readonly string[]) => {
    if (paths.length > 0) void read([...new Set([...known, ...paths])], passphrase);
  };
  const pick = async () => {
    add(await bridge.platform.pickOpenMany({ title: '选择交换包（可以选几个）', filters: bundleFiles }));
  };
  const drop = async (data: DataTransfer) => {
    const files = (await droppedFiles(data)).filter(({ name }) => name.endsWith('.chabaopkg'));
    const paths = await Promise.all(files.map((file) => bridge.platform.bring(file)));
    add(paths.filter((path) => path !== null));
  };
  const isOpen = step.at === 'choose' || step.at === 'preview';
  const { over, place } = useFileDrop((dropped) => void drop(dropped), isOpen && !readOnly);
  return (
    <section
      className={over ? 'exchange-card over' : 'exchange-card'}
      aria-label="读入交换包"
      data-testid="merge-card"
      {...place}
    >
      <h2>读入交换包</h2>
      {step.at === 'choose' && (
        <>
          <p className="muted">
            选一个或几个，次序不论；也可以把它们或整个文件夹拖到这里。先列出是谁的、有什么、几处冲突，按“合并”之前什么也不改动。
          </p>
          <Button type="primary" disabled={readOnly} data-testid="merge-pick" onClick={() => void pick()}>
            选择交换包…
          </Button>
        </>
      )}
      {(step.at === 'reading' || step.at === 'writing') && (
        <div role="status">
          <Progress percent={step.percent} status="active" />
          <p className="muted">{step.label}</p>
          <Button data-testid="merge-stop" onClick={work.stop}>
            停止
          </Button>
          {step.at === 'writing' && <p className="muted">写完之前停止，什么也没有改动；合并之后可以整个撤销。</p>}
        </div>
      )}
      {step.at === 'preview' && <MergePreviewPane work={work} step={step} onPick={() => void pick()} />}
      {step.at === 'done' && <MergeDone outcome={step.outcome} roundId={roundId} onClose={giveUp} />}
    </section>
  );
}
