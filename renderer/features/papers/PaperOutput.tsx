import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { CheckedPaper } from '#shared/consistency/foreignCheck.ts';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { ExportedFiles } from '../transfer/ExportedFiles.tsx';

interface Props {
  readonly paper: CheckedPaper;
  readonly papers: readonly CheckedPaper[];
  readonly paths: readonly string[];
}

/** What can be taken along, of this paper or of all: Word files with comments, and signed slips. */
export function PaperOutput({ paper, papers, paths }: Props) {
  const notices = useNotices();
  const [files, setFiles] = useState<readonly ExportedFile[]>([]);
  const [all, setAll] = useState(false);
  const chosen = all ? papers : [paper];
  const forComments = chosen.filter(({ canComment }) => canComment);
  const write = async (what: 'comments' | 'slip', of: readonly CheckedPaper[], title: string) => {
    const folder = await bridge.platform.pickFolder({ title });
    if (folder === null) return;
    try {
      setFiles(await api.paper[what]({ paths: [...paths], papers: of.map((each) => papers.indexOf(each)), folder }));
    } catch (error) {
      notices.error(error);
    }
  };
  const canComment = forComments.length > 0;
  return (
    <div className="paper-output">
      {papers.length > 1 && (
        <Checkbox checked={all} data-testid="paper-all" onChange={(event) => setAll(event.target.checked)}>
          {papers.length} 份通报各写一份
        </Checkbox>
      )}
      <div className="check-acts">
        <Button
          disabled={!canComment}
          title={canComment ? '原文一字不动，只在原处加批注，写成另一个文件' : '只有 Word 文档（.docx）能加批注'}
          data-testid="paper-comments"
          onClick={() => void write('comments', forComments, '带批注的通报放在哪个文件夹')}
        >
          写出带批注的通报…
        </Button>
        <Button data-testid="paper-slip" onClick={() => void write('slip', chosen, '校核单放在哪个文件夹')}>
          写出校核单…
        </Button>
      </div>
      {forComments.length < chosen.length && canComment && (
        <p className="muted">不是 Word 文档的 {chosen.length - forComments.length} 份不能加批注。</p>
      )}
      {files.length > 0 && <ExportedFiles files={files} />}
    </div>
  );
}
