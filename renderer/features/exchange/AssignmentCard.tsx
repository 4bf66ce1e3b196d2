import { Button } from 'antd';
import type { AssignmentCheck } from '#shared/exchange/assignmentCheck.ts';
import { api } from '../../api.ts';
import { navigate } from '../../app/route.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';

const mostNamed = 12;

/** 分工: before going out who has what and what is nobody's; after coming back what was done twice or not at all. */
export function AssignmentCard({ roundId }: { readonly roundId: string }) {
  const check = useLoad(`assignment-card/${roundId}`, () => api.visit.check({ roundId }));
  useChanged(() => void check.reload());
  return (
    <section className="exchange-card" aria-label="分工" data-testid="assignment-card">
      <h2>分工</h2>
      <Waiting of={check}>{(value) => <Findings check={value} />}</Waiting>
      <Button onClick={() => navigate({ page: 'units' })}>到单位表分派…</Button>
    </section>
  );
}

function Findings({ check: { units, inspectors, gaps, overlaps, untouched } }: { readonly check: AssignmentCheck }) {
  if (inspectors.length === 0) return <p className="muted">本轮次的 {units} 个单位都还没有分派给检查人。</p>;
  return (
    <ul className="assignment-findings">
      <li>{inspectors.map((each) => `${each.person} ${each.units} 个（已查 ${each.checked}）`).join('，')}</li>
      <li className={gaps.length > 0 ? 'warning-text' : undefined}>
        {gaps.length > 0 ? `没有人管：${named(gaps)}` : '每个单位都有人管。'}
      </li>
      <li className={overlaps.length > 0 ? 'warning-text' : undefined}>
        {overlaps.length > 0
          ? `几个人都填过，或不是负责人填的：${named(overlaps.map(overlapText))}`
          : '没有几个人重复查的。'}
      </li>
      {inspectors.every(({ checked }) => checked === 0) && <li>分派好了，还没有人开始记录。</li>}
      {untouched.length > 0 && inspectors.some(({ checked }) => checked > 0) && (
        <li>分派了还没有记录：{named(untouched.map(({ unit, assignee }) => `${unit}（${assignee}）`))}</li>
      )}
    </ul>
  );
}

function overlapText({ unit, assignee, people }: AssignmentCheck['overlaps'][number]): string {
  const given = assignee === null || people.includes(assignee) ? '' : `，分给${assignee}`;
  return `${unit}（${people.join('、')}${given}）`;
}

function named(names: readonly string[]): string {
  const rest = names.length > mostNamed ? `等 ${names.length} 个` : '';
  return `${names.slice(0, mostNamed).join('、')}${rest}`;
}
