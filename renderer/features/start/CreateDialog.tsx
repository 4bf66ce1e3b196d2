import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { assertNever } from '#shared/error.ts';
import type { PackDraft, PackInfo, WorkspaceInfo } from '#shared/workspaceInfo.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { askPath } from './askPath.ts';
import { DraftReview } from './DraftReview.tsx';
import { useOpening } from './useOpening.ts';

export type PackChoice =
  | { readonly kind: 'pack'; readonly pack: PackInfo }
  | { readonly kind: 'file'; readonly packPath: string }
  | { readonly kind: 'table'; readonly source: string; readonly draft: PackDraft };

/** Name first; where it lies is asked by the machine's own dialog, which also warns of an existing file. */
export function CreateDialog({ choice, onClose }: { readonly choice: PackChoice; readonly onClose: () => void }) {
  const [name, setName] = useState(suggestedName(choice));
  const { busy, open } = useOpening();

  const create = async () => {
    const path = await askPath(`${name.trim()}.chabao`);
    if (path === null) return;
    if (await open(() => createAt(path, choice))) onClose();
  };

  const bad = badName(name);
  return (
    <Modal
      open
      title="新建工作簿"
      width={choice.kind === 'table' ? 760 : 480}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={onClose}>
          取消
        </Button>,
        <Button
          key="create"
          type="primary"
          data-testid="create"
          loading={busy}
          disabled={name.trim() === '' || bad !== null}
          onClick={() => void create()}
        >
          {bridge.platform.folder === null ? '选位置并新建…' : '新建'}
        </Button>,
      ]}
    >
      <Form layout="vertical" onFinish={() => void create()}>
        <Form.Item label="模板">
          <ChosenPack choice={choice} />
        </Form.Item>
        <Form.Item
          label="工作簿名称"
          {...(bad !== null ? { validateStatus: 'error' as const, help: bad } : {})}
          extra={
            bridge.platform.folder === null
              ? '工作簿是一个文件，可以复制、备份、用U盘带走。'
              : `存放在 ${bridge.platform.folder}`
          }
        >
          <Input
            autoFocus
            aria-label="工作簿名称"
            maxLength={80}
            value={name}
            data-testid="workspace-name"
            onFocus={(event) => event.target.select()}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function createAt(path: string, choice: PackChoice): Promise<WorkspaceInfo> {
  switch (choice.kind) {
    case 'pack':
      return api.workspace.create({ path, packId: choice.pack.id });
    case 'file':
      return api.workspace.createFromFile({ path, packPath: choice.packPath });
    case 'table':
      return api.workspace.createFromTable({ path, source: choice.source });
    default:
      return assertNever(choice);
  }
}

function ChosenPack({ choice }: { readonly choice: PackChoice }) {
  if (choice.kind === 'pack') return choice.pack.title;
  if (choice.kind === 'file') return <code className="path">{choice.packPath}</code>;
  return <DraftReview source={choice.source} draft={choice.draft} />;
}

function suggestedName(choice: PackChoice): string {
  return choice.kind === 'pack' && !choice.pack.general ? choice.pack.title : '检查工作簿';
}

/** What Windows does not allow in a file name; files travel between systems. */
function badName(name: string): string | null {
  return /[\\/:*?"<>|]/.test(name) ? '名称里不能有 \\ / : * ? " < > | 这些符号' : null;
}
