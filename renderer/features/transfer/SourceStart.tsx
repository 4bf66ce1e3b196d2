import { Button, Input } from 'antd';
import { useEffect } from 'react';
import type { OpenedSource } from '#shared/import/importDraft.ts';
import { api } from '../../api.ts';
import { bridge, sheetFiles } from '../../platform.ts';
import { useFileDrop } from '../../ui/useFileDrop.ts';

interface Props {
  readonly roundId: string;
  readonly annex: { readonly id: string; readonly title: string };
  readonly onOpen: (choose: () => Promise<ReadSource | null>) => Promise<void>;
}

/** Reads what was chosen. */
export type ReadSource = () => Promise<OpenedSource>;

export async function pickSource(title: string): Promise<ReadSource | null> {
  const path = await bridge.platform.pickOpen({ title: `选择要导入“${title}”的表格`, filters: sheetFiles });
  return path === null ? null : () => api.import.open({ path });
}

async function droppedSource(file: File): Promise<ReadSource | null> {
  const path = await bridge.platform.bring(file);
  return path === null ? null : () => api.import.open({ path });
}

/** The beginning: a file is picked or dropped, or a table is pasted. */
export function SourceStart({ roundId, annex, onOpen }: Props) {
  const { over, place } = useFileDrop(({ files: [file] }) => {
    if (file) void onOpen(() => droppedSource(file));
  });
  useEffect(() => void api.import.prepare({ roundId, annexId: annex.id }), [roundId, annex.id]);
  return (
    <section
      className={over ? 'source-start over' : 'source-start'}
      aria-label="选择要导入的内容"
      data-testid="import-start"
      {...place}
    >
      <h3>选一个文件，或拖到这里</h3>
      <p className="muted">Excel（xlsx、xls）、csv、Word、网页都可以；只看一遍，按“导入”之前不改动任何内容。</p>
      <Button type="primary" data-testid="import-pick" onClick={() => void onOpen(() => pickSource(annex.title))}>
        选择文件…
      </Button>
      <h3>或者粘贴一张表</h3>
      <p className="muted">在 Excel、WPS 或网页里选中表格，复制，再点进下面的框按 Ctrl+V。</p>
      <Input.TextArea
        aria-label="粘贴表格"
        data-testid="import-paste"
        rows={4}
        readOnly
        value=""
        placeholder="在这里粘贴"
        onPaste={(event) => {
          event.preventDefault();
          const html = event.clipboardData.getData('text/html');
          const text = event.clipboardData.getData('text/plain');
          const [file] = event.clipboardData.files;
          if (html === '' && text === '' && file) void onOpen(() => droppedSource(file));
          else void onOpen(async () => () => api.import.paste({ html, text }));
        }}
      />
    </section>
  );
}
