import { Button } from 'antd';

interface Props {
  readonly others: string;
  readonly count: number;
  readonly text: string;
  readonly testId: string;
  readonly onConfirm: () => void;
  readonly onChange: () => void;
}

/** One answer against all others is asked about once more: it may be a slip of the key. */
export function OutlierLine({ others, count, text, testId, onConfirm, onChange }: Props) {
  return (
    <fieldset className="outlier-line" aria-label="请再确认" data-testid={testId}>
      <span>
        其余 {count} 个都填“{others}”，只有这里填“{text}”，请再确认。
      </span>
      <Button size="small" onClick={onConfirm}>
        没有填错
      </Button>
      <Button size="small" onClick={onChange}>
        改为“{others}”
      </Button>
    </fieldset>
  );
}
