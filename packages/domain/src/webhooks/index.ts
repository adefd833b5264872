/** What other features may use of webhooks. The use cases are listed in `use-cases/index.ts`. */
export { type Notice, notifyWebhooks } from './notify.ts';
