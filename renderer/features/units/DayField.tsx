import { Form, Input } from 'antd';
import { parseDate } from '#shared/annex/parseDate.ts';

/** A day as people write it. */
export function DayField({
  name,
  label,
  extra,
}: {
  readonly name: string;
  readonly label: string;
  readonly extra: string;
}) {
  const validator = async (_: unknown, value: unknown) => {
    if (typeof value !== 'string' || parseDate(value) === null)
      throw new Error('请填日期，例如 2022-03-01 或 2022年3月1日');
  };
  return (
    <Form.Item name={name} label={label} extra={extra} rules={[{ validator }]}>
      <Input placeholder="2022-03-01" data-testid="event-day" />
    </Form.Item>
  );
}
