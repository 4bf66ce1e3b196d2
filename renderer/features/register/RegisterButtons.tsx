import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api.ts';
import { bridge, sheetFiles } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { RegisterImport } from './RegisterImport.tsx';

interface Props {
  readonly kind: 'units' | 'accounts';
  readonly readOnly: boolean;
}

const names = { units: '单位表', accounts: '政务新媒体账号表' } as const;

/** The register as a spreadsheet, out and in. */
export function RegisterButtons({ kind, readOnly }: Props) {
  const [importing, setImporting] = useState(false);
  const notices = useNotices();
  const write = async () => {
    const title = `导出${names[kind]}`;
    const path = await bridge.platform.pickSave({ title, name: `${names[kind]}.xlsx`, filters: sheetFiles });
    if (path === null) return;
    try {
      const file = await api.register.export({ kind, path });
      notices.done(`已导出：${file.path}`);
    } catch (error) {
      notices.error(error);
    }
  };
  return (
    <>
      <Button
        icon={<UploadOutlined />}
        disabled={readOnly}
        data-testid="register-import"
        onClick={() => setImporting(true)}
      >
        导入表格
      </Button>
      <Button icon={<DownloadOutlined />} data-testid="register-export" onClick={() => void write()}>
        导出表格
      </Button>
      {importing && <RegisterImport kind={kind} onClose={() => setImporting(false)} />}
    </>
  );
}
