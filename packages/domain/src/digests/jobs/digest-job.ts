import { z } from 'zod';
import { identifier } from '../../identifiers.ts';

export const digestsQueue = 'digests';

/** What a job of the queue carries: which edition it is to compile and send. */
export const DigestJob = z.object({ editionId: identifier });
