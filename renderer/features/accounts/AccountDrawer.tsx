import { AutoComplete, Form, Input, Select } from 'antd';
import { AccountDraft } from '#shared/register/accountDraft.ts';
import type { Account } from '#shared/round/subject.ts';
import { fieldRule } from '../../ui/fieldRule.ts';
import { RegisterDrawer } from '../register/RegisterDrawer.tsx';
import { useUnits } from '../units/useUnits.ts';
import type { AccountInput } from './AccountsPage.tsx';

interface Fields {
  readonly name: string;
  readonly platform: string;
  readonly sponsor: string;
  readonly groupId: string;
  readonly filed: string;
}

interface Props {
  readonly account: Account | null;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly readOnly: boolean;
  readonly onClose: () => void;
  readonly onSave: (draft: AccountInput) => Promise<boolean>;
}

const platforms = ['微信', '微博', '抖音', '头条号', '客户端'].map((value) => ({ value }));

export function AccountDrawer({ account, groups, readOnly, onClose, onSave }: Props) {
  const [form] = Form.useForm<Fields>();
  const units = useUnits();
  const save = async (fields: Fields) => {
    const filed = fields.filed.trim() === '' ? null : fields.filed;
    if (await onSave({ ...fields, filed, ...(account === null ? {} : { id: account.id }) })) onClose();
  };
  return (
    <RegisterDrawer
      title={account === null ? '添加账号' : '账号'}
      readOnly={readOnly}
      saveId="account-save"
      onSave={() => form.submit()}
      onClose={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        disabled={readOnly}
        initialValues={{
          name: account?.name ?? '',
          platform: account?.platform ?? '微信',
          sponsor: account?.sponsor ?? '',
          groupId: account?.groupId ?? groups[0]?.id,
          filed: account?.filed ?? '',
        }}
        onFinish={(fields) => void save(fields)}
      >
        <Form.Item name="name" label="账号名称" rules={[fieldRule(AccountDraft.shape.name)]}>
          <Input autoFocus data-testid="account-name" />
        </Form.Item>
        <Form.Item name="platform" label="平台">
          <AutoComplete options={platforms} data-testid="account-platform" />
        </Form.Item>
        <Form.Item name="sponsor" label="主办单位">
          <AutoComplete
            data-testid="account-sponsor"
            options={(units.value ?? []).map((unit) => ({ value: unit.name }))}
            showSearch={{ filterOption: (input, option) => option?.value.includes(input) ?? false }}
          />
        </Form.Item>
        <Form.Item name="groupId" label="组">
          <Select options={groups.map((group) => ({ value: group.id, label: group.name }))} />
        </Form.Item>
        <Form.Item name="filed" label="是否备案" extra="按表中的写法填写；不清楚就留空。">
          <Input maxLength={50} data-testid="account-filed" />
        </Form.Item>
        <button type="submit" hidden />
      </Form>
    </RegisterDrawer>
  );
}
