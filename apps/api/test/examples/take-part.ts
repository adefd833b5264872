import { expect } from 'vitest';
import { castVote, joinScene, type Scene } from '../live/scene.ts';

/** Somebody joins, votes (for one option after the other) and says `visitor N`. */
export async function takePart(scene: Scene, visitor: number): Promise<void> {
  const guest = await joinScene(scene);
  expect((await castVote(scene, guest, visitor % 3)).status).toBe(201);
  const message = { kind: 'chat', content: `visitor ${visitor}` };
  expect((await guest.post(`/sessions/${scene.session.id}/messages`, message)).status).toBe(201);
}
