import { Segmented } from 'antd';
import { type Severity, severities } from '#shared/consistency/discrepancy.ts';
import { severityNames } from '#shared/consistency/severityNames.ts';

export type Shown = Severity | 'all';

interface Props {
  readonly findings: readonly { readonly severity: Severity; readonly ruling: object | null }[];
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}

/** How many of each kind nobody has decided about, and which of them are listed. */
export function SeverityFilter({ findings, shown, onChange }: Props) {
  const open = findings.filter(({ ruling }) => ruling === null);
  const options: { value: Shown; label: string }[] = [
    { value: 'all', label: `全部 ${open.length}` },
    ...severities.map((severity) => ({
      value: severity,
      label: `${severityNames[severity]} ${open.filter((each) => each.severity === severity).length}`,
    })),
  ];
  return (
    <Segmented
      block
      size="small"
      aria-label="待处理的校核结果"
      data-testid="check-filter"
      options={options}
      value={shown}
      onChange={onChange}
    />
  );
}
