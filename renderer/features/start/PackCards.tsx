import { Button, Tag } from 'antd';
import type { PackInfo } from '#shared/workspaceInfo.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useOpening } from './useOpening.ts';

interface Props {
  readonly packs: readonly PackInfo[];
  readonly busy: boolean;
  readonly onChoose: (pack: PackInfo) => void;
}

export function PackCards({ packs, busy, onChoose }: Props) {
  const opening = useOpening();
  const openSample = async (pack: PackInfo) => {
    const folder = await bridge.platform.pickFolder({ title: '示例工作簿放在哪个文件夹' });
    if (folder !== null) await opening.open(() => api.workspace.sample({ packId: pack.id, folder }));
  };
  const disabled = busy || opening.busy;
  return (
    <div className="pack-cards">
      {packs.map((pack) => (
        <article key={pack.id} className={pack.general ? 'pack-card pack-card-general' : 'pack-card'}>
          <button
            type="button"
            className="pack-choose"
            data-testid={`pack-${pack.id}`}
            disabled={disabled}
            onClick={() => onChoose(pack)}
          >
            <strong>
              {pack.title}
              {pack.general && <Tag color="blue">通用</Tag>}
            </strong>
            <span>{pack.description}</span>
          </button>
          <footer>
            <Button type="primary" ghost tabIndex={-1} disabled={disabled} onClick={() => onChoose(pack)}>
              用它新建
            </Button>
            {!pack.general && (
              <Button
                type="link"
                data-testid={`sample-${pack.id}`}
                loading={opening.busy}
                disabled={disabled}
                onClick={() => void openSample(pack)}
              >
                打开示例
              </Button>
            )}
          </footer>
        </article>
      ))}
    </div>
  );
}
