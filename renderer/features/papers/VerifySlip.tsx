import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { type SlipVerification, verificationSentence } from '#shared/consistency/slip/slipVerification.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';

const slipFiles = [{ name: '校核单', extensions: ['docx', 'xlsx'] }];

/** Whether a slip is as it was signed, and whether the chosen files are those that it is about. */
export function VerifySlip({ paths }: { readonly paths: readonly string[] }) {
  const notices = useNotices();
  const [found, setFound] = useState<SlipVerification | null>(null);
  const run = async () => {
    const path = await bridge.platform.pickOpen({ title: '选择校核单', filters: slipFiles });
    if (path === null) return;
    try {
      setFound(await api.paper.verifySlip({ path, beside: [...paths] }));
    } catch (error) {
      notices.error(error);
    }
  };
  return (
    <section className="verify-slip" aria-label="验证校核单">
      <Button block icon={<SafetyCertificateOutlined />} data-testid="slip-verify" onClick={() => void run()}>
        验证校核单…
      </Button>
      {found && (
        <Alert
          type={found.state === 'good' ? 'success' : 'error'}
          showIcon
          data-testid="slip-verified"
          title={verificationSentence(found)}
          description={
            found.files.length > 0 && (
              <ul>
                {found.files.map(({ name, checked }) => (
                  <li key={name}>
                    {name}：{checked ? '就是当时校核的文件' : '不是当时校核的文件，或后来改过'}
                  </li>
                ))}
              </ul>
            )
          }
        />
      )}
    </section>
  );
}
