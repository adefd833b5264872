import { account } from './en/account.ts';
import { app } from './en/app.ts';
import { audience } from './en/audience.ts';
import { host } from './en/host.ts';
import { presenter } from './en/presenter.ts';

export default { ...app, ...account, ...audience, ...host, ...presenter };
