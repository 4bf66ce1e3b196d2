import { SaveOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { PackDraft } from '#shared/workspaceInfo.ts';
import { api } from '../../api.ts';
import { bridge, packFiles } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';

/** What was made of each column of the table of last time, for people to look through before they take it. */
export function DraftReview({ source, draft }: { readonly source: string; readonly draft: PackDraft }) {
  const { saved, save } = useSaving(source, draft.title);
  return (
    <div className="draft-review" data-testid="draft-review">
      <p>
        照 <code className="path">{source}</code> 起草：{draft.annexes.length} 个附件，{draft.units}{' '}
        个单位。请核对每一列：
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard */}
      <section className="draft-columns" aria-label="起草的附件" tabIndex={0}>
        {draft.annexes.map(({ title, columns }) => (
          <table key={title}>
            <caption>{title}</caption>
            <tbody>
              {columns.map(({ letter, title: head, reason }) => (
                <tr key={letter}>
                  <td>{letter}</td>
                  <th scope="row">{head === '' ? '（没有表头）' : head}</th>
                  <td>{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </section>
      <ul>
        {draft.advice.map((each) => (
          <li key={each}>{each}</li>
        ))}
        <li>新建以后，可以把这张表导入作为上一轮，再开始新的一轮。</li>
      </ul>
      <Button size="small" icon={<SaveOutlined />} data-testid="draft-save" onClick={() => void save()}>
        先存成模板包，改好再用…
      </Button>
      {saved !== null && (
        <span className="draft-saved" role="status">
          已存为 <code className="path">{saved}</code>
        </span>
      )}
    </div>
  );
}

function useSaving(source: string, title: string) {
  const [saved, setSaved] = useState<string | null>(null);
  const notices = useNotices();
  const save = async () => {
    const path = await bridge.platform.pickSave({ title: '模板包存在哪里', name: `${title}.json`, filters: packFiles });
    if (path === null) return;
    try {
      setSaved((await api.workspace.saveDraft({ source, path })).path);
    } catch (error) {
      notices.error(error);
    }
  };
  return { saved, save };
}
