import { contextBridge, type IpcRendererEvent, ipcRenderer, webFrame, webUtils } from 'electron';
import type { Bridge, PickOptions } from '#shared/bridge.ts';

// The one bridge of the window: whatever the contract gains, nothing here changes.
const bridge: Bridge = {
  call: (call, input) => ipcRenderer.invoke('api', call, input),
  upload: (bytes) => ipcRenderer.invoke('upload', bytes),
  on: (event, listener) => {
    const hear = (_: IpcRendererEvent, name: string, payload: Parameters<typeof listener>[0]) => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on('notice', hear);
    return () => ipcRenderer.removeListener('notice', hear);
  },
  platform: {
    kind: 'electron',
    folder: null,
    pickOpen: (options?: PickOptions) => ipcRenderer.invoke('platform', 'pickOpen', options),
    pickOpenMany: (options?: PickOptions) => ipcRenderer.invoke('platform', 'pickOpenMany', options),
    pickSave: (options?: PickOptions) => ipcRenderer.invoke('platform', 'pickSave', options),
    pickFolder: (options?: PickOptions) => ipcRenderer.invoke('platform', 'pickFolder', options),
    bring: async (file) => webUtils.getPathForFile(file as File) || null,
    pathOf: (file) => webUtils.getPathForFile(file as File) || null,
    reveal: (path: string) => ipcRenderer.invoke('platform', 'reveal', path),
    open: (path: string) => ipcRenderer.invoke('platform', 'open', path),
    setZoom: (percent: number) => webFrame.setZoomFactor(percent / 100),
  },
};

contextBridge.exposeInMainWorld('chabao', bridge);
