import type { Page } from '@pulse/core';
import type { AttemptToMake, Delivery, DeliveryAttempt } from './delivery.ts';
import type { NoticeType, Webhook } from './webhook.ts';

interface PageInput {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What is undefined stays as it is. */
export type WebhookChanges = {
  readonly [Field in 'url' | 'types' | 'enabled' | 'disabledReason' | 'disabledAt' | 'secret' | 'previous']?:
    | Webhook[Field]
    | undefined;
};

export interface WebhookRepository {
  /** In the order in which they were made. */
  list(projectId: string, page: PageInput): Promise<Page<Webhook>>;
  count(projectId: string): Promise<number>;
  find(projectId: string, webhookId: string): Promise<Webhook | undefined>;
  /** Those that are enabled and want notices of this type. */
  listening(projectId: string, type: NoticeType): Promise<readonly Webhook[]>;
  insert(webhook: Webhook): Promise<void>;
  update(webhookId: string, changes: WebhookChanges): Promise<Webhook>;
  /** With its deliveries. */
  delete(webhookId: string): Promise<void>;
}

/** A delivery as its list shows it. */
export interface ListedDelivery {
  readonly delivery: Delivery;
  readonly lastAttempt: DeliveryAttempt | null;
}

export interface DeliveryRepository {
  /** Newest first; those of one status, or all. */
  list(
    webhookId: string,
    page: PageInput & { readonly status?: Delivery['status'] | undefined },
  ): Promise<Page<ListedDelivery>>;
  find(webhookId: string, deliveryId: string): Promise<Delivery | undefined>;
  /** @param lock hold both rows until the transaction ends, the webhook's first, as whoever deletes it does */
  findWithWebhook(
    deliveryId: string,
    lock?: boolean,
  ): Promise<{ readonly delivery: Delivery; readonly webhook: Webhook } | undefined>;
  /** The latest first. */
  attempts(deliveryId: string): Promise<readonly DeliveryAttempt[]>;
  /** @returns false when the webhook has been told of this notice */
  insert(delivery: Delivery): Promise<boolean>;
  /** Writes how it stands: status, series, attempts and times. */
  update(delivery: Delivery): Promise<void>;
  /**
   * Takes one of the places that a webhook has for requests, whose row the transaction has locked. An attempt that a
   * worker before has begun keeps its place.
   *
   * @param request `at` is now; `until` is when a place that was not given back is free again; `most` are its places
   * @returns false when all are taken
   */
  beginRequest(
    attempt: AttemptToMake,
    request: { readonly webhookId: string; readonly at: Date; readonly until: Date; readonly most: number },
  ): Promise<boolean>;
  /** Gives the place back. */
  endRequest(attempt: AttemptToMake): Promise<void>;
  /** Unless the log has this attempt. */
  log(deliveryId: string, attempt: DeliveryAttempt): Promise<void>;
}
