import {
  type Project,
  projectsMembers,
  type Webhook,
  type WebhookDelivery,
  webhooksDelivery,
} from '@pulse/client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { host } from '../../account/account.ts';
import { useAccount } from '../../account/use-account.ts';

export type DeliveryStatus = WebhookDelivery['status'];

/** Of all that is known of a project's webhooks; the others begin with it. */
export const webhooksKey = (projectId: string) => ['projects', projectId, 'webhooks'];
export const deliveriesKey = (projectId: string, webhookId: string) => [
  ...webhooksKey(projectId),
  webhookId,
  'deliveries',
];

/** How often what waits is asked for again while somebody looks at it. */
const soonMilliseconds = 1_500;

interface DeliveryPlace {
  readonly projectId: string;
  readonly webhookId: string;
  readonly deliveryId: string;
}

/** A delivery with its attempts, followed while it is not complete. */
export const deliveryQuery = (place: DeliveryPlace) =>
  queryOptions({
    queryKey: [...deliveriesKey(place.projectId, place.webhookId), place.deliveryId],
    queryFn: () => host.call(webhooksDelivery, place),
    refetchInterval: ({ state }) => (state.data?.status === 'pending' ? soonMilliseconds : false),
  });

/**
 * Whether whoever is signed in may change webhooks here. Who is no member, as an administrator, is not kept from
 * trying: the server decides. Nor is anybody when it cannot be found out.
 *
 * @returns undefined while it is not known
 */
export function useMayManage(project: Project): boolean | undefined {
  const account = useAccount();
  const { data, isError } = useQuery({
    queryKey: ['projects', project.id, 'members'],
    queryFn: () => host.call(projectsMembers, { projectId: project.id, limit: 100 }),
  });
  if (isError) return true;
  if (!data || account.status !== 'signed-in') return undefined;
  return data.items.find(({ userId }) => userId === account.user.id)?.role !== 'moderator';
}

/** A webhook on a board, and whether its actions are offered. */
export interface WebhookProps {
  readonly projectId: string;
  readonly webhook: Webhook;
  readonly mayManage: boolean;
}
