import type { CallArguments, PulseClient } from './client.ts';
import type { Operation, Page } from './operation.ts';

/** Every item of a list, page by page as they are asked for. */
export async function* listAll<Input extends { readonly cursor?: string | undefined }, Item>(
  client: Pick<PulseClient, 'call'>,
  operation: Operation<string, Input, Page<Item>>,
  ...[input, options]: CallArguments<Input>
): AsyncGenerator<Item, void, undefined> {
  let cursor = input?.cursor ?? null;
  do {
    const asked = cursor === null ? input : { ...input, cursor };
    // An input that may be left out is one whose every field may.
    const page = await client.call(operation, ...([asked ?? {}, options] as CallArguments<Input>));
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
