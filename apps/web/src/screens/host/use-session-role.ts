import { backoffDelay, isPulseError, listAll, membersList, type User } from '@pulse/client';
import { useEffect, useState } from 'react';
import { host } from '../../account/account.ts';
import type { Room } from '../../room/room.ts';
import type { SessionRole } from './session-rights.ts';

/** Nothing tells live that a host has become a moderator: it is looked up while somebody looks at the console. */
const lookAgain = 20_000;

/** What the caller is in a session, followed; undefined until it is known. */
export function useSessionRole(room: Room, sessionId: string, user: User): SessionRole | undefined {
  const [role, setRole] = useState<SessionRole>();
  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout>;
    let attempt = 0;
    const look = async () => {
      clearTimeout(timer);
      let delay = lookAgain;
      try {
        if (document.visibilityState === 'visible' || attempt === 0) {
          const found = await readRole(sessionId, user);
          if (left) return;
          setRole(found);
        }
        attempt = 1;
      } catch (error) {
        // Should the live connection not have said so.
        if (!left && isPulseError(error, 'SESSION_NOT_FOUND')) room.refused.set(error.code);
        // Else what is on the screen stays; the server judges every action anyway.
        delay = Math.min(lookAgain, backoffDelay(attempt));
        attempt += 1;
      }
      if (left) return;
      clearTimeout(timer);
      timer = setTimeout(() => void look(), delay);
    };
    const lookIfSeen = () => document.visibilityState === 'visible' && void look();
    const unwatch = room.status.subscribe(() => room.status.get() === 'live' && void look());
    document.addEventListener('visibilitychange', lookIfSeen);
    void look();
    return () => {
      left = true;
      clearTimeout(timer);
      unwatch();
      document.removeEventListener('visibilitychange', lookIfSeen);
    };
  }, [room, sessionId, user]);
  return role;
}

/** @throws PulseError SESSION_NOT_FOUND when it is none of theirs any more */
async function readRole(sessionId: string, user: User): Promise<SessionRole> {
  // An administrator may in every session what its owner may.
  const other = user.roles.includes('admin') ? 'owner' : 'observer';
  try {
    for await (const member of listAll(host, membersList, { sessionId, limit: 100 })) {
      if (member.userId === user.id) return member.role;
    }
  } catch (error) {
    if (!isPulseError(error, 'FORBIDDEN')) throw error;
  }
  return other;
}
