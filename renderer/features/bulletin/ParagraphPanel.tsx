import { Button } from 'antd';
import type { BlockView, BulletinView } from '#shared/bulletin/bulletinView.ts';
import { navigate } from '../../app/route.ts';
import type { Caret } from './DraftEditor.tsx';
import { StaleCard } from './StaleCard.tsx';
import { shortText } from './shortText.ts';
import type { BulletinDesk } from './useBulletin.ts';

interface Props {
  readonly roundId: string;
  readonly desk: BulletinDesk;
  readonly view: BulletinView;
  readonly caret: Caret;
  readonly editable: boolean;
  readonly goTo: (blockId: string) => void;
}

/** What is to be known about the paragraph with the caret, and what is open in all of them. */
export function ParagraphPanel({ roundId, desk, view, caret, editable, goTo }: Props) {
  const own = view.blocks.filter(({ ownNumbers }) => ownNumbers.length > 0);
  return (
    <div className="draft-panel">
      <SelectedFact roundId={roundId} view={view} name={caret.fact} desk={desk} />
      {view.stale.map((stale) => (
        <StaleCard
          key={stale.id}
          stale={stale}
          view={view}
          editable={editable}
          onSettle={(choice) => void desk.settle(stale.id, choice)}
          onGo={() => goTo(stale.id)}
        />
      ))}
      {own.length > 0 && (
        <section data-testid="own-numbers">
          <h3>手写的数（不随附件变化）</h3>
          <ul>
            {own.map((block) => (
              <li key={block.id}>
                <Button type="link" size="small" onClick={() => goTo(block.id)}>
                  {block.ownNumbers.join('、')}
                </Button>
                <span className="muted">{shortText(block.text, view.facts)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.dropped.length > 0 && <Dropped desk={desk} view={view} blocks={view.dropped} editable={editable} />}
      {view.stale.length === 0 && own.length === 0 && caret.fact === null && (
        <p className="muted">
          文字里的数和名单由附件算出，附件一改，文字里的数跟着变。没有改写过的段落始终跟随数据；改写过的段落，数据的情形变了会在这里提示。
        </p>
      )}
    </div>
  );
}

function SelectedFact(props: {
  readonly roundId: string;
  readonly view: BulletinView;
  readonly name: string | null;
  readonly desk: BulletinDesk;
}) {
  const fact = props.view.facts.find(({ name }) => name === props.name);
  if (!fact) return null;
  const { annexId } = fact;
  return (
    <section className="selected-fact" data-testid="selected-fact">
      <h3>{fact.title}</h3>
      <p>{fact.text}</p>
      {annexId !== null && (
        <Button
          size="small"
          data-testid="fact-annex"
          onClick={() =>
            void props.desk.flush().then(() => navigate({ page: 'preview', roundId: props.roundId, annexId }))
          }
        >
          看出自的附件（回车）
        </Button>
      )}
    </section>
  );
}

function Dropped(props: {
  readonly desk: BulletinDesk;
  readonly view: BulletinView;
  readonly blocks: readonly BlockView[];
  readonly editable: boolean;
}) {
  return (
    <section data-testid="dropped">
      <h3>删去的段落</h3>
      <ul>
        {props.blocks.map(({ id, text }) => (
          <li key={id}>
            <Button size="small" disabled={!props.editable} onClick={() => void props.desk.takeIn(id)}>
              收回
            </Button>
            <span className="muted">{shortText(text, props.view.facts)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
