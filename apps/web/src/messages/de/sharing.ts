import exports from './exports.ts';
import shared from './shared.ts';
import views from './views.ts';

export default { ...views, ...exports, ...shared };
