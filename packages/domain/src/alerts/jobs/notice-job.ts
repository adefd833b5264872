import type { JobRecorder } from '@pulse/core';
import { z } from 'zod';
import { identifier } from '../../identifiers.ts';
import type { AlertNotice } from '../alert-episode.ts';

export const alertsQueue = 'alerts';

/** What a job of the queue carries: of what people are to be told. */
export const NoticeJob = z.object({ noticeId: identifier });

/** Records that people are to be told of a notice, in the transaction that made it. */
export async function recordNoticeJob(
  { id, transition }: AlertNotice,
  { jobs }: { readonly jobs: JobRecorder },
): Promise<void> {
  await jobs.record({
    queue: alertsQueue,
    id,
    name: transition,
    data: { noticeId: id } satisfies z.input<typeof NoticeJob>,
  });
}
