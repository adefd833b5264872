import { z } from 'zod';
import { identifier, line, timestamp } from '../identifiers.ts';
import { maximumQueryBytes, type SavedView, viewSections } from './saved-view.ts';

export const ViewReference = z.strictObject({ projectId: identifier, viewId: identifier });

/** Spelt out, see identifiers.ts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const printable = /^[^\u0000-\u001f\u007f-\u009f]*$/;
const text = z.string().max(1_000).regex(printable);
const values = z.record(
  z.string().min(1).max(200).regex(printable),
  z.union([text, z.number(), z.boolean(), z.null()]),
);

const ViewQuery = z
  .record(z.string().regex(/^[A-Za-z][\w.$-]{0,99}$/), z.union([text, z.array(text).max(50), values]))
  .refine(
    (query) => Buffer.byteLength(JSON.stringify(query)) <= maximumQueryBytes,
    'has more than 8 KB as JSON',
  )
  .describe('What the section’s address carries, e.g. `{ "level": ["error", "fatal"] }`.');

export const ViewContent = z.strictObject({ section: z.enum(viewSections), query: ViewQuery });

export const ViewSettings = {
  name: line(100),
  view: ViewContent,
  shared: z.boolean().describe('Seen by everybody who reads the project, not by you alone.'),
};

export const SavedViewView = z
  .strictObject({
    id: identifier,
    projectId: identifier,
    name: z.string(),
    view: z.strictObject({
      section: z.enum(viewSections),
      query: z.record(
        z.string(),
        z.union([
          z.string(),
          z.array(z.string()),
          z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
        ]),
      ),
    }),
    shared: z.boolean(),
    createdBy: identifier,
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .meta({ id: 'SavedView', description: 'A section of a board with filters, under a name.' });

export function savedViewView(view: SavedView): z.input<typeof SavedViewView> {
  return {
    id: view.id,
    projectId: view.projectId,
    name: view.name,
    view: { section: view.section, query: view.query as z.input<typeof ViewContent>['query'] },
    shared: view.shared,
    createdBy: view.createdBy,
    createdAt: view.createdAt.toISOString(),
    updatedAt: view.updatedAt.toISOString(),
  };
}
