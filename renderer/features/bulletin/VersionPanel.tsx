import { Button } from 'antd';
import { useState } from 'react';
import type { BulletinView } from '#shared/bulletin/bulletinView.ts';
import { versionNames } from '#shared/bulletin/version.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { momentText } from './momentText.ts';
import type { BulletinDesk } from './useBulletin.ts';

interface Props {
  readonly roundId: string;
  readonly desk: BulletinDesk;
  readonly view: BulletinView;
}

/** What was handed on, by whom and when, the latest first; each can be compared with the text as it stands. */
export function VersionPanel({ roundId, desk, view }: Props) {
  const [comparing, setComparing] = useState<string | null>(null);
  if (view.versions.length === 0) {
    return <p className="muted draft-panel">还没有留存的版本。“存为送审稿”会把全文原样留下一份，以后可逐段对比。</p>;
  }
  return (
    <div className="draft-panel">
      <ul className="versions" data-testid="versions">
        {view.versions.toReversed().map(({ id, kind, note, person, at }) => (
          <li key={id}>
            <span>
              <strong>{versionNames[kind]}</strong> {person} <span className="muted">{momentText(at)}</span>
            </span>
            {note !== '' && <span>{note}</span>}
            {kind !== 'reopened' && (
              <Button
                size="small"
                data-testid={`compare-${kind}`}
                onClick={() => void desk.flush().then(() => setComparing(id))}
              >
                与现在的对比
              </Button>
            )}
          </li>
        ))}
      </ul>
      {comparing !== null && (
        <CompareDialog
          roundId={roundId}
          versions={view.versions}
          wasId={comparing}
          onClose={() => setComparing(null)}
        />
      )}
    </div>
  );
}
