import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';

export function ExportedFiles({ files }: { readonly files: readonly ExportedFile[] }) {
  const notices = useNotices();
  const reveal = (path: string) => void bridge.platform.reveal(path).catch(notices.error);
  return (
    <div data-testid="export-done">
      <p>
        <CheckCircleFilled className="good-icon" /> 已导出 {files.length} 个文件，没有覆盖原有的文件。
      </p>
      <ul className="file-list">
        {files.map((file) => (
          <li key={file.path}>
            <span title={file.path} data-path={file.path}>
              {file.path.split(/[\\/]/).at(-1)}
            </span>
            <Button type="link" onClick={() => reveal(file.path)}>
              {bridge.platform.kind === 'electron' ? '打开所在文件夹' : '下载'}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
