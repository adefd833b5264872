/** Values of NODE_ENV. `test` is not one: tests run the product as it is shipped, in development mode. */
export const modes = ['development', 'staging', 'production'] as const;

/** How strict the configuration is; see the refusals in each section. */
export type Mode = (typeof modes)[number];
