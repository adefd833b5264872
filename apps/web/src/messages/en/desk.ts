import { account } from './account.ts';
import conversation from './conversation.ts';
import { host } from './host.ts';
import { presenter } from './presenter.ts';

/** What hosts and big screens need on top. */
export default { ...account, ...host, ...presenter, ...conversation };
