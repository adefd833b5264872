export { closeCodes, mayResume } from './close-codes.ts';
export type { Authenticate } from './websocket-connection.ts';
export {
  createWebSocketProtocol,
  type WebSocketProtocol,
  type WebSocketProtocolOptions,
  webSocketPath,
} from './websocket-protocol.ts';
