import { useEffect, useState } from 'react';

const calm = 400;

/** A value once it has not changed for a moment: nobody is asked about every letter that is typed. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), calm);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
