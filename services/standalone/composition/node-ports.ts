import type { Clock, IdSource, Sleep } from '@kaoping/event-sourcing';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** The system's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then chance, so that later ids sort later. */
export const uuidSource: IdSource = {
  next: () => {
    const bytes = randomBytes(16);
    bytes.writeUIntBE(Date.now(), 0, 6);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
  },
};

/** Waits on the system's timer. */
export const systemSleep: Sleep = async (durationMs, signal) => {
  try {
    await wait(durationMs, undefined, signal ? { signal, ref: false } : { ref: false });
  } catch (error) {
    // By its name alone: the timers' error is of another realm where tests run.
    if ((error as { readonly name?: unknown }).name !== 'AbortError') throw error;
  }
};
