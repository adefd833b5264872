import { type Clock, PulseError, RateLimited } from '@pulse/core';
import type { Attempts } from '@pulse/domain';
import { addressBlock } from './address-block.ts';
import { FailureDelays } from './failure-delays.ts';

const minute = 60_000;
/** Some 100 bytes each. */
const capacity = 50_000;

/** One person at one place: a few slips are free, then 1 s, 2 s, 4 s … 15 min. */
const accountAtBlock = {
  free: 5,
  firstMilliseconds: 1_000,
  longestMilliseconds: 15 * minute,
  forgiveMilliseconds: 15 * minute,
  capacity,
};
/** One account from everywhere. Never long, or whoever knows an address could lock its owner out. */
const accountAnywhere = {
  free: 50,
  firstMilliseconds: 1_000,
  longestMilliseconds: 30_000,
  forgiveMilliseconds: minute,
  capacity,
};
/** Many accounts from one place: a school behind one address has a few slips a minute. */
const anyAccountAtBlock = {
  free: 100,
  firstMilliseconds: 1_000,
  longestMilliseconds: 5 * minute,
  forgiveMilliseconds: 6_000,
  capacity,
};
const mailsFromBlock = {
  free: 20,
  firstMilliseconds: 5_000,
  longestMilliseconds: 10 * minute,
  forgiveMilliseconds: minute,
  capacity,
};
/**
 * Wrong join codes of one place. A hall of thousands mistypes; at one a second, the 887 million codes (31^6) of a
 * thousand open sessions give a hit in ten days.
 */
const codesFromBlock = {
  free: 300,
  firstMilliseconds: 1_000,
  longestMilliseconds: 2_000,
  forgiveMilliseconds: 1_000,
  capacity,
};

/** Counts in this process. */
export function createAttempts(clock: Clock): Attempts {
  const pairs = new FailureDelays(accountAtBlock);
  const accounts = new FailureDelays(accountAnywhere);
  const blocks = new FailureDelays(anyAccountAtBlock);
  const mails = new FailureDelays(mailsFromBlock);
  const codes = new FailureDelays(codesFromBlock);
  const now = () => clock.now().getTime();

  return {
    password(account, address) {
      const block = address === undefined ? 'local' : addressBlock(address);
      const pair = `${block} ${account}`;
      const at = now();
      refuse(Math.max(pairs.wait(pair, at), accounts.wait(account, at), blocks.wait(block, at)));
      pairs.charge(pair, at);
      accounts.charge(account, at);
      blocks.charge(block, at);
      return {
        succeeded() {
          pairs.forget(pair);
          accounts.refund(account, now());
          blocks.refund(block, now());
        },
      };
    },

    mail(address) {
      if (address === undefined) return;
      const block = addressBlock(address);
      refuse(mails.wait(block, now()));
      mails.charge(block, now());
    },

    code(address) {
      if (address === undefined) return { wrong() {} };
      const block = addressBlock(address);
      refuse(codes.wait(block, now()));
      return { wrong: () => codes.charge(block, now()) };
    },
  };
}

/** @throws PulseError RATE_LIMITED */
function refuse(milliseconds: number): void {
  if (milliseconds > 0)
    throw new PulseError(RateLimited, { retryAfterSeconds: Math.ceil(milliseconds / 1_000) });
}
