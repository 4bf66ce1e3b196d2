import { Alert } from 'antd';
import { type PersonalPlace, personalSentence } from '#shared/bulletin/personalInRound.ts';
import { Listed } from './NoticeResult.tsx';

/** What looks like personal data in what is about to be exported. It is only pointed out. */
export function PersonalHint({ places }: { readonly places: readonly PersonalPlace[] }) {
  const warnings = places.filter(({ level }) => level === 'warning');
  const hints = places.length - warnings.length;
  const offices = hints === 0 ? '' : `办公电话、机关邮箱 ${hints} 处。`;
  if (places.length === 0) return null;
  if (warnings.length === 0) return <Alert type="info" showIcon title={offices} />;
  return (
    <Alert
      type="warning"
      showIcon
      data-testid="personal-hint"
      title={`有 ${warnings.length} 处像是个人信息，请看一遍；确认可以发出，就照常导出。`}
      description={
        <>
          <Listed lines={warnings.map(personalSentence)} />
          {offices !== '' && <p className="muted">另有{offices}</p>}
        </>
      }
    />
  );
}
