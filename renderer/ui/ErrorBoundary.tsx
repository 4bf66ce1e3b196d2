import { Button, Result } from 'antd';
import { Component, type ErrorInfo, type ReactNode } from 'react';

/** The last net: a fault in drawing must not leave a white window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Result
        status="error"
        title="这一页显示出错"
        subTitle="已保存的内容不受影响。请重新载入；如果仍然出错，请先回到开始页，再打开工作簿。"
        extra={[
          <Button key="reload" type="primary" onClick={() => window.location.reload()}>
            重新载入
          </Button>,
          <Button
            key="start"
            onClick={() => {
              window.location.hash = '#/start';
              window.location.reload();
            }}
          >
            回到开始页
          </Button>,
        ]}
      />
    );
  }
}
