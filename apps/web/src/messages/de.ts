import admin from './de/admin.ts';
import board from './de/board.ts';
import desk from './de/desk.ts';
import room from './de/room.ts';
import staff from './de/staff.ts';

export default { ...room, ...desk, ...staff, ...admin, ...board };
