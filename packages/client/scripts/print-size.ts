import { bundleSize, programs } from './bundle-size.ts';

/* `npm run size` in packages/client: what the client costs a page, minified and gzipped. */
for (const [name, program] of Object.entries(programs)) {
  const { start, fallback } = await bundleSize(program);
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`${name}: ${kilobytes(start)}, and ${kilobytes(fallback)} when WebSocket does not work`);
}
