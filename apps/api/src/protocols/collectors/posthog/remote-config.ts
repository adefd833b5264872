/**
 * What posthog-js asks before anything else: which of PostHog's products a project has. Pulse takes events; all that
 * would load further code, or send what is no event, is off. Surveys are not named at all: their code would be loaded
 * to be told that they are off.
 */
export const remoteConfig = {
  supportedCompression: ['gzip', 'gzip-js'],
  analytics: { endpoint: '/i/v0/e/' },
  elementsChainAsString: true,
  defaultIdentifiedOnly: true,
  hasFeatureFlags: false,
  sessionRecording: false,
  productTours: false,
  conversations: false,
  heatmaps: false,
  capturePerformance: false,
  captureDeadClicks: false,
  autocaptureExceptions: false,
  errorTracking: { autocaptureExceptions: false, suppressionRules: [] },
  logs: { captureConsoleLogs: false },
  isAuthenticated: false,
  toolbarParams: {},
  siteApps: [],
} as const;

/** The same as the script that posthog-js prefers where it may load scripts. */
export function remoteConfigScript(token: string): string {
  const config = { [token]: { config: { token, ...remoteConfig }, siteApps: [] } };
  return `window._POSTHOG_REMOTE_CONFIG = Object.assign(window._POSTHOG_REMOTE_CONFIG || {}, ${JSON.stringify(config)});`;
}

/** Of `/flags` and of `/decide` before it: no project has flags here, and that is no failure. */
export const noFlags = {
  flags: {},
  featureFlags: {},
  featureFlagPayloads: {},
  errorsWhileComputingFlags: false,
  ...remoteConfig,
} as const;
