import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import pretty from 'pino-pretty';

/** Wherever it stands, what is named so is never written. */
const secretFields = [
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'authorization',
  'cookie',
  'passcode',
  'key',
];

/** JSON lines, or readable ones in development; credentials are cut out by field name. */
export function createLogger(options: {
  readonly level: string;
  readonly format: 'json' | 'pretty';
  readonly destination?: DestinationStream;
}): Logger {
  const destination =
    options.destination ??
    (options.format === 'pretty'
      ? pretty({
          colorize: process.stdout.isTTY,
          ignore: 'pid,hostname',
          translateTime: 'HH:MM:ss',
          sync: true,
        })
      : pino.destination(1));
  return pino(
    {
      level: options.level,
      serializers: { err: stdSerializers.errWithCause },
      redact: { paths: secretFields.flatMap((field) => [field, `*.${field}`]), censor: '[redacted]' },
    },
    destination,
  );
}
