import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import type { Account } from '#shared/round/subject.ts';
import { RowButton } from '../../ui/RowButton.tsx';
import type { RowPlace, RowTab } from '../../ui/VirtualTable.tsx';
import type { RowOrder } from '../register/useRowOrder.ts';
import { OrderField } from '../units/OrderField.tsx';

interface Props {
  readonly account: Account;
  readonly group: string;
  readonly serial: number;
  /** How many there are. */
  readonly last: number;
  readonly readOnly: boolean;
  readonly place: RowPlace;
  readonly tab: RowTab;
  readonly order: RowOrder;
  readonly onEdit: (account: Account) => void;
  readonly onPlace: (serial: number) => void;
  readonly onRemove: (account: Account) => void;
}

export function AccountRow({ account, group, serial, last, readOnly, place, tab, order, ...actions }: Props) {
  const { onEdit, onPlace, onRemove } = actions;
  const own = { name: account.name, tab };
  return (
    <tr {...place} {...order} onDoubleClick={() => onEdit(account)}>
      <td className="narrow">
        <OrderField name={account.name} serial={serial} last={last} readOnly={readOnly} tab={tab} onPlace={onPlace} />
      </td>
      <td>
        <button type="button" className="text-link" tabIndex={tab} onClick={() => onEdit(account)}>
          {account.name}
        </button>
      </td>
      <td>{account.platform}</td>
      <td>{account.sponsor}</td>
      <td>{group}</td>
      <td>{account.filed}</td>
      <td className="row-actions">
        <RowButton {...own} icon={<EditOutlined />} act="修改" onClick={() => onEdit(account)} />
        <RowButton
          {...own}
          danger
          icon={<DeleteOutlined />}
          act="删除"
          disabled={readOnly}
          onClick={() => onRemove(account)}
        />
      </td>
    </tr>
  );
}
