import { PAGE_LIMIT, type DocumentQuery } from '@kaoping/event-sourcing';

/**
 * How many documents a page holds at most.
 *
 * @throws {RangeError} when the limit is no whole number from 1: a store may take −1 for no limit at all.
 */
export const pageSize = ({ limit = PAGE_LIMIT }: DocumentQuery): number => {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError('limit must be a whole number from 1.');
  return Math.min(limit, PAGE_LIMIT);
};
