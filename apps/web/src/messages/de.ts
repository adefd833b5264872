import admin from './de/admin.ts';
import board from './de/board.ts';
import desk from './de/desk.ts';
import ownAccount from './de/own-account.ts';
import retention from './de/retention.ts';
import room from './de/room.ts';
import staff from './de/staff.ts';

export default { ...room, ...desk, ...staff, ...ownAccount, ...admin, ...board, ...retention };
