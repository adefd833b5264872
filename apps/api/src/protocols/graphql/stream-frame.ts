import type { EventFrame } from '@pulse/realtime';
import { type GraphQLFieldConfigMap, GraphQLNonNull, type GraphQLOutputType, GraphQLString } from 'graphql';
import { scalarTypes } from './scalars.ts';
import type { TypeNames } from './type-names.ts';

/** The event frame of all live protocols (spec §8), its data typed by the stream's output. */
export function streamFields(
  names: TypeNames,
  data: GraphQLOutputType,
): GraphQLFieldConfigMap<EventFrame, unknown> {
  const text = new GraphQLNonNull(GraphQLString);
  const kind = names.enum('FrameKind', { kind: 'enum', values: ['log', 'state', 'reset', 'seal'] });
  return {
    channel: { type: text },
    kind: { type: new GraphQLNonNull(kind) },
    pos: { type: text, description: '`epoch.offset`: for display, and for dropping duplicates.' },
    event: { type: text },
    data: { type: data },
    ts: { type: new GraphQLNonNull(scalarTypes.DateTime) },
    after: { type: text, description: 'Resumes behind this frame, on every protocol.' },
  };
}
