export { type CreateSafeFetchOptions, createSafeFetch } from './safe-fetch.ts';
