import { Button, Input, Select, Switch } from 'antd';
import type { BulletinSettings, SettingName } from '#shared/bulletin/bulletinSettings.ts';
import type { BulletinView } from '#shared/bulletin/bulletinView.ts';
import { standardPaper } from '#shared/document/paper.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { PaperFields } from './PaperFields.tsx';

type SwitchName = 'seal' | 'attachmentNote';
type TextName = Exclude<SettingName, 'format' | 'paper' | SwitchName>;

const fields: readonly { readonly name: TextName; readonly label: string; readonly hint?: string }[] = [
  { name: 'title', label: '标题' },
  { name: 'documentNumber', label: '发文字号', hint: '例如 某政办〔2022〕9号' },
  { name: 'addressee', label: '主送机关', hint: '不带冒号' },
  { name: 'issuer', label: '署名' },
  { name: 'date', label: '成文日期', hint: '例如 2022-07-15' },
  { name: 'annotation', label: '附注', hint: '不带括号，例如 此件公开发布' },
  { name: 'copyTo', label: '抄送' },
  { name: 'mark', label: '发文机关标志', hint: '不写则用署名的机关' },
  { name: 'printedBy', label: '印发机关', hint: '不写则用署名的机关' },
  { name: 'printedOn', label: '印发日期', hint: '不写则同成文日期' },
  { name: 'signer', label: '签发人', hint: '上行文才有' },
  { name: 'secrecy', label: '密级' },
  { name: 'urgency', label: '紧急程度' },
  { name: 'copyNumber', label: '份号' },
];

const switches: readonly { readonly name: SwitchName; readonly label: string }[] = [
  { name: 'attachmentNote', label: '印附件说明' },
  { name: 'seal', label: '留印章位置' },
];

const days: ReadonlySet<TextName> = new Set(['date', 'printedOn']);

const formats = [
  { value: 'plain', label: '不印版头版记' },
  { value: 'document', label: '文件格式' },
  { value: 'letter', label: '信函格式' },
];

interface Props {
  readonly view: BulletinView;
  readonly editable: boolean;
  readonly onSave: (settings: Partial<BulletinSettings>) => void;
}

/** What surrounds the text. Stored with the round; the next round takes over what is not of this one paper. */
export function SettingsPanel({ view, editable, onSave }: Props) {
  const { own, effective } = view.settings;
  return (
    <div className="draft-panel settings" data-testid="bulletin-settings">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the label holds its control */}
      <label>
        <span>格式</span>
        <Select
          size="small"
          disabled={!editable}
          aria-label="格式"
          value={effective.format}
          options={formats}
          onChange={(format) => onSave({ format })}
        />
      </label>
      {fields.map(({ name, label, hint }) => (
        <TextSetting
          key={name}
          name={name}
          label={label}
          hint={hint}
          value={effective[name] ?? ''}
          changed={own[name] !== null}
          editable={editable}
          onSave={onSave}
        />
      ))}
      {switches.map(({ name, label }) => (
        <span key={name} className="setting-line">
          <span>{label}</span>
          <Switch
            size="small"
            disabled={!editable}
            aria-label={label}
            data-testid={`setting-${name}`}
            checked={effective[name] ?? true}
            onChange={(on) => onSave({ [name]: on })}
          />
        </span>
      ))}
      <h3>版式</h3>
      <PaperFields paper={effective.paper ?? standardPaper} editable={editable} onSave={(paper) => onSave({ paper })} />
      <Button
        size="small"
        disabled={!editable}
        data-testid="paper-standard"
        onClick={() => onSave({ paper: standardPaper })}
      >
        恢复国家标准
      </Button>
    </div>
  );
}

function TextSetting(props: {
  readonly name: TextName;
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: string;
  readonly changed: boolean;
  readonly editable: boolean;
  readonly onSave: Props['onSave'];
}) {
  const { name, onSave } = props;
  const { field } = useDraft(props.value, (text) =>
    onSave({ [name]: text === '' && days.has(name) ? null : text } as Partial<BulletinSettings>),
  );
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the label holds its control
    <label>
      <span>{props.label}</span>
      <Input.TextArea
        size="small"
        autoSize={{ minRows: 1, maxRows: 4 }}
        readOnly={!props.editable}
        placeholder={props.hint ?? ''}
        data-testid={`setting-${name}`}
        title={props.changed ? '本轮次改过' : '与模板一致'}
        {...field}
      />
    </label>
  );
}
