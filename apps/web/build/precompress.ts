import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const leastBytes = 1024;
const compressible = /\.(js|css|html|svg|json|webmanifest)$/;

/** Writes `.br` and `.gz` beside every text of the build, as small as they get: the server sends them as they are. */
export function precompress(): Plugin {
  return {
    name: 'pulse:precompress',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => compressible.test(fileName));
      await Promise.all(
        files.map(async (file) => {
          const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          if (dir === undefined || content.byteLength < leastBytes) return;
          const path = join(dir, file.fileName);
          const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
          await Promise.all([
            promisify(brotliCompress)(content, quality).then((text) => writeFile(`${path}.br`, text)),
            promisify(gzip)(content, { level: 9 }).then((text) => writeFile(`${path}.gz`, text)),
          ]);
        }),
      );
    },
  };
}
