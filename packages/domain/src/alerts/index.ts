/** What other features may use of alerts. The use cases are listed in `use-cases/index.ts`. */
export { addDefaultRule } from './add-rule.ts';
export type { AlertEpisodeRepository } from './alert.repository.ts';
export type { AlertEpisode } from './alert-episode.ts';
