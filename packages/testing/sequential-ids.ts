import type { IdSource } from '@kaoping/event-sourcing';

/**
 * Ids that count up, so that a test can name them beforehand.
 *
 * @example sequentialIds('event').next() // 'event-1'
 */
export const sequentialIds = (prefix = 'id'): IdSource => {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `${prefix}-${String(count)}`;
    },
  };
};
