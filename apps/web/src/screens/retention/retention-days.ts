const longestRetention = 3_650;

/** @returns undefined for what is no number of days that events may be kept */
export function readDays(typed: string): number | undefined {
  const days = Number(typed);
  const fine = typed.trim() !== '' && Number.isInteger(days) && days >= 1 && days <= longestRetention;
  return fine ? days : undefined;
}
