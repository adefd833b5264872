import admin from './de/admin.ts';
import alerts from './de/alerts.ts';
import board from './de/board.ts';
import desk from './de/desk.ts';
import ownAccount from './de/own-account.ts';
import room from './de/room.ts';
import staff from './de/staff.ts';

export default { ...room, ...desk, ...staff, ...ownAccount, ...admin, ...board, ...alerts };
