import { Empty } from 'antd';
import { useMemo } from 'react';
import type { Account } from '#shared/round/subject.ts';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { useRowOrder } from '../register/useRowOrder.ts';
import { AccountRow } from './AccountRow.tsx';

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

const widths = ['64px', '26%', '90px', '30%', '18%', '90px', '100px'];
const keyOf = ({ id }: Account) => id;

export function AccountTable({ accounts, all, groups, readOnly, onEdit, onMove, onRemove }: Props) {
  const names = new Map(groups.map((group) => [group.id, group.name]));
  const ids = useMemo(() => all.map(({ id }) => id), [all]);
  const serials = useMemo(() => new Map(ids.map((id, index) => [id, index + 1])), [ids]);
  const serialOf = (id: string) => serials.get(id) ?? 0;
  const put = (id: string, serial: number) => {
    if (serial < 1 || serial > ids.length || serialOf(id) === serial) return;
    onMove(id, ids.filter((other) => other !== id)[serial - 1] ?? null);
  };
  const orderOf = useRowOrder({
    readOnly,
    ids,
    onDrop: (dragged, target) => put(dragged, serialOf(target)),
    onStep: (id, direction) => put(id, serialOf(id) + (direction === 'up' ? -1 : 1)),
  });
  if (accounts.length === 0) return <Empty description="没有账号。可以逐个添加，也可从表格导入。" />;
  return (
    <VirtualTable
      label="政务新媒体账号，↑↓ 换行，Alt+↑↓ 移动账号"
      rows={accounts}
      rowKey={keyOf}
      widths={widths}
      head={
        <tr>
          <th className="narrow">序号</th>
          <th>账号名称</th>
          <th>平台</th>
          <th>主办单位</th>
          <th>组</th>
          <th>备案</th>
          <th className="row-actions">操作</th>
        </tr>
      }
    >
      {(account, place, tab) => (
        <AccountRow
          account={account}
          group={names.get(account.groupId) ?? ''}
          serial={serialOf(account.id)}
          last={ids.length}
          readOnly={readOnly}
          place={place}
          tab={tab}
          order={orderOf(account.id)}
          onEdit={onEdit}
          onPlace={(serial) => put(account.id, serial)}
          onRemove={onRemove}
        />
      )}
    </VirtualTable>
  );
}
