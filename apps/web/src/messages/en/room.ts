import { app } from './app.ts';
import { audience } from './audience.ts';

/** What a phone in the room needs. */
export default { ...app, ...audience };
