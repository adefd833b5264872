import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';

/** No use case bans yet; the column is judged all the same. */
export async function banParticipant(connectionString: string, participantId: string): Promise<void> {
  const pool = createPool({ connectionString, max: 1, log: silentLog });
  await pool.query('UPDATE participants SET banned = true WHERE id = $1', [participantId]);
  await pool.end();
}
