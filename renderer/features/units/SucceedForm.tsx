import { Button, Form, Select } from 'antd';
import { parseDate } from '#shared/annex/parseDate.ts';
import type { Unit } from '#shared/round/subject.ts';
import { buildPinyinIndex, matchPinyin } from '#shared/search/pinyin.ts';
import { unitNames } from '#shared/search/unitNames.ts';
import { DayField } from './DayField.tsx';

export type Succession = 'merge' | 'split' | 'end';
type Successor = { readonly id: string } | { readonly name: string; readonly groupId: string };

interface Fields {
  readonly others?: string[];
  readonly into?: string[];
  readonly day: string;
}

interface Props {
  readonly kind: Succession;
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly onCancel: () => void;
  readonly onSave: (input: { ids: string[]; from: string; into: Successor[] }) => void;
}

const verbs: Readonly<Record<Succession, string>> = { merge: '合并', split: '拆分', end: '撤销' };

/** Names that are not in the register are new units, beginning that day in the same group. */
export function SucceedForm({ kind, unit, units, onCancel, onSave }: Props) {
  const living = units.filter(({ id, endedOn }) => id !== unit.id && endedOn === null);
  const index = buildPinyinIndex(living.map(unitNames));
  const found = (query: string) => new Set(matchPinyin(index, query, 500).map(({ entry }) => living[entry]?.id));
  let last = { query: '', ids: found('') };
  const filterOption = (query: string, option: { value: string } | undefined) => {
    if (query !== last.query) last = { query, ids: found(query) };
    return last.ids.has(option?.value);
  };
  const options = living.map(({ id, name }) => ({ value: id, label: name }));
  const save = ({ others = [], into = [], day }: Fields) => {
    const successors = into.map((value) =>
      living.some(({ id }) => id === value) ? { id: value } : { name: value, groupId: unit.groupId },
    );
    onSave({ ids: [unit.id, ...others], from: parseDate(day) ?? '', into: successors });
  };
  const least = kind === 'split' ? 2 : 1;
  const enough = async (_: unknown, value: unknown) => {
    const count = Array.isArray(value) ? value.length : 0;
    if (kind === 'merge' && count !== 1) throw new Error('写一个并入的单位');
    if (count < least) throw new Error('至少写两个拆分出的单位');
  };
  return (
    <Form<Fields> layout="vertical" className="unit-event-form" onFinish={save}>
      {kind === 'merge' && (
        <Form.Item name="others" label="一同并入的还有" extra="可不填。">
          <Select
            mode="multiple"
            options={options}
            showSearch={{ filterOption }}
            placeholder="汉字、拼音或首字母"
            data-testid="event-others"
          />
        </Form.Item>
      )}
      {kind !== 'end' && (
        <Form.Item
          name="into"
          label={kind === 'merge' ? '并入' : '拆分为'}
          extra="选单位表里的单位，或写一个新名称后回车：新单位自那一天起设立。"
          rules={[{ validator: enough }]}
        >
          <Select mode="tags" options={options} showSearch={{ filterOption }} data-testid="event-into" />
        </Form.Item>
      )}
      <DayField
        name="day"
        label="自哪一天起"
        extra={`“${unit.name}”到前一天为止；以后开始的轮次不再有它，以前的轮次不变。`}
      />
      <div className="unit-event-buttons">
        <Button type="primary" htmlType="submit" data-testid="event-save">
          {verbs[kind]}
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </div>
    </Form>
  );
}
