import admin from './en/admin.ts';
import alerts from './en/alerts.ts';
import board from './en/board.ts';
import desk from './en/desk.ts';
import ownAccount from './en/own-account.ts';
import room from './en/room.ts';
import staff from './en/staff.ts';

export default { ...room, ...desk, ...staff, ...ownAccount, ...admin, ...board, ...alerts };
