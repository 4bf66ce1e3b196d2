import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Empty, Popconfirm } from 'antd';
import type { Account } from '#shared/round/subject.ts';

interface Props {
  readonly accounts: readonly Account[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly readOnly: boolean;
  readonly onEdit: (account: Account) => void;
  readonly onRemove: (id: string) => void;
}

export function AccountTable({ accounts, groups, readOnly, onEdit, onRemove }: Props) {
  if (accounts.length === 0) return <Empty description="没有账号。" />;
  const names = new Map(groups.map((group) => [group.id, group.name]));
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
          {accounts.map((account, index) => (
            <tr key={account.id} onDoubleClick={() => onEdit(account)}>
              <td className="narrow">{index + 1}</td>
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
                <Popconfirm
                  title={`删除“${account.name}”？`}
                  description="已有的检查记录仍留在工作簿里，可用“撤销”找回。"
                  okText="删除"
                  okButtonProps={{ danger: true }}
                  disabled={readOnly}
                  onConfirm={() => onRemove(account.id)}
                >
                  <Button
                    type="text"
                    danger
                    icon={<DeleteOutlined />}
                    aria-label={`删除${account.name}`}
                    disabled={readOnly}
                  />
                </Popconfirm>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
