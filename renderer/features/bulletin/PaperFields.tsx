import { Checkbox, InputNumber, Select } from 'antd';
import { type Paper, pageNumberForms, standardPaper } from '#shared/document/paper.ts';

interface Props {
  readonly paper: Paper;
  readonly editable: boolean;
  readonly onSave: (paper: Paper) => void;
}

const margins = [
  { name: 'top', label: '天头（毫米）' },
  { name: 'bottom', label: '下白边（毫米）' },
  { name: 'left', label: '订口（毫米）' },
  { name: 'right', label: '切口（毫米）' },
] as const;

const flags = [
  { name: 'boldSecondHeading', label: '（一）级标题加粗' },
  { name: 'boldThirdHeading', label: '1.级标题加粗' },
] as const;

const choices = [
  {
    name: 'pageNumber',
    label: '页码位置',
    options: [
      { value: 'outside', label: '单页居右双页居左' },
      { value: 'center', label: '居中' },
    ],
  },
  {
    name: 'pageNumberForm',
    label: '页码写法',
    options: pageNumberForms.map((value) => ({ value, label: value })),
  },
] as const;

/** Departures from GB/T 9704 that offices really make; what departs is marked. */
export function PaperFields({ paper, editable, onSave }: Props) {
  const disabled = !editable;
  const departs = (a: unknown, b: unknown) => (a === b ? '' : 'departs');
  const number = (
    label: string,
    value: number,
    standard: number,
    range: [number, number],
    save: (value: number) => void,
  ) => (
    // biome-ignore lint/a11y/noLabelWithoutControl: the label holds its control
    <label key={label} className={departs(value, standard)}>
      <span>{label}</span>
      <InputNumber
        size="small"
        aria-label={label}
        data-testid={`paper-${label}`}
        disabled={disabled}
        value={value}
        min={range[0]}
        max={range[1]}
        changeOnBlur
        changeOnWheel={false}
        onChange={(next) => next !== null && next !== value && save(next)}
      />
    </label>
  );
  return (
    <div className="paper-fields">
      {margins.map(({ name, label }) =>
        number(label, paper.margins[name], standardPaper.margins[name], [10, 60], (value) =>
          onSave({ ...paper, margins: { ...paper.margins, [name]: value } }),
        ),
      )}
      {number('正文行距（磅）', paper.lineSpacing, standardPaper.lineSpacing, [20, 40], (lineSpacing) =>
        onSave({ ...paper, lineSpacing }),
      )}
      {number('标题行距（磅）', paper.titleSpacing, standardPaper.titleSpacing, [24, 50], (titleSpacing) =>
        onSave({ ...paper, titleSpacing }),
      )}
      {number('印章上方空行', paper.sealLines, standardPaper.sealLines, [1, 6], (lines) =>
        onSave({ ...paper, sealLines: Math.round(lines) }),
      )}
      {choices.map(({ name, label, options }) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the label holds its control
        <label key={name} className={departs(paper[name], standardPaper[name])}>
          <span>{label}</span>
          <Select
            size="small"
            aria-label={label}
            data-testid={`paper-${name}`}
            disabled={disabled}
            value={paper[name]}
            options={[...options]}
            onChange={(value) => onSave({ ...paper, [name]: value })}
          />
        </label>
      ))}
      {flags.map(({ name, label }) => (
        <Checkbox
          key={name}
          className={departs(paper[name], standardPaper[name])}
          disabled={disabled}
          checked={paper[name]}
          onChange={(event) => onSave({ ...paper, [name]: event.target.checked })}
        >
          {label}
        </Checkbox>
      ))}
      <Checkbox
        className={departs(paper.latin, standardPaper.latin)}
        disabled={disabled}
        checked={paper.latin !== undefined}
        onChange={(event) => onSave(withLatin(paper, event.target.checked))}
      >
        数字用 Times New Roman
      </Checkbox>
    </div>
  );
}

function withLatin({ latin: _, ...paper }: Paper, times: boolean): Paper {
  return times ? { ...paper, latin: 'Times New Roman' } : paper;
}
