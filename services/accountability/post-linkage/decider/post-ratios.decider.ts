import type { Decider, ProposedEvent } from '@kaoping/event-sourcing';
import { DEFAULT_RATIOS, LINKED_POSTS } from '../result/default-ratios.ts';
import { isBetween, readDecimal } from '../result/exact-decimal.ts';
import type { SetPostRatios } from './post-linkage.commands.ts';
import { PostRatiosRefused } from './post-linkage.errors.ts';
import type { PostRatio, PostRatiosSet } from './post-linkage.events.ts';

/** How posts are linked to the results of their units. */
export interface PostRatios {
  readonly ratios: readonly PostRatio[];
  readonly schemeId?: string;
  /** Absent while nobody set any. */
  readonly reason?: string;
  readonly commandIds: readonly string[];
}

/** The id of the one stream of an enterprise. */
export const POST_RATIOS_ID = 'enterprise';

/** The longest reason, in characters. */
const REASON_LIMIT = 1_000;

const set = ({ data, metadata }: SetPostRatios, { commandIds }: PostRatios): readonly PostRatiosSet[] => {
  if (commandIds.includes(metadata.commandId)) return [];
  const kinds = data.ratios.map(({ kind }) => kind);
  if (kinds.length === 0 || new Set(kinds).size !== kinds.length || !kinds.every(isLinkedPost))
    throw new PostRatiosRefused('ratios', {
      en: `give each kind of post once, of ${Object.keys(LINKED_POSTS).join(', ')}.`,
      zh: `每种职务填写一次，可选：${Object.values(LINKED_POSTS)
        .map(({ zh }) => zh)
        .join('、')}。`,
    });
  if (!data.ratios.every(isShare))
    throw new PostRatiosRefused('linked', {
      en: 'give a decimal from 0 to 1, such as 0.4.',
      zh: '须为 0 至 1 的小数，例如 0.4。',
    });
  const reason = data.reason.trim();
  if (reason === '' || reason.length > REASON_LIMIT)
    throw new PostRatiosRefused('reason', {
      en: `write 1 to ${String(REASON_LIMIT)} characters.`,
      zh: `须填写 1 至 ${String(REASON_LIMIT)} 字。`,
    });
  return [{ type: 'PostRatiosSet', data: { ...data, reason } }];
};

const isLinkedPost = (kind: string): boolean => Object.hasOwn(LINKED_POSTS, kind);

const isShare = ({ linked }: PostRatio): boolean => {
  const read = readDecimal(linked);
  return read !== undefined && isBetween(read, 0n, 1n);
};

/** The rules of how posts are linked. */
export const postRatiosDecider: Decider<PostRatios, SetPostRatios, PostRatiosSet> = {
  category: 'post-ratios',
  initialState: { ratios: DEFAULT_RATIOS, commandIds: [] },
  stateVersion: 1,
  evolve: ({ commandIds }, event: ProposedEvent<PostRatiosSet>) => ({
    ...event.data,
    commandIds: [...commandIds, event.causationId],
  }),
  decide: set,
};
