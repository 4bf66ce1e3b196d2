import { Button, Modal } from 'antd';
import { useState } from 'react';

/** Read once per opening: a page that is loaded again says nothing new. */
const read = new Set<string>();

/** What was put right when the workspace was opened or while it is, for the person to know before going on. */
export function RecoveryDialog({ path, sentences }: { readonly path: string; readonly sentences: readonly string[] }) {
  const name = `${path}\n${sentences.join('\n')}`;
  const [open, setOpen] = useState(!read.has(name));
  const close = () => {
    read.add(name);
    setOpen(false);
  };
  return (
    <Modal
      open={open}
      title="工作簿已修复"
      width={560}
      onCancel={close}
      footer={
        <Button type="primary" autoFocus data-testid="recovery-read" onClick={close}>
          知道了
        </Button>
      }
    >
      <div className="recovery-sentences" data-testid="recovery-report">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Modal>
  );
}
