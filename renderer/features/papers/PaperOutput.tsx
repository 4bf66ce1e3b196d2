import { Button } from 'antd';
import { useState } from 'react';
import type { CheckedPaper } from '#shared/consistency/foreignCheck.ts';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { ExportedFiles } from '../transfer/ExportedFiles.tsx';

interface Props {
  readonly paper: CheckedPaper;
  readonly paths: readonly string[];
  readonly at: number;
}

/** What can be taken along: the Word file with comments, and the signed slip. */
export function PaperOutput({ paper, paths, at }: Props) {
  const notices = useNotices();
  const [files, setFiles] = useState<readonly ExportedFile[]>([]);
  const write = async (what: 'comments' | 'slip', title: string) => {
    const folder = await bridge.platform.pickFolder({ title });
    if (folder === null) return;
    try {
      setFiles(await api.paper[what]({ paths: [...paths], paper: at, folder }));
    } catch (error) {
      notices.error(error);
    }
  };
  return (
    <div className="paper-output">
      <div className="check-acts">
        <Button
          disabled={!paper.canComment}
          title={paper.canComment ? '原文一字不动，只在原处加批注' : '只有 Word 文档（.docx）能加批注'}
          data-testid="paper-comments"
          onClick={() => void write('comments', '带批注的通报放在哪个文件夹')}
        >
          写出带批注的通报…
        </Button>
        <Button data-testid="paper-slip" onClick={() => void write('slip', '校核单放在哪个文件夹')}>
          写出校核单…
        </Button>
      </div>
      {files.length > 0 && <ExportedFiles files={files} />}
    </div>
  );
}
