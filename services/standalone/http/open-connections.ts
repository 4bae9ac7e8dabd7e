import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Keeps account of a server's connections, so that stopping takes no longer than the answers under way:
 * a browser holds idle connections open, and some clients never close their side.
 *
 * @returns The function that lets idle connections go at once and each busy one with its answer.
 */
export const openConnections = (server: Server): (() => void) => {
  const idle = new Set<Socket>();
  let isStopping = false;
  server.on('connection', (socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    response.once('close', () => {
      if (isStopping) socket.destroySoon();
      else if (!socket.destroyed) idle.add(socket);
    });
  });
  return () => {
    isStopping = true;
    for (const socket of idle) socket.destroySoon();
  };
};
