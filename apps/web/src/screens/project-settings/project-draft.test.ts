import { expect, it } from 'vitest';
import { draftOfProject, projectProblems, projectSettings, timeZones } from './project-draft.ts';

const project = {
  id: 'p',
  name: 'Shop',
  timeZone: 'Europe/Berlin',
  retentionDays: 30,
  ingestPerSecond: null,
  createdAt: '2026-11-21T10:00:00Z',
  updatedAt: '2026-11-21T10:00:00Z',
};

it('goes to the server as it came', () => {
  expect(projectSettings(draftOfProject(project))).toEqual({
    name: 'Shop',
    timeZone: 'Europe/Berlin',
    ingestPerSecond: null,
  });
  expect(projectSettings({ ...draftOfProject(project), ingestPerSecond: '50' }).ingestPerSecond).toBe(50);
});

it('says what is wrong', () => {
  const problems = (part: object) => [...projectProblems({ ...draftOfProject(project), ...part })];
  expect(problems({})).toEqual([]);
  expect(problems({ name: ' ', ingestPerSecond: '0' })).toEqual(['name', 'ingestPerSecond']);
  expect(problems({ ingestPerSecond: '1.5' })).toEqual(['ingestPerSecond']);
  expect(problems({ ingestPerSecond: '1000001' })).toEqual(['ingestPerSecond']);
});

it('offers every time zone once, and the one that is set', () => {
  const zones = timeZones('Asia/Calcutta');
  expect(zones).toContain('Asia/Calcutta');
  expect(zones).toContain('UTC');
  expect(new Set(zones).size).toBe(zones.length);
});
