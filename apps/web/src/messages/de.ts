import desk from './de/desk.ts';
import room from './de/room.ts';

export default { ...room, ...desk };
