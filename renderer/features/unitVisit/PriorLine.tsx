import { Button, Tag } from 'antd';
import type { EarlierAnswer } from '#shared/rectification/earlierAnswer.ts';
import { type Rectification, rectificationNames } from '#shared/rectification/rectification.ts';

const colours: Readonly<Record<Rectification, string>> = {
  new: 'warning',
  fixed: 'success',
  partly: 'warning',
  open: 'error',
  relapsed: 'error',
};

export function RectificationTag({ state }: { readonly state: Rectification | null }) {
  if (state === null) return null;
  return (
    <Tag color={colours[state]} className="rectification" data-state={state}>
      {rectificationNames[state]}
    </Tag>
  );
}

interface Props {
  readonly prior: EarlierAnswer;
  /** The same answer stands here already. */
  readonly same: boolean;
  readonly readOnly: boolean;
  readonly testId: string;
  readonly onTake: () => void;
}

/** The answer of the newest earlier round beside the field, with a way to take it over. */
export function PriorLine({ prior, same, readOnly, testId, onTake }: Props) {
  return (
    <div className="prior-line" data-testid={testId}>
      <small title={prior.roundTitle}>上次：{prior.roundTitle}</small>
      <span className="prior-text" title={prior.text}>
        {prior.text}
      </span>
      <span className="prior-foot">
        <RectificationTag state={prior.state} />
        {!same && !readOnly && (
          <Button size="small" tabIndex={-1} title="照抄上次的内容（Ctrl+Shift+P）" onClick={onTake}>
            同上次
          </Button>
        )}
      </span>
    </div>
  );
}
