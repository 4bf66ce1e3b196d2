import type { CheckView } from '#shared/consistency/round/checkView.ts';

/** The name of the tab with how many are open: errors in red, or else doubts. */
export function CheckTab({ view }: { readonly view: CheckView | undefined }) {
  const open = (view?.findings ?? []).filter(({ ruling }) => ruling === null);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const doubts = open.filter(({ severity }) => severity === 'doubt').length;
  const count = errors || doubts;
  return (
    <span
      data-testid="check-tab"
      data-errors={view ? errors : undefined}
      className={errors > 0 ? 'check-tab error' : 'check-tab'}
      title={errors > 0 ? `${errors} 处错误没有处理` : doubts > 0 ? `${doubts} 处疑问没有处理` : undefined}
    >
      校核{count > 0 ? `（${count}）` : ''}
    </span>
  );
}
