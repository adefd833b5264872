/** A fan-out server on Socket.IO, as one writes it: a room, and `io.to(room).emit`. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'] });

io.on('connection', (socket) => {
  socket.on('join', (room: string, acknowledge: () => void) => {
    void socket.join(room);
    acknowledge();
  });
  socket.on('publish', (message: unknown) => {
    io.to('hall').emit('message', message);
  });
});
http.listen({ host: '127.0.0.1', port: Number(process.env.PORT), backlog: 4_096 });
process.on('SIGTERM', () => process.exit(0));
