import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { silentLog } from '@pulse/core';
import { createPool, type EmbeddedPostgres, startEmbeddedPostgres } from '@pulse/db';
import { temporaryParent } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { type BrowserStage, browserStage, type Host } from './browser-stage.ts';
import { wellIn } from './well-in.ts';

describe('how long events are kept, in the browser', () => {
  let directory: string;
  let postgres: EmbeddedPostgres;
  let stage: BrowserStage;
  let host: Host;
  beforeAll(async () => {
    // A database of its own, for time does not pass in a test.
    directory = await mkdtemp(path.join(await temporaryParent(), 'pulse-retention-'));
    postgres = await startEmbeddedPostgres({ directory, log: silentLog });
    stage = await browserStage({ DATABASE_URL: postgres.connectionString });
    host = await stage.host();
  });
  afterAll(async () => {
    await stage?.close();
    await postgres?.stop();
    await rm(directory, { recursive: true, force: true });
  });

  async function age(projectId: string, through: number, days: number): Promise<void> {
    const pool = createPool({ connectionString: postgres.connectionString, max: 1, log: silentLog });
    await pool.query(`DO $$ BEGIN
      PERFORM make_event_partitions((now() AT TIME ZONE 'UTC')::date - ${days}, 1);
      UPDATE events SET received_at = received_at - make_interval(hours => 24 * ${days})
      WHERE project_id = '${projectId}' AND position <= ${through};
    END $$`);
    await pool.end();
  }

  test('fewer days say what they remove before they do; receipts say what went', async () => {
    const { page, api } = host;
    const dialog = page.getByRole('dialog');
    const { data: project } = await api.post('/projects', { name: 'Shop' });
    const { data: made } = await api.post(`/projects/${project.id}/keys`, { name: 'App' });
    const events = Array.from({ length: 1_000 }, (_, index) => ({ name: `event ${index}` }));
    for (let batch = 0; batch < 2; batch += 1) {
      await restClient(stage.url, made.key).post('/ingest/batch', { events });
    }
    await age(project.id, 1_234, 10);

    await page.goto(`${stage.origin}/board/${project.id}/settings`);
    await page.getByText('Nothing would be removed now. 2,000 events stay.').waitFor();
    await page.getByText('Nothing has been removed yet.').waitFor();
    await wellIn(page, 'before anything was removed');

    const days = page.getByLabel('Keep events for so many days');
    const save = page.getByRole('button', { name: 'Save days' });
    await days.fill('0');
    await save.click();
    await page.getByText('Enter a whole number from 1 to 3,650.').waitFor();
    await days.and(page.locator(':focus')).waitFor();
    await wellIn(page, 'a wrong number of days');
    await days.fill('7');
    await page.getByText(/^This removes 1,234 events, received before/).waitFor();
    await page.getByText('766 events stay.').waitFor();
    await wellIn(page, 'fewer days');

    await save.click();
    await dialog.getByText('Remove 1,234 events?').waitFor();
    await wellIn(page, 'asked before events are removed');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect((await api.get(`/projects/${project.id}`)).data.retentionDays).toBe(30);
    await save.click();
    await dialog.getByRole('button', { name: 'Remove and save' }).click();
    await page.getByText('Events are kept for 7 days.').waitFor();
    const receipts = page.getByRole('table');
    await receipts.getByRole('row', { name: /Older than 7 days.*1,234/ }).waitFor();
    await page.getByText('Nothing would be removed now. 766 events stay.').waitFor();
    await wellIn(page, 'a receipt');

    // More days ask nothing.
    await days.fill('60');
    await save.click();
    await page.getByText('Events are kept for 60 days.').waitFor();

    await page.getByRole('button', { name: 'Delete all events' }).click();
    await dialog.getByRole('button', { name: 'Delete all events' }).click();
    await receipts.getByRole('row', { name: /Deleted by a person.*766/ }).waitFor();
    await page.getByText('Nothing would be removed now. 0 events stay.').waitFor();
    expect((await api.get(`/projects/${project.id}/stats`)).data.total).toBe(0);
    expect(stage.complaints).toEqual([]);
  });
});
