import { resolve } from 'node:path';
import { z } from 'zod';
import { type Mode, modes } from '../mode.ts';
import { integer, oneOf, origin, originList } from '../variable-types.ts';

/** Where the process listens, what it is called from outside, and where it keeps its files. */
export interface ServerConfig {
  readonly host: string;
  /** 0 means any free port. */
  readonly port: number;
  /** Absolute path. */
  readonly dataDirectory: string;
  /** Origin without trailing slash, when the operator named one. */
  readonly publicUrl: string | undefined;
  /** Origins allowed besides the server's own; `*` only outside production. */
  readonly corsOrigins: readonly string[];
  readonly shutdownTimeoutMs: number;
}

export const modeVariable = oneOf(modes).prefault('development').meta({
  description:
    'How strict the process is. `production` and `staging` require signing secrets; `production` also refuses demo data, wildcard CORS and debug logs.',
  values: modes,
});

export function serverVariables(mode: Mode) {
  return z.object({
    NODE_ENV: modeVariable,
    HOST: z.string().prefault('0.0.0.0').meta({
      description: 'Address to listen on. The default lets phones on the same network reach the server.',
    }),
    PORT: integer(0, 65_535)
      .prefault('3000')
      .meta({ description: 'Port to listen on; `0` takes any free one.' }),
    PULSE_DATA_DIR: z.string().prefault('.pulse').meta({
      description:
        'Folder for what Pulse keeps by itself: the embedded database and generated secrets. Back it up.',
    }),
    PULSE_PUBLIC_URL: origin().optional().meta({
      description:
        'Origin under which people reach the server; used in join links and QR codes and trusted as an origin. Without it the address of the request is used.',
      example: 'https://pulse.example.org',
    }),
    CORS_ORIGINS: originList()
      .refine((origins) => mode !== 'production' || !origins.includes('*'), {
        error: '"*" is refused in production: name the origins that may call with credentials',
      })
      .prefault('')
      .meta({
        description:
          'Other web origins that may call the API from a browser, separated by commas. `*` is refused in production.',
        example: 'https://app.example.org,https://admin.example.org',
      }),
    SHUTDOWN_TIMEOUT_MS: integer(0, 600_000).prefault('25000').meta({
      description: 'How long a stopping process waits for requests and streams to finish, in milliseconds.',
    }),
  });
}

export function toServerConfig(values: z.output<ReturnType<typeof serverVariables>>): ServerConfig {
  return {
    host: values.HOST,
    port: values.PORT,
    dataDirectory: resolve(values.PULSE_DATA_DIR),
    publicUrl: values.PULSE_PUBLIC_URL,
    corsOrigins: values.CORS_ORIGINS,
    shutdownTimeoutMs: values.SHUTDOWN_TIMEOUT_MS,
  };
}
