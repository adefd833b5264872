import exports from './exports.ts';
import shared from './shared.ts';
import views from './views.ts';

/** What leaves a board: saved views, links, files. One chunk: the parts are named in the entry of every page. */
export default { ...views, ...exports, ...shared };
