export {
  registerServerSentEvents,
  type ServerSentEvents,
  type ServerSentEventsOptions,
  serverSentEventsPath,
} from './server-sent-events.ts';
