import { Checkbox } from 'antd';

interface Props {
  /** Whether all units that are shown are chosen, or some unit. */
  readonly all: boolean;
  readonly some: boolean;
  readonly onAll: (on: boolean) => void;
}

export function UnitHead({ all, some, onAll }: Props) {
  return (
    <tr>
      <th className="narrow">
        <Checkbox
          aria-label="全选"
          checked={all}
          indeterminate={some && !all}
          onChange={(event) => onAll(event.target.checked)}
        />
      </th>
      <th className="narrow">序号</th>
      <th>全称</th>
      <th>简称</th>
      <th>别名</th>
      <th>免于考核</th>
      <th>负责人</th>
      <th className="row-actions">操作</th>
    </tr>
  );
}
