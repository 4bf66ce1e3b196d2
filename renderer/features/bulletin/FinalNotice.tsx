import { Alert } from 'antd';
import type { BulletinView } from '#shared/bulletin/bulletinView.ts';
import { momentText } from './momentText.ts';

/** Says that the round is locked, by whom, and what has come out otherwise since. */
export function FinalNotice({ view }: { readonly view: BulletinView }) {
  if (view.final === null) {
    const lifted = view.versions.filter(({ kind }) => kind !== 'review').at(-1);
    if (lifted?.kind !== 'reopened') return null;
    return (
      <Alert
        banner
        type="info"
        data-testid="final-lifted"
        title={`${lifted.person} ${momentText(lifted.at)} 解除了定稿：${lifted.note}`}
      />
    );
  }
  const { version, since } = view.final;
  const changed = since?.paragraphs.filter(({ kind, moved }) => kind !== 'same' || moved).length ?? 0;
  return (
    <>
      <Alert
        banner
        type="success"
        data-testid="final-notice"
        title={`已定稿：${version.person} ${momentText(version.at)}。本轮次的录入、导入和通报不能再改。`}
      />
      {since && (
        <Alert
          banner
          type="warning"
          data-testid="final-since"
          title={`定稿之后内容有了变化（例如合并了别人的修改）：正文 ${changed} 段${
            since.annexes.length > 0 ? `，${since.annexes.map(({ title }) => title).join('、')}` : ''
          }。请在“版本”中对比；要采用的，先解除定稿并写明理由。`}
        />
      )}
    </>
  );
}
