import { forgetKept, keep, readKept } from './tab-storage.ts';

/** Pages that links of mails lead to. */
export type LinkedPage = 'reset-password' | 'verify-email';

const keyOf = (page: LinkedPage) => `pulse.link.${page}`;

/** The token of `#token=…`; undefined where there is none. */
export function tokenOf(fragment: string): string | undefined {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('token') || undefined;
}

/**
 * The token that led to a page. It is kept until {@link forgetToken}, so that a reload does not lose a link that is
 * still good: the address does not have it any more.
 *
 * @param fragment that of the address; a link that was followed counts before one that was kept
 */
export function arriveByLink(page: LinkedPage, fragment: string): string | undefined {
  const token = tokenOf(fragment);
  if (token !== undefined) keep(keyOf(page), token);
  return token ?? readKept(keyOf(page));
}

/** After it was used, or can be used no more. */
export function forgetToken(page: LinkedPage): void {
  forgetKept(keyOf(page));
}

/** Takes the token out of the address, so that it is neither in the history nor in what is copied from there. */
export function hideToken(): void {
  if (location.hash) history.replaceState(history.state, '', location.pathname);
}
