import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** An answer as far as it tells whether what was asked for was done. */
export interface Answer {
  readonly waitMs: number;
  readonly body: string;
}

/** A connection that stays open between requests, as a browser's does; one request at a time. */
export interface KeptConnection {
  readonly send: (request: Buffer) => Promise<Answer>;
  readonly close: () => void;
}

const HEAD_END = '\r\n\r\n';

/**
 * Opens a connection to a server. It knows no more of HTTP than answers with a length, so that hundreds of them take
 * next to nothing from the machine whose server is measured.
 */
export const openKeptConnection = async (url: URL): Promise<KeptConnection> => {
  const socket = connect(Number(url.port), url.hostname).setNoDelay(true);
  await once(socket, 'connect');
  return {
    send: (request) => {
      const begun = performance.now();
      socket.write(request);
      return nextAnswer(socket).then((body) => ({ waitMs: performance.now() - begun, body }));
    },
    close: () => socket.destroy(),
  };
};

const nextAnswer = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    const settle = (end: () => void): void => {
      socket.off('data', take).off('error', fail).off('close', fail);
      end();
    };
    const fail = (error?: unknown): void => {
      settle(() => {
        reject(error instanceof Error ? error : new Error('the server closed the connection'));
      });
    };
    const take = (part: Buffer): void => {
      text += part.toString('latin1');
      const body = bodyOf(text);
      if (body !== undefined) {
        settle(() => {
          resolve(body);
        });
      }
    };
    socket.on('data', take).on('error', fail).on('close', fail);
  });

/** The body once all of it has come. */
const bodyOf = (text: string): string | undefined => {
  const headEnd = text.indexOf(HEAD_END);
  if (headEnd === -1) return undefined;
  const length = Number(/^content-length: *(\d+)/imu.exec(text.slice(0, headEnd))?.[1] ?? '0');
  const body = text.slice(headEnd + HEAD_END.length);
  return body.length < length ? undefined : body;
};
