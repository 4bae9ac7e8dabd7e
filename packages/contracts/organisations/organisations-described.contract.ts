import { z } from 'zod';
import { day, id, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

const organisation = z.strictObject({
  organisationId: id,
  code: id,
  kind: id,
  foundedOn: day,
  /** Its names, each from a day on, oldest first. */
  names: z.array(z.strictObject({ name: text, from: day })).min(1),
  /** The organisations above it, each from a day on; a root has none. */
  parents: z.array(z.strictObject({ parentId: id.exactOptional(), from: day })).min(1),
  endedOn: day.exactOptional(),
  /** What it was merged or split into. */
  successorIds: z.array(id),
});

/**
 * Organisations as they are known now, with their whole past: a later telling (greater `sequence`) replaces an
 * earlier one of the same organisation, so that order and repetition do not matter.
 */
export const organisationsDescribed = {
  name: 'organisations-described',
  version: 1,
  producer: 'organisations',
  summary: {
    en: 'Organisations were founded, renamed, moved, merged, split or ended.',
    zh: '单位设立、更名、划转、合并、拆分或撤销。',
  },
  data: z.strictObject({ organisations: z.array(organisation).min(1).max(1_000) }),
} as const satisfies Contract;
