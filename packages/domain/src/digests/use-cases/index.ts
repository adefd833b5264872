import { declineDigest } from './decline-digest.ts';
import { getEdition } from './get-edition.ts';
import { getSubscription } from './get-subscription.ts';
import { listDigests } from './list-digests.ts';
import { listEditions } from './list-editions.ts';
import { previewDigest } from './preview-digest.ts';
import { sendDigestNow } from './send-digest-now.ts';
import { unsubscribe } from './unsubscribe.ts';
import { updateDigest } from './update-digest.ts';

export const digestUseCases = [
  listDigests,
  updateDigest,
  declineDigest,
  previewDigest,
  sendDigestNow,
  listEditions,
  getEdition,
  getSubscription,
  unsubscribe,
] as const;
