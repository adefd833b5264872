import { type Session, sessionsSlide } from '@pulse/client';
import { useEffect, useRef, useState } from 'react';
import { host } from '../account/account.ts';
import type { Room } from './room.ts';

export const lastSlide = 100_000;

export interface SlidePointer {
  /** Where the presenter is, or is about to be. */
  readonly slide: number | null;
  show(slide: number | null): void;
  next(): void;
  previous(): void;
}

/** Moves the slide at once here; the server is told one place at a time, of quick steps only the last. */
export function useSlide(room: Room, session: Session, onError: (error: unknown) => void): SlidePointer {
  const [wanted, setWanted] = useState<{ slide: number | null }>();
  const latest = useRef(wanted);
  latest.current = wanted;
  const sending = useRef(false);
  const fail = useRef(onError);
  fail.current = onError;

  useEffect(() => {
    if (!wanted || sending.current) return;
    sending.current = true;
    const send = async () => {
      for (let target = latest.current; target; target = latest.current) {
        const moved = await host.call(sessionsSlide, { sessionId: session.id, slide: target.slide });
        if (latest.current !== target) continue;
        room.adoptSession(moved);
        latest.current = undefined;
      }
    };
    send()
      .catch((error: unknown) => fail.current(error))
      .finally(() => {
        sending.current = false;
        setWanted(undefined);
      });
  }, [wanted, room, session.id]);

  const slide = wanted ? wanted.slide : session.slide;
  const show = (next: number | null) => {
    if (next !== null && (next < 1 || next > lastSlide)) return;
    latest.current = { slide: next };
    setWanted(latest.current);
  };
  return {
    slide,
    show,
    next: () => show(((latest.current ? latest.current.slide : session.slide) ?? 0) + 1),
    previous: () => {
      const present = latest.current ? latest.current.slide : session.slide;
      if (present !== null) show(Math.max(1, present - 1));
    },
  };
}
