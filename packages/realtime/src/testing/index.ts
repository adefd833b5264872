/** For the tests of this package and of those who build on it. */
export * from './fake-polls.ts';
export * from './fake-sessions.ts';
export * from './manual-timers.ts';
export * from './recording-transport.ts';
export * from './test-hub.ts';
