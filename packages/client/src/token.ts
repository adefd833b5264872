/**
 * Where a token comes from: a text that does not change, or a function that is asked before every call and
 * connection, with `renew` true when the last token was refused or is about to expire. Without one to give it
 * answers undefined: calls are then sent without a token, and what was refused stays refused.
 */
export type TokenSource = string | ((renew: boolean) => string | undefined | Promise<string | undefined>);

export type ReadToken = (renew: boolean) => Promise<string | undefined>;

export function tokenReader(source: TokenSource | undefined): ReadToken {
  return async (renew) => {
    if (typeof source === 'function') return source(renew);
    return renew ? undefined : source;
  };
}
