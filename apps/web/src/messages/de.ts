import { account } from './de/account.ts';
import { app } from './de/app.ts';
import { audience } from './de/audience.ts';
import { host } from './de/host.ts';
import { presenter } from './de/presenter.ts';

export default { ...app, ...account, ...audience, ...host, ...presenter };
