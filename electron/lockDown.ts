import { app, type Session, type WebContents } from 'electron';
import { appOrigin } from './appScheme.ts';

/** Before the app is ready: nothing of Chromium itself may look for the network. */
export function forbidNetwork(): void {
  app.commandLine.appendSwitch('host-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns,MediaRouter');
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** No request but for the app's own files, no permission. */
export function lockDownSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Electron would fetch dictionaries from the network.
  session.setSpellCheckerEnabled(false);
}

/** No other page, no other window, no guest; the app's own page may load itself again. */
export function lockDownContents(contents: WebContents): void {
  const hold = (event: { readonly url: string; preventDefault(): void }) => {
    if (event.url.split('#')[0] !== `${appOrigin}/index.html`) event.preventDefault();
  };
  contents.on('will-navigate', hold);
  contents.on('will-frame-navigate', hold);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function isOwn(url: string): boolean {
  const { protocol } = new URL(url);
  return url.startsWith(`${appOrigin}/`) || protocol === 'data:' || protocol === 'blob:' || protocol === 'devtools:';
}
