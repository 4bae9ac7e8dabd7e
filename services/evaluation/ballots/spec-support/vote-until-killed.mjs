// Casts ballots into a box from several sides at once until it is killed, and says of each that it is acknowledged,
// though never before its promise has resolved.
import { writeSync } from 'node:fs';
import { tenantId } from '@kaoping/event-sourcing';
import { openBallotBoxes } from '../box/ballot-box-store.ts';

const [directory, tenant, boxId, sides, ...secrets] = process.argv.slice(2);

const boxes = openBallotBoxes({ directory });
const box = await boxes.find(tenantId(tenant), boxId);
const queue = secrets.values();

const voter = async () => {
  for (const secret of queue) {
    // What a ballot says is made of its token, so that whoever counts can tell whose came through.
    const outcome = await box.cast(
      secret,
      [1 + (secret.charCodeAt(0) % 3), 1 + (secret.charCodeAt(1) % 3)],
      '2026-06-01T04:00:00.000Z',
    );
    writeSync(1, `${secret} ${outcome}\n`);
  }
};

writeSync(1, 'ready\n');
await Promise.all(Array.from({ length: Number(sides) }, voter));
