import type { z } from 'zod';

/** Who hears of an event: everybody in the session, or its staff alone. */
export type Audience = 'everyone' | 'staff';

/** A fact in past tense, e.g. `poll.opened`. Its data is what subscribers receive. */
export interface EventDefinition<Name extends string = string, Data extends z.ZodType = z.ZodType> {
  readonly name: Name;
  readonly audience: Audience;
  readonly data: Data;
}

export function defineEvent<const Name extends string, Data extends z.ZodType>(
  definition: EventDefinition<Name, Data>,
): EventDefinition<Name, Data> {
  return Object.freeze(definition);
}

/** An event on its way: recorded in the transaction of its cause, then published by the relay. */
export interface DomainEvent {
  readonly name: string;
  /** Public channel whose log receives it, e.g. `session:0190…`. */
  readonly channel: string;
  readonly audience: Audience;
  readonly data: unknown;
  /** State that this event makes stale: a channel `poll:{id}` or an item `session:{id}/counts`. */
  readonly touches: readonly string[];
}

/** @returns the event as it is recorded, its data parsed by its own schema: what subscribers get is what is documented */
export function domainEvent<Data extends z.ZodType>(
  definition: EventDefinition<string, Data>,
  event: Parameters<EventRecorder['record']>[1] & { readonly data: z.input<Data> },
): DomainEvent {
  const { channel, data, touches = [], audience = definition.audience } = event;
  return { name: definition.name, channel, audience, data: definition.data.parse(data), touches };
}

/** Records events in the current transaction. Publishing twice is harmless, not publishing is a bug. */
export interface EventRecorder {
  record<Data extends z.ZodType>(
    definition: EventDefinition<string, Data>,
    event: {
      readonly channel: string;
      readonly data: z.input<Data>;
      /** State made stale: `poll:{id}`, or `session:{id}/counts` for an item of a channel. */
      readonly touches?: readonly string[];
      /** Narrows the definition's audience, e.g. while a poll is still a draft. */
      readonly audience?: Audience;
    },
  ): Promise<void>;
}
