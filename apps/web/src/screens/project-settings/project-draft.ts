import type { Project, ProjectsUpdateInput } from '@pulse/client';

/** A project's settings as they are being written. */
export interface ProjectDraft {
  readonly name: string;
  readonly timeZone: string;
  /** As typed; empty is what the installation allows. */
  readonly ingestPerSecond: string;
}

export type ProjectProblem = 'name' | 'ingestPerSecond';

const highestQuota = 1_000_000;

export const draftOfProject = (project: Project): ProjectDraft => ({
  name: project.name,
  timeZone: project.timeZone,
  ingestPerSecond: project.ingestPerSecond === null ? '' : String(project.ingestPerSecond),
});

export function projectProblems(draft: ProjectDraft): ReadonlySet<ProjectProblem> {
  const problems = new Set<ProjectProblem>();
  if (draft.name.trim() === '') problems.add('name');
  if (draft.ingestPerSecond.trim() !== '' && !isCount(draft.ingestPerSecond, highestQuota)) {
    problems.add('ingestPerSecond');
  }
  return problems;
}

function isCount(typed: string, most: number): boolean {
  const count = Number(typed);
  return typed.trim() !== '' && Number.isInteger(count) && count >= 1 && count <= most;
}

/** What the server is told. */
export const projectSettings = (draft: ProjectDraft): Omit<ProjectsUpdateInput, 'projectId'> => ({
  name: draft.name.trim(),
  timeZone: draft.timeZone,
  ingestPerSecond: draft.ingestPerSecond.trim() === '' ? null : Number(draft.ingestPerSecond),
});

/** Every zone that the browser knows, and the one that is set. */
export function timeZones(set: string): readonly string[] {
  return [...new Set([set, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}
