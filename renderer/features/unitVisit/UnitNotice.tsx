import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import type { ExportFormat } from '#shared/document/exportOrder.ts';
import { api } from '../../api.ts';
import { navigate } from '../../app/route.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { ExportedFiles } from '../transfer/ExportedFiles.tsx';

interface Props {
  readonly roundId: string;
  readonly unitId: string;
}

const formatChoices = [
  { value: 'docx', label: 'Word' },
  { value: 'pdf', label: 'PDF' },
  { value: 'docx,pdf', label: 'Word 和 PDF' },
];

/** 整改通知单 of this unit alone, as it is recorded now. */
export function UnitNotice({ roundId, unitId }: Props) {
  const notices = useNotices();
  const [files, setFiles] = useState<readonly ExportedFile[]>([]);
  const [formats, setFormats] = useState<ExportFormat[]>(['docx']);
  const run = async () => {
    const folder = await bridge.platform.pickFolder({ title: '整改通知单放在哪个文件夹' });
    if (folder === null) return;
    try {
      const order = { unitIds: [unitId], oneFile: false, pictures: true };
      setFiles((await api.export.run({ roundId, folder, notices: order, formats })).files);
    } catch (error) {
      notices.error(error);
    }
  };
  return (
    <section className="visit-section">
      <header>
        <h2>整改通知单</h2>
      </header>
      <div className="section-body">
        <p className="muted">列出这个单位的问题、整改期限和证据，后附回执和证据图片。</p>
        <Button data-testid="notice-preview" onClick={() => navigate({ page: 'notice', roundId, unitId })}>
          预览
        </Button>{' '}
        <Button data-testid="unit-notice" onClick={() => void run()}>
          导出这个单位的整改通知单…
        </Button>{' '}
        <Select
          aria-label="整改通知单的文件"
          data-testid="unit-notice-format"
          options={formatChoices}
          value={formats.join()}
          onChange={(value) => setFormats(value.split(',') as ExportFormat[])}
        />
        {files.length > 0 && <ExportedFiles files={files} />}
      </div>
    </section>
  );
}
