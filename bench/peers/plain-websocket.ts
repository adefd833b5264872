/** A fan-out server on `ws`, as one writes it: the message becomes JSON once, and every client is sent it. */
import { type WebSocket, WebSocketServer } from 'ws';

type Request = { readonly type: 'subscribe' } | { readonly type: 'publish'; readonly message: unknown };

const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.env.PORT), backlog: 4_096 });
const subscribers = new Set<WebSocket>();

server.on('connection', (socket) => {
  socket.on('message', (data) => {
    const request = JSON.parse(data.toString()) as Request;
    if (request.type === 'subscribe') {
      subscribers.add(socket);
      socket.send(JSON.stringify({ type: 'subscribed' }));
      return;
    }
    const message = JSON.stringify(request.message);
    for (const client of subscribers) client.send(message);
  });
  socket.on('close', () => subscribers.delete(socket));
  socket.on('error', () => subscribers.delete(socket));
});
process.on('SIGTERM', () => process.exit(0));
