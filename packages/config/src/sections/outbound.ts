import { z } from 'zod';
import { cidrList } from '../variable-types.ts';

/** Requests to addresses that users choose. */
export interface OutboundConfig {
  /** CIDRs and addresses that they may reach although private. */
  readonly allow: readonly string[];
}

export function outboundVariables() {
  return z.object({
    PULSE_FETCH_ALLOW: cidrList().prefault('').meta({
      description:
        'Addresses and CIDRs, separated by commas, that webhooks and fetched pictures may reach although they are private. By default only public ones are.',
      example: '10.20.0.0/16',
    }),
  });
}

export function toOutboundConfig(values: z.output<ReturnType<typeof outboundVariables>>): OutboundConfig {
  return { allow: values.PULSE_FETCH_ALLOW };
}
