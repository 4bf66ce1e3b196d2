import { Alert, Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { errorText } from './errorText.ts';
import type { Loaded } from './useLoad.ts';

/** Shows what was loaded; until then a spinner, and after a failure the sentence with a way to try again. */
export function Waiting<T>(props: { readonly of: Loaded<T>; readonly children: (value: T) => ReactNode }) {
  const { value, error, reload } = props.of;
  if (error !== undefined && value === undefined) {
    return (
      <Alert
        className="page-alert"
        type="error"
        showIcon
        title={<span data-testid="toast-error">{errorText(error)}</span>}
        action={<Button onClick={() => void reload()}>再试一次</Button>}
      />
    );
  }
  if (value === undefined) return <Spin className="page-spin" delay={300} />;
  return props.children(value);
}
