import type { ThingPlace } from '#shared/exchange/place.ts';
import { actionTitle } from '#shared/store/actionTitles.ts';
import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { momentText } from '../bulletin/momentText.ts';
import './history.css';

type Field = Pick<ThingPlace, 'entity' | 'id' | 'field'>;

/** Everything that was ever written in one field, the newest first. */
export function FieldHistory({ place: { entity, id, field } }: { readonly place: Field }) {
  const loaded = useLoad(`history/${entity}/${id}/${field}`, () =>
    api.history.entries({ place: { entity, id, field }, limit: 50 }),
  );
  return (
    <section className="field-history" aria-label="这一处的历史" data-testid="field-history">
      <h3>这一处的历史</h3>
      <Waiting of={loaded}>
        {({ entries, more }) => (
          <ol>
            {entries.map(({ key, at, person, device, action, text }) => (
              <li key={key}>
                <span className="muted">
                  {momentText(at)} {person || '（未署名）'}（{device}）{actionTitle(action)}
                </span>
                <span>{text}</span>
              </li>
            ))}
            {more && <li className="muted">更早的见“记录”页。</li>}
          </ol>
        )}
      </Waiting>
    </section>
  );
}
