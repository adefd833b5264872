/** What others may use of identity. */
export { identityUseCases } from './use-cases/index.ts';
