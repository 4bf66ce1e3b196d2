import { Checkbox } from 'antd';

/** How 整改通知单 is wanted; null: not at all. */
export interface NoticeKind {
  readonly oneFile: boolean;
  readonly pictures: boolean;
}

interface Props {
  readonly kind: NoticeKind | null;
  readonly onChange: (kind: NoticeKind | null) => void;
}

export function NoticeChoice({ kind, onChange }: Props) {
  return (
    <>
      <Checkbox
        checked={kind !== null}
        data-testid="export-notices"
        onChange={(event) => onChange(event.target.checked ? { oneFile: false, pictures: false } : null)}
      >
        整改通知单（Word，有问题的单位每个一份，附回执）
      </Checkbox>
      {kind && (
        <div className="export-more">
          <Checkbox
            checked={kind.oneFile}
            data-testid="notices-one-file"
            onChange={(event) => onChange({ ...kind, oneFile: event.target.checked })}
          >
            合成一个文件，一次打印
          </Checkbox>
          <Checkbox checked={kind.pictures} onChange={(event) => onChange({ ...kind, pictures: event.target.checked })}>
            后面附上证据图片
          </Checkbox>
        </div>
      )}
    </>
  );
}
