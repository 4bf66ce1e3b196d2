import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { api } from '../../api.ts';
import { useOverlay } from '../../app/overlay.tsx';
import { usePreferences } from '../../app/preferences.tsx';
import { formatRoute, navigate, useRoute } from '../../app/route.ts';
import { isComposing } from '../../ui/composing.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { TourLight } from './TourLight.tsx';
import { type TourPlace, tourSteps } from './tourSteps.ts';

async function findPlace(): Promise<TourPlace | null> {
  const info = await api.workspace.current();
  const roundId = info?.rounds.at(-1)?.id;
  if (roundId === undefined) return null;
  const [overview, units] = await Promise.all([api.round.overview({ roundId }), api.unit.list()]);
  const annexId = overview.annexes[0]?.id;
  const unitId = units[0]?.id;
  return annexId === undefined || unitId === undefined ? null : { roundId, annexId, unitId };
}

/** 十分钟上手: a card in the corner; the app stays fully usable beside it. Pausing keeps the step. */
export function Tour() {
  const { preferences, change } = usePreferences();
  const { setTouring } = useOverlay();
  const route = useRoute();
  const place = useLoad(`tour/${route.page === 'start'}`, findPlace).value ?? null;
  const number = Math.min(preferences.tour ?? 0, tourSteps.length - 1);
  const step = tourSteps[number];
  const card = useRef<HTMLElement | null>(null);
  const last = number === tourSteps.length - 1;
  const stuck = place === null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins where it happens
  useEffect(() => {
    if (place === null || !step?.page) return;
    const wanted = step.page(place);
    if (window.location.hash !== formatRoute(wanted)) navigate(wanted);
  }, [number, place]);
  useEffect(() => {
    if (number === 0) card.current?.focus();
  }, [number]);
  if (step === undefined) return null;

  const goTo = (next: number) => change({ tour: next });
  const finish = () => {
    change({ tour: null });
    setTouring(false);
  };
  return (
    <>
      {step.look !== null && <TourLight look={step.look} />}
      <section
        ref={card}
        className="tour-card"
        role="dialog"
        aria-label="十分钟上手"
        tabIndex={-1}
        data-testid="tour"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !isComposing(event)) setTouring(false);
        }}
      >
        <header>
          <strong>{step.title}</strong>
          <span className="muted">
            第 {number + 1} 步，共 {tourSteps.length} 步
          </span>
        </header>
        <p aria-live="polite">{step.text}</p>
        {number === 0 && stuck && <p className="muted">打开示例后，点“下一步”。</p>}
        <footer>
          <Button type="text" data-testid="tour-skip" onClick={finish}>
            不看了
          </Button>
          <Button type="text" data-testid="tour-pause" onClick={() => setTouring(false)}>
            先停在这里
          </Button>
          <Button disabled={number === 0} data-testid="tour-back" onClick={() => goTo(number - 1)}>
            上一步
          </Button>
          {last ? (
            <Button type="primary" data-testid="tour-next" onClick={finish}>
              完成
            </Button>
          ) : (
            <Button type="primary" data-testid="tour-next" disabled={stuck} onClick={() => goTo(number + 1)}>
              下一步
            </Button>
          )}
        </footer>
      </section>
    </>
  );
}
