/** The channel of a project is the log of its events; how its rules stand is asked for. Rules are looked at every second. */
export const refetchMilliseconds = 5_000;
