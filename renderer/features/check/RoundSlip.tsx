import { Button } from 'antd';
import { useState } from 'react';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { ExportedFiles } from '../transfer/ExportedFiles.tsx';
import type { CheckDesk } from './useCheck.ts';

/** 校核单 of the round, with what has been decided, signed by this computer. */
export function RoundSlip({ check }: { readonly check: CheckDesk }) {
  const notices = useNotices();
  const [files, setFiles] = useState<readonly ExportedFile[]>([]);
  const run = async () => {
    const folder = await bridge.platform.pickFolder({ title: '校核单放在哪个文件夹' });
    if (folder === null) return;
    try {
      await check.flush();
      setFiles(await api.check.slip({ roundId: check.roundId, folder }));
    } catch (error) {
      notices.error(error);
    }
  };
  return (
    <>
      <Button size="small" data-testid="check-slip" onClick={() => void run()}>
        写出校核单…
      </Button>
      {files.length > 0 && <ExportedFiles files={files} />}
    </>
  );
}
