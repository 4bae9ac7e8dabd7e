import { setTimeout as pause } from 'node:timers/promises';

/** How often it is looked again, and the pause between, in milliseconds: twenty seconds in all. */
const TRIES = 200;
const PAUSE_MS = 100;

/** Looks again until it sees what it waits for: services tell each other a moment later, and lists follow the ledger. */
export const eventually = async <Seen>(look: () => Promise<Seen>): Promise<Seen> => {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await look();
    } catch (error) {
      if (left === 0) throw error;
      await pause(PAUSE_MS);
    }
  }
};
