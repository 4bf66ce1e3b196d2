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
  const known = step.at === 'preview' ? step.paths : [];
  const add = (paths: readonly string[]) => void read([...new Set([...known, ...paths])], '');
  const pick = async () => {
    const path = await bridge.platform.pickOpen({ title: '选择交换包', filters: bundleFiles });
    if (path !== null) add([path]);
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
      className={over ? 'exchange-card wide over' : 'exchange-card wide'}
      aria-label="读入交换包"
      data-testid="merge-card"
      {...place}
    >
      <h2>读入交换包</h2>
      {step.at === 'choose' && (
        <>
          <p className="muted">
            选一个，或把几个交换包（也可以是整个文件夹）一起拖到这里。先列出是谁的、有什么、几处冲突，按“合并”之前什么也不改动。
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
          {step.at === 'reading' ? (
            <Button onClick={giveUp}>停止</Button>
          ) : (
            <p className="muted">正在一次写完，不能中途停止；合并后可以整个撤销。</p>
          )}
        </div>
      )}
      {step.at === 'preview' && <MergePreviewPane work={work} step={step} onPick={() => void pick()} />}
      {step.at === 'done' && <MergeDone outcome={step.outcome} roundId={roundId} onClose={giveUp} />}
    </section>
  );
}
