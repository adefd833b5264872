/** Secrets of webhooks, which are kept sealed, and what is signed with them. */
export interface WebhookSigner {
  /** A new secret: as its receiver needs it (`whsec_` and base64), and as it is kept. */
  draw(webhookId: string): { readonly secret: string; readonly kept: string };
  /**
   * The headers of Standard Webhooks: `webhook-id`, `webhook-timestamp`, and `webhook-signature` with one signature for
   * each secret.
   *
   * @throws UnreadableSecret when a secret was sealed under another secret of the server
   */
  sign(message: {
    readonly webhookId: string;
    /** As they are kept. */
    readonly secrets: readonly string[];
    readonly noticeId: string;
    readonly at: Date;
    readonly body: string;
  }): Readonly<Record<string, string>>;
}

/** The server's own secret is another than when this one was sealed. */
export class UnreadableSecret extends Error {
  override readonly name = 'UnreadableSecret';
}
