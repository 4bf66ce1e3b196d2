import { Checkbox } from 'antd';
import type { NoticeOrder } from '#shared/notice/noticeOrder.ts';

interface Props {
  /** Null: none. */
  readonly order: NoticeOrder | null;
  /** How many units have something to put right; null: not known yet. */
  readonly units: number | null;
  readonly onChange: (order: NoticeOrder | null) => void;
}

const forAll: NoticeOrder = { unitIds: null, oneFile: false, pictures: false };

export function NoticeChoice({ order, units, onChange }: Props) {
  return (
    <>
      <Checkbox
        checked={order !== null}
        disabled={units === 0}
        data-testid="export-notices"
        onChange={(event) => onChange(event.target.checked ? forAll : null)}
      >
        整改通知单（Word，{units === 0 ? '本轮次没有需要整改的问题' : `有问题的${units ?? ''}个单位各一份，附回执`}）
      </Checkbox>
      {order && (
        <div className="export-more">
          <Checkbox
            checked={order.oneFile}
            data-testid="notices-one-file"
            onChange={(event) => onChange({ ...order, oneFile: event.target.checked })}
          >
            合成一个文件，一次打印
          </Checkbox>
          <Checkbox
            checked={order.pictures}
            onChange={(event) => onChange({ ...order, pictures: event.target.checked })}
          >
            后面附上证据图片
          </Checkbox>
        </div>
      )}
    </>
  );
}
