import desk from './en/desk.ts';
import room from './en/room.ts';

export default { ...room, ...desk };
