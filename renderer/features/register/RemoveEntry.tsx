import { Button, Modal, Spin } from 'antd';
import type { SubjectUsage } from '#shared/register/registerFile.ts';
import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  /** What may be better than removing, for a thing that has records. */
  readonly instead?: string;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Asks before an entry is removed, and says what is recorded about it, where that stays, and how to get it back. */
export function RemoveEntry({ id, name, instead, onRemove, onClose }: Props) {
  const usage = useLoad<readonly SubjectUsage[]>(`usage/${id}`, () => api.register.usage({ id }));
  const list = usage.value;
  return (
    <Modal
      open
      title={`删除“${name}”？`}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>不删除</Button>
          <Button
            danger
            type="primary"
            autoFocus
            data-testid="remove-confirm"
            onClick={() => {
              onRemove();
              onClose();
            }}
          >
            删除
          </Button>
        </>
      }
    >
      <Spin spinning={list === undefined && usage.error === undefined}>
        {list?.length === 0 && <p>还没有关于它的检查记录。删除后可用“撤销”找回。</p>}
        {list !== undefined && list.length > 0 && (
          <div className="remove-usage" data-testid="remove-usage">
            <p>已有这些检查记录：</p>
            <ul>
              {list.map(({ roundId, roundTitle, annexTitle, cells, problems }) => (
                <li key={`${roundId}/${annexTitle}`}>
                  {roundTitle} {annexTitle}：{cells} 格{problems > 0 && `、${problems} 个问题`}
                </li>
              ))}
            </ul>
            <p>
              删除后，这一行不再出现在这些附件里；记录本身仍留在工作簿的修改记录中，用“撤销”删除即可原样找回。
              {instead}
            </p>
          </div>
        )}
      </Spin>
    </Modal>
  );
}
