import { z } from 'zod';

/**
 * What a use case answers that is about a file. REST sends the file itself; other protocols, which cannot carry one, and
 * REST to who asks for JSON, answer this description.
 */
export const FileDescription = z.strictObject({
  name: z.string().describe('Proposed to whoever saves it.'),
  contentType: z.string(),
  bytes: z.int().describe('Of the file.'),
  compressedBytes: z.int().describe('Of the file as it is sent to who accepts gzip.'),
});

export type FileDescription = z.output<typeof FileDescription>;
