import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import type { Account } from '#shared/round/subject.ts';
import { isComposing } from '../../ui/composing.ts';
import { OrderField } from '../units/OrderField.tsx';

interface Props {
  readonly accounts: readonly Account[];
  /** All of them, for the official order. */
  readonly all: readonly Account[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly readOnly: boolean;
  readonly onEdit: (account: Account) => void;
  readonly onMove: (id: string, before: string | null) => void;
  readonly onRemove: (account: Account) => void;
}

export function AccountTable({ accounts, all, groups, readOnly, onEdit, onMove, onRemove }: Props) {
  const [dragged, setDragged] = useState<string | null>(null);
  if (accounts.length === 0) return <Empty description="没有账号。" />;
  const names = new Map(groups.map((group) => [group.id, group.name]));
  const serials = new Map(all.map(({ id }, index) => [id, index + 1]));
  const place = (id: string, serial: number) => {
    const others = all.filter((account) => account.id !== id);
    if (serial >= 1 && serial <= all.length && serials.get(id) !== serial) onMove(id, others[serial - 1]?.id ?? null);
  };
  return (
    <div className="register-scroll">
      <table className="register">
        <thead>
          <tr>
            <th className="narrow">序号</th>
            <th>账号名称</th>
            <th>平台</th>
            <th>主办单位</th>
            <th>组</th>
            <th>备案</th>
            <th className="row-actions">操作</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr
              key={account.id}
              draggable={!readOnly}
              onDragStart={() => setDragged(account.id)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => {
                if (dragged !== null) place(dragged, serials.get(account.id) ?? 0);
              }}
              onDoubleClick={() => onEdit(account)}
              onKeyDown={(event) => {
                if (!event.altKey || isComposing(event) || readOnly) return;
                if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
                event.preventDefault();
                place(account.id, (serials.get(account.id) ?? 0) + (event.key === 'ArrowUp' ? -1 : 1));
              }}
            >
              <td className="narrow">
                <OrderField
                  name={account.name}
                  serial={serials.get(account.id) ?? 0}
                  last={all.length}
                  readOnly={readOnly}
                  onPlace={(serial) => place(account.id, serial)}
                />
              </td>
              <td>
                <button type="button" className="text-link" onClick={() => onEdit(account)}>
                  {account.name}
                </button>
              </td>
              <td>{account.platform}</td>
              <td>{account.sponsor}</td>
              <td>{names.get(account.groupId)}</td>
              <td>{account.filed}</td>
              <td className="row-actions">
                <Button
                  type="text"
                  icon={<EditOutlined />}
                  aria-label={`修改${account.name}`}
                  onClick={() => onEdit(account)}
                />
                <Button
                  type="text"
                  danger
                  icon={<DeleteOutlined />}
                  aria-label={`删除${account.name}`}
                  disabled={readOnly}
                  onClick={() => onRemove(account)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
