import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';

interface Props {
  readonly files: readonly ExportedFile[];
  readonly stopped?: boolean;
}

function stoppedSentence(files: number): string {
  const kept = files > 0 ? `已写完的 ${files} 个文件保留，` : '';
  return `已停止。${kept}没有写完的已清除。`;
}

/** What was written, with ways to it: its folder, or its program; a browser downloads it. */
export function ExportedFiles({ files, stopped = false }: Props) {
  const notices = useNotices();
  const { platform } = bridge;
  const reveal = (path: string) => void platform.reveal(path).catch(notices.error);
  const open = async (path: string) => {
    const fault = await platform.open?.(path);
    if (fault) notices.warn(`这台电脑没有打开它：${fault}。请打开文件夹，用别的程序打开。`);
  };
  const [first] = files;
  return (
    <div data-testid="export-done">
      <p className="export-sum">
        <span>
          {!stopped && <CheckCircleFilled className="good-icon" />}{' '}
          {stopped ? stoppedSentence(files.length) : `已导出 ${files.length} 个文件。`}
        </span>
        {first && platform.kind === 'electron' && (
          <Button size="small" data-testid="export-folder" onClick={() => reveal(first.path)}>
            打开文件夹
          </Button>
        )}
      </p>
      <ul className="file-list">
        {files.map(({ path }) => {
          const name = path.split(/[\\/]/).at(-1) ?? path;
          return (
            <li key={path}>
              <span title={path} data-path={path}>
                {name}
              </span>
              <Button
                type="link"
                aria-label={`${platform.open ? '打开' : '下载'} ${name}`}
                onClick={() => (platform.open ? void open(path).catch(notices.error) : reveal(path))}
              >
                {platform.open ? '打开' : '下载'}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
