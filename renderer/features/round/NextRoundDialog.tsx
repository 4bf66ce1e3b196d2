import { type ButtonProps, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { RoundDraft as Draft } from '#shared/round/nextRound.ts';
import { RoundDraft } from '#shared/round/roundDraft.ts';
import { api } from '../../api.ts';
import { navigate } from '../../app/route.ts';
import { fieldRule } from '../../ui/fieldRule.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceChange } from '../../ui/useNotice.ts';

interface Props {
  readonly fromRoundId: string;
  readonly onClose: () => void;
}

/** 开始下一轮次: proposed by the program, looked over by a person. */
export function NextRoundDialog({ fromRoundId, onClose }: Props) {
  const [form] = Form.useForm<Draft>();
  const [ready, setReady] = useState(false);
  const notices = useNotices();
  const saving = useSaving();
  useEffect(() => {
    api.round.propose({ fromRoundId }).then((proposed) => {
      form.setFieldsValue(proposed);
      setReady(true);
    }, notices.error);
  }, [fromRoundId, form, notices]);

  const start = async (values: Draft) => {
    const day = (text: string | null) => (text === null || text === '' ? null : text);
    const draft = RoundDraft.safeParse({
      ...values,
      fromRoundId,
      from: day(values.from),
      to: day(values.to),
      asOf: day(values.asOf),
      date: day(values.date),
    });
    if (!draft.success) return notices.warn(draft.error.issues[0]?.message ?? '内容不完整，没有新建。');
    try {
      const { roundId } = await saving.track(api.round.start(draft.data));
      announceChange();
      onClose();
      navigate({ page: 'round', roundId });
      notices.done(`已开始“${draft.data.title}”。模板、单位都照旧，上次的答案会显示在每一项旁边。`);
    } catch (error) {
      notices.error(error);
    }
  };
  return (
    <Modal
      open
      title="开始下一轮次"
      okText="开始"
      cancelText="取消"
      okButtonProps={{ disabled: !ready, 'data-testid': 'next-round-ok' } as ButtonProps}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(values) => void start(values)} data-testid="next-round">
        <Form.Item name="title" label="轮次名称" rules={[fieldRule(RoundDraft.shape.title)]}>
          <Input data-testid="next-round-title" />
        </Form.Item>
        <div className="form-line">
          <Form.Item name="year" label="年份" rules={[fieldRule(RoundDraft.shape.year)]}>
            <InputNumber min={1990} max={2199} precision={0} data-testid="next-round-year" />
          </Form.Item>
          <Form.Item name="quarter" label="季度">
            <Select
              options={[
                { value: null as unknown as number, label: '全年' },
                ...['一', '二', '三', '四'].map((name, index) => ({ value: index + 1, label: `第${name}季度` })),
              ]}
            />
          </Form.Item>
        </div>
        <div className="form-line">
          <Form.Item name="from" label="统计时段，起">
            <Input type="date" data-testid="next-round-from" />
          </Form.Item>
          <Form.Item name="to" label="止">
            <Input type="date" data-testid="next-round-to" />
          </Form.Item>
        </div>
        <div className="form-line">
          <Form.Item name="asOf" label="数据截至">
            <Input type="date" data-testid="next-round-asOf" />
          </Form.Item>
          <Form.Item name="date" label="通报日期">
            <Input type="date" data-testid="next-round-date" />
          </Form.Item>
        </div>
      </Form>
      <p className="muted">沿用本轮次的模板和单位；已撤销或合并的单位不再列出。本轮次的内容不动。</p>
    </Modal>
  );
}
