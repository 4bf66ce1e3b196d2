import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly readOnly: boolean;
  /** What a test presses. */
  readonly saveId: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One entry of a register, beside the list. A click outside of it loses nothing. */
export function RegisterDrawer({ title, readOnly, saveId, onSave, onClose, children }: Props) {
  return (
    <Drawer
      open
      title={title}
      size={460}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" disabled={readOnly} data-testid={saveId} onClick={onSave}>
            保存
          </Button>
        </div>
      }
    >
      {children}
    </Drawer>
  );
}
