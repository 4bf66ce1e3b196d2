import { Empty } from 'antd';
import { useFileDrop } from '../../ui/useFileDrop.ts';

/** The whole empty room takes files. */
export function NoPapers({ onAdd }: { readonly onAdd: (files: readonly File[]) => void }) {
  const { over, place } = useFileDrop((dropped) => onAdd([...dropped.files]));
  return (
    <section className={over ? 'papers-none hovered' : 'papers-none'} aria-label="还没有文件" {...place}>
      <Empty description="把一份通报和它的附件拖到这里，或点左边的“加入通报和附件…”。">
        <p className="muted">
          正文会列在这里，对不上的地方标出来，右边写明依据；按 F8 逐处看，再写出带批注的通报和校核单。
        </p>
      </Empty>
    </section>
  );
}
