/** What one live connection may do, whichever protocol it speaks. */

export const channelsPerConnection = 128;
/** Frames of any kind. A fast typist sends 10 a second; a reconnect subscribes to everything at once. */
export const frameRate = { burst: 200, perSecond: 50 };
