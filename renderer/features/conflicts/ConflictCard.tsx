import { Button } from 'antd';
import { wordDiff } from '#shared/bulletin/wordDiff.ts';
import type { ConflictView, ContenderView } from '#shared/exchange/conflictView.ts';
import { navigate } from '../../app/route.ts';
import { momentText } from '../bulletin/momentText.ts';
import { FieldHistory } from '../history/FieldHistory.tsx';
import { ConflictEvidence } from './ConflictEvidence.tsx';

interface Props {
  readonly conflict: ConflictView;
  readonly readOnly: boolean;
  readonly onDecide: (contender: ContenderView) => void;
}

/** One conflict: the values side by side with who, when and where; what differs in a text; the evidence and the history of the cell. */
export function ConflictCard({ conflict, readOnly, onDecide }: Props) {
  const { place, contenders, isText } = conflict;
  const { roundId, annexId, subjectId, columnId } = place;
  const [first] = contenders;
  return (
    <section className="conflict-card" aria-label="冲突" data-testid="conflict-card">
      <h2>
        {place.subject || place.where}
        <small>
          {place.where}：{place.title}
        </small>
        {roundId !== null && annexId !== null && (
          <Button
            size="small"
            type="link"
            onClick={() => navigate({ page: 'matrix', roundId, annexId, cell: { subjectId, columnId } })}
          >
            到表里看
          </Button>
        )}
      </h2>
      <div className="contenders">
        {contenders.map((contender, index) => (
          <article key={contender.head} className={contender.standing ? 'contender standing' : 'contender'}>
            <p className="contender-text" data-testid={`contender-${index + 1}`}>
              {isText && first && index > 0 ? <Differing was={first.text} now={contender.text} /> : contender.text}
            </p>
            <p className="muted">
              {contender.person}，{momentText(contender.at)}
              <br />
              {contender.mine ? '本机' : `电脑“${contender.device}”`}
            </p>
            <p className="contender-marks">
              {contender.mine && <span>本机的</span>}
              {contender.assigned && <span>负责人的</span>}
              {contender.standing && <span className="standing">暂用</span>}
            </p>
            <Button
              type="primary"
              disabled={readOnly}
              data-testid={`choose-${index + 1}`}
              onClick={() => onDecide(contender)}
            >
              <kbd>{index + 1}</kbd> 用这个
            </Button>
          </article>
        ))}
      </div>
      {conflict.evidence > 0 && <ConflictEvidence place={place} />}
      <FieldHistory place={place} />
    </section>
  );
}

/** What the first value says and this one does not, and the other way round. */
function Differing({ was, now }: { readonly was: string; readonly now: string }) {
  return wordDiff(was, now).map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
    if (part.kind === 'added') return <ins key={index}>{part.text}</ins>;
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
    if (part.kind === 'removed') return <del key={index}>{part.text}</del>;
    return part.text;
  });
}
