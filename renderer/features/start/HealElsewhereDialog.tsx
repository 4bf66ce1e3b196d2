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
      title="工作簿已损坏，不能就地修复"
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
          另存并修复…
        </Button>,
      ]}
    >
      <p>{sentence}</p>
      <p className="muted">
        修复出来的是一个新文件：用这台电脑上最近的好备份，加上原文件里还读得出的内容和随记。打开后会说明从哪里找回几条、哪些没有找回。
      </p>
    </Modal>
  );
}
