import { Button } from 'antd';
import type { BackupEntry } from '#shared/backup/backupState.ts';

export const backupWhere: Readonly<Record<BackupEntry['where'], string>> = {
  laptop: '这台电脑',
  second: '第二处',
  beside: '工作簿旁边',
};

/** The newest first; each can be looked at before anything happens. */
export function BackupList(props: {
  readonly entries: readonly BackupEntry[];
  readonly onChoose: (entry: BackupEntry) => void;
}) {
  if (props.entries.length === 0) return <p className="muted">还没有备份。点“现在备份”就有第一份。</p>;
  return (
    <ul className="backup-list" data-testid="backup-list">
      {props.entries.map((entry, index) => (
        <li key={entry.path}>
          <span>{entry.at}</span>
          <span className="muted" title={entry.path}>
            {backupWhere[entry.where]}
            {entry.beforeRestore && ' · 恢复之前的样子'}
          </span>
          <Button size="small" data-testid={`backup-look-${index}`} onClick={() => props.onChoose(entry)}>
            看有何不同…
          </Button>
        </li>
      ))}
    </ul>
  );
}
