import {
  FileAddOutlined,
  FileSearchOutlined,
  FolderOpenOutlined,
  MedicineBoxOutlined,
  TableOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { AppError } from '#shared/error.ts';
import type { PackInfo } from '#shared/workspaceInfo.ts';
import { api } from '../../api.ts';
import { navigate } from '../../app/route.ts';
import { bridge, packFiles, workspaceFiles } from '../../platform.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { RescueDialog } from '../backup/RescueDialog.tsx';
import { TourButton } from '../tour/TourButton.tsx';
import { FrameButtons } from '../workspace/FrameButtons.tsx';
import { CreateDialog, type PackChoice } from './CreateDialog.tsx';
import { type DamagedThere, HealElsewhereDialog } from './HealElsewhereDialog.tsx';
import { PackCards } from './PackCards.tsx';
import { RecentList } from './RecentList.tsx';
import { useDrafting } from './useDrafting.ts';
import { useOpening } from './useOpening.ts';

export function StartPage() {
  const packs = useLoad('packs', async () => sortPacks(await api.workspace.packs()));
  const { busy, open } = useOpening();
  const [choice, setChoice] = useState<PackChoice | null>(null);
  const [rescuing, setRescuing] = useState(false);
  const { reading, draftFromTable } = useDrafting(setChoice);
  const [damaged, setDamaged] = useState<DamagedThere | null>(null);

  const openWorkspace = (path: string) =>
    open(
      () => api.workspace.open({ path }),
      (error) => {
        if (!(error instanceof AppError && error.details?.elsewhere === true)) return false;
        setDamaged({ path, sentence: error.message });
        return true;
      },
    );
  const pickWorkspace = async () => {
    const path = await bridge.platform.pickOpen({ title: '打开工作簿', filters: workspaceFiles });
    if (path !== null) await openWorkspace(path);
  };
  const pickPack = async () => {
    const packPath = await bridge.platform.pickOpen({ title: '选择模板包文件', filters: packFiles });
    if (packPath !== null) setChoice({ kind: 'file', packPath });
  };

  return (
    <div className="start-page" data-testid="start-page">
      <aside className="start-side">
        <div className="brand">
          <strong>查报</strong>
          <span>检查记录 · 附件 · 通报</span>
        </div>
        <Button
          block
          size="large"
          icon={<FolderOpenOutlined />}
          disabled={busy}
          data-testid="open-workspace"
          onClick={() => void pickWorkspace()}
        >
          打开工作簿…
        </Button>
        <Button
          block
          icon={<FileSearchOutlined />}
          data-testid="papers-open"
          onClick={() => navigate({ page: 'papers' })}
        >
          校核别处的文件…
        </Button>
        <Button
          block
          icon={<MedicineBoxOutlined />}
          disabled={busy}
          data-testid="rescue-open"
          onClick={() => setRescuing(true)}
        >
          从备份恢复…
        </Button>
        <TourButton />
        <FrameButtons />
        <h2>最近打开</h2>
        <RecentList busy={busy} onOpen={(path) => void openWorkspace(path)} />
      </aside>
      <main className="start-main">
        <div className="start-head">
          <h1 data-testid="new-workspace">新建工作簿</h1>
          <span>选一个最接近本单位做法的模板，单位名单和检查事项以后都可以改。</span>
          <div className="start-own">
            <Button
              type="link"
              icon={<TableOutlined />}
              loading={reading}
              data-testid="from-table"
              onClick={() => void draftFromTable()}
            >
              照上次的表…
            </Button>
            <Button type="link" icon={<FileAddOutlined />} data-testid="own-pack" onClick={() => void pickPack()}>
              用自己的模板包…
            </Button>
          </div>
        </div>
        <Waiting of={packs}>
          {(list) => <PackCards packs={list} busy={busy} onChoose={(pack) => setChoice({ kind: 'pack', pack })} />}
        </Waiting>
      </main>
      {damaged !== null && <HealElsewhereDialog damaged={damaged} onClose={() => setDamaged(null)} />}
      {rescuing && <RescueDialog onClose={() => setRescuing(false)} />}
      {choice !== null && <CreateDialog choice={choice} onClose={() => setChoice(null)} />}
    </div>
  );
}

function sortPacks(packs: readonly PackInfo[]): PackInfo[] {
  return [...packs].sort((a, b) => Number(b.general) - Number(a.general));
}
