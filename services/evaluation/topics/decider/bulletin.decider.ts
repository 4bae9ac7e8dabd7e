import { dayOf } from '@kaoping/calendar';
import { DomainError, type CommandMetadata, type Decider } from '@kaoping/event-sourcing';
import type { KeyProjectsPublished, PublishedProject } from './bulletin.events.ts';

/** Publishes the progress of all key projects for a month. */
export class PublishKeyProjects {
  readonly type = 'PublishKeyProjects';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly month: string; readonly projects: readonly PublishedProject[] },
  ) {}
}

/** A month is published once, when it is about to end or over, and only if there is something to publish. */
export class BulletinRefused extends DomainError {
  readonly code = 'KEY_PROJECTS.BULLETIN_REFUSED';

  constructor(readonly month: string) {
    super({
      en: `The key projects of "${month}" cannot be published: write the month as 2026-03, not one to come, and let there be a key project; a month is published once.`,
      zh: `无法公布“${month}”的重点项目进展：月份应写作 2026-03 且不晚于本月，须有重点项目；每月只公布一次。`,
    });
  }
}

const MONTH_PATTERN = /^\d{4}-(?:0[1-9]|1[0-2])$/u;

/** Undefined before it was published; else the command that did. */
type Bulletin = { readonly publishedBy?: string };

const publish = (
  { data: { month, projects }, metadata }: PublishKeyProjects,
  { publishedBy }: Bulletin,
): readonly KeyProjectsPublished[] => {
  if (publishedBy === metadata.commandId) return [];
  const isToCome = month > dayOf(metadata.now).slice(0, month.length);
  if (publishedBy !== undefined || !MONTH_PATTERN.test(month) || isToCome || projects.length === 0) {
    throw new BulletinRefused(month);
  }
  return [{ type: 'KeyProjectsPublished', data: { month, projects, publishedAt: metadata.now } }];
};

/** The rules of the monthly bulletin; its stream id is the month. */
export const bulletinDecider: Decider<Bulletin, PublishKeyProjects, KeyProjectsPublished> = {
  category: 'key-project-bulletin',
  initialState: {},
  stateVersion: 1,
  evolve: (_bulletin, { causationId }) => ({ publishedBy: causationId }),
  decide: publish,
};
