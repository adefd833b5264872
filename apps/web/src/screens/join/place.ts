import type { SessionsJoinOutput } from '@pulse/client';
import { readStored, removeStored, writeStored } from '../../storage.ts';

/** A participant's place in a session, kept on the phone so that a reload comes back as the same person. */
export interface Place {
  readonly code: string;
  readonly sessionId: string;
  readonly title: string;
  readonly token: string;
  /** What the others know this person by; null where nobody asked. */
  readonly name?: string | null;
  /** Under which the others hear of this person; places kept by earlier versions lack it. */
  readonly participantId?: string;
}

const key = (code: string): string => `pulse.place.${code}`;

export function readPlace(code: string): Place | undefined {
  try {
    const value: unknown = JSON.parse(readStored(key(code)) ?? 'null');
    return isPlace(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function keepPlace({ participant, session, token }: SessionsJoinOutput): Place {
  const place: Place = {
    code: session.code,
    sessionId: session.id,
    title: session.title,
    token,
    name: participant.name,
    participantId: participant.id,
  };
  writeStored(key(session.code), JSON.stringify(place));
  return place;
}

export function leavePlace(code: string): void {
  removeStored(key(code));
}

function isPlace(value: unknown): value is Place {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['code', 'sessionId', 'title', 'token'].every((name) => typeof Reflect.get(value, name) === 'string')
  );
}
