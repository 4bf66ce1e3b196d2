import { Button } from 'antd';
import type { BulletinView } from '#shared/bulletin/bulletinView.ts';
import { senseNames } from '#shared/bulletin/sense.ts';
import type { StaleReason } from '#shared/bulletin/staleParagraphs.ts';
import { shortText } from './shortText.ts';

interface Props {
  readonly stale: BulletinView['stale'][number];
  readonly view: BulletinView;
  readonly editable: boolean;
  readonly onSettle: (choice: 'mine' | 'new') => void;
  readonly onGo: () => void;
}

/** A rewritten paragraph that may no longer fit: why, what would be written now, and the choice. */
export function StaleCard({ stale, view, editable, onSettle, onGo }: Props) {
  const block = view.blocks.find(({ id }) => id === stale.id);
  return (
    <section className="stale-card" data-testid={`stale-${stale.id}`}>
      <h3>可能已过时</h3>
      <Button type="link" size="small" onClick={onGo}>
        {shortText(block?.text ?? '', view.facts)}
      </Button>
      <ul>
        {stale.reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{reasonSentence(reason, view)}</li>
        ))}
      </ul>
      <p className="muted">
        {stale.nowText === null ? '按现在的数据，这一段不会写出。' : `现在会写作：${stale.nowText}`}
      </p>
      <div className="stale-choice">
        <Button size="small" disabled={!editable} data-testid="stale-mine" onClick={() => onSettle('mine')}>
          保留我的
        </Button>
        <Button size="small" disabled={!editable} data-testid="stale-new" onClick={() => onSettle('new')}>
          {stale.nowText === null ? '删去这一段' : '用新的'}
        </Button>
      </div>
    </section>
  );
}

function reasonSentence(reason: StaleReason, { facts }: BulletinView): string {
  const titleOf = (name: string) => facts.find((fact) => fact.name === name)?.title ?? name;
  switch (reason.kind) {
    case 'sense':
      return `“${titleOf(reason.fact)}”原来是“${senseNames[reason.was]}”，现在是“${senseNames[reason.now]}”。`;
    case 'source':
      return '模板里这一段的写法改了。';
    case 'hidden':
      return '写出这一段的条件不再成立。';
    case 'shown':
      return '写出这一段的条件现在成立了。';
    case 'gone':
      return '模板里已没有这一段。';
    case 'unknown':
      return `文字里的“${reason.fact}”已不在模板中，显示为（未填）。`;
  }
}
