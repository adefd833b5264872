/** What the device knows of its network, and of whether anybody looks at the app. */
export interface NetworkSignals {
  /** False only where the device says that it has no network. */
  isOnline(): boolean;
  /**
   * Calls `wake` when the network is back or the app is looked at again, and `offline` when the device says that its
   * network is gone, until the returned function is called.
   */
  listen(signals: { readonly wake: () => void; readonly offline: () => void }): () => void;
}

interface Listening {
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

/** What a browser has of this. Node and React Native have none of it, or parts. */
interface Surroundings extends Partial<Listening> {
  readonly navigator?: { readonly onLine?: boolean };
  readonly document?: Partial<Listening> & { readonly visibilityState?: string };
}

/** The browser's; elsewhere it never calls, and the network counts as there. */
export const browserSignals: NetworkSignals = {
  isOnline: () => (globalThis as Surroundings).navigator?.onLine ?? true,
  listen({ wake, offline }) {
    const surroundings = globalThis as Surroundings;
    const { document } = surroundings;
    const seen = () => {
      if (document?.visibilityState !== 'hidden') wake();
    };
    const each = (method: keyof Listening) => {
      surroundings[method]?.('online', seen);
      surroundings[method]?.('offline', offline);
      document?.[method]?.('visibilitychange', seen);
    };
    each('addEventListener');
    return () => each('removeEventListener');
  },
};
