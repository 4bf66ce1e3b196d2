import { Button, Modal } from 'antd';
import { api } from '../../api.ts';
import { askPath } from './askPath.ts';
import { useOpening } from './useOpening.ts';

/** A workspace that opening refused, because it is damaged where nothing may be written. */
export interface DamagedThere {
  readonly path: string;
  readonly sentence: string;
}

/** The way out of it: put together again as a new file, in a folder that may be written. */
export function HealElsewhereDialog(props: { readonly damaged: DamagedThere; readonly onClose: () => void }) {
  const { path, sentence } = props.damaged;
  const { busy, open } = useOpening();
  const heal = async () => {
    const title = (path.split(/[\\/]/).at(-1) ?? '').replace(/\.chabao$/, '');
    const target = await askPath(`${title}-修复.chabao`);
    if (target !== null && (await open(() => api.backup.healElsewhere({ path, target })))) props.onClose();
  };
  return (
    <Modal
      open
      title="这里不能修复"
      onCancel={props.onClose}
      footer={[
        <Button key="close" onClick={props.onClose}>
          关闭
        </Button>,
        <Button
          key="heal"
          type="primary"
          autoFocus
          loading={busy}
          data-testid="heal-elsewhere"
          onClick={() => void heal()}
        >
          另存到…
        </Button>,
      ]}
    >
      <p>{sentence}</p>
    </Modal>
  );
}
