import { startServer } from '@kaoping/standalone';
import { once } from 'node:events';

// The product in a process of its own, as it is run: `node serve-in-child.ts FOLDER`, until its input ends.
const directory = process.argv[2] ?? '';

/** One machine sends for hundreds of people here: what a stranger may send in a second says nothing. */
const MANY = { perSecond: 100_000, burst: 100_000 };

const server = await startServer({
  directory,
  host: '127.0.0.1',
  port: 0,
  hasGraphiql: false,
  limits: { tenant: MANY, identity: MANY, address: MANY },
});
console.log(server.url);
process.stdin.resume();
await once(process.stdin, 'end');
await server.stop();
