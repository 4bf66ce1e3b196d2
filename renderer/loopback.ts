import { createLoopbackBridge } from './loopbackBridge.ts';

// The loopback host puts this script before the app's own, where Electron's preload script would have laid the bridge.
Object.defineProperty(window, 'chabao', { value: createLoopbackBridge() });
