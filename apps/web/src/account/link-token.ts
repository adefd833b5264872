/** The token of `#token=…`; undefined where there is none. */
export function tokenOf(fragment: string): string | undefined {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('token') || undefined;
}

/** Takes the token out of the address, so that it is neither in the history nor in what is copied from there. */
export function hideToken(): void {
  if (location.hash) history.replaceState(history.state, '', location.pathname);
}
