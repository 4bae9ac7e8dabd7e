import type { Clock, IdSource, Sleep } from '@kaoping/event-sourcing';
import { followerTurns } from '@kaoping/nest-platform';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** The system's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

const ID_BYTES = 16;

/** Chance for so many ids is drawn at once: each draw from the system costs as much as all of them. */
const IDS_A_DRAW = 256;

const chance = { bytes: Buffer.alloc(0), used: 0 };

/** Bytes of chance, each given once. */
const nextChance = (): Buffer => {
  if (chance.used >= chance.bytes.length) {
    chance.bytes = randomBytes(ID_BYTES * IDS_A_DRAW);
    chance.used = 0;
  }
  chance.used += ID_BYTES;
  return chance.bytes.subarray(chance.used - ID_BYTES, chance.used);
};

/** UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then chance, so that later ids sort later. */
export const uuidSource: IdSource = {
  next: () => {
    const bytes = nextChance();
    bytes.writeUIntBE(Date.now(), 0, 6);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
  },
};

const standBack = followerTurns({
  now: () => performance.now(),
  turn: () => new Promise(setImmediate),
});

/** Waits on the system's timer. Who waits for no time gives way to others: requests first, then in turns. */
export const systemSleep: Sleep = async (durationMs, signal) => {
  if (durationMs === 0) {
    await standBack(signal);
    return;
  }
  try {
    await wait(durationMs, undefined, signal ? { signal, ref: false } : { ref: false });
  } catch (error) {
    // By its name alone: the timers' error is of another realm where tests run.
    if ((error as { readonly name?: unknown }).name !== 'AbortError') throw error;
  }
};
