import type { Ingestion, Loss } from '@pulse/domain';

/** The parameters of `ingest_events`: an array per column, and the projects by their places. */
export function columnsOf(
  ingestions: readonly Ingestion[],
  gathered: readonly (Loss & { readonly projectId: string })[],
): { readonly values: unknown[] } {
  const projectIds: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (projectId: string): number => {
    const known = places.get(projectId);
    if (known !== undefined) return known;
    projectIds.push(projectId);
    places.set(projectId, projectIds.length);
    return projectIds.length;
  };

  const eventPlaces: number[] = [];
  const ids: string[] = [];
  const names: string[] = [];
  const levels: string[] = [];
  const messages: (string | null)[] = [];
  const properties: (string | null)[] = [];
  const userIds: (string | null)[] = [];
  const sessionIds: (string | null)[] = [];
  const timestamps: (number | null)[] = [];
  const shifts: boolean[] = [];
  const lossPlaces: number[] = [];
  const lossReasons: string[] = [];
  const lossCodes: string[] = [];
  const lossCounts: number[] = [];

  const addLoss = (projectId: string, { reason, code, count }: Loss) => {
    lossPlaces.push(placeOf(projectId));
    lossReasons.push(reason);
    lossCodes.push(code);
    lossCounts.push(count);
  };

  for (const { projectId, events, losses } of ingestions) {
    const place = placeOf(projectId);
    for (const event of events) {
      eventPlaces.push(place);
      ids.push(event.id);
      names.push(event.name);
      levels.push(event.level);
      messages.push(event.message);
      properties.push(event.properties);
      userIds.push(event.userId);
      sessionIds.push(event.sessionId);
      timestamps.push(event.timestamp);
      shifts.push(event.shifted);
    }
    for (const loss of losses) addLoss(projectId, loss);
  }
  for (const loss of gathered) addLoss(loss.projectId, loss);

  return {
    values: [
      projectIds,
      eventPlaces,
      ids,
      names,
      levels,
      messages,
      properties,
      userIds,
      sessionIds,
      timestamps,
      shifts,
      lossPlaces,
      lossReasons,
      lossCodes,
      lossCounts,
    ],
  };
}
