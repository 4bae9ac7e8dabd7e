import type { LiveProjection, ProjectionsByTenant, TenantId } from '@kaoping/event-sourcing';
import { isHeldOn } from '../result/person-facts.ts';
import { ORGANISATION_INDEX, TABLES, type PersonRow, type PostRow } from './people-list.rows.ts';

/** How long a question waits for the list to catch up before it is answered as it stands, in milliseconds. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** Pages of rows that one question leafs through: 50,000 people in pages of a hundred. */
const PAGE_READS_MAX = 500;

/** Some people, in the order of their codes. */
export interface PeoplePage {
  readonly people: readonly PersonRow[];
  readonly nextCursor?: string;
}

/** What is wanted of the list. */
export interface PeopleWish {
  readonly first: number;
  readonly after?: string;
  readonly isWanted: (person: PersonRow) => boolean;
  /** Waited for, so that callers see their own changes. */
  readonly atLeastPosition?: number;
}

/** Reads the list of people. */
export class PeopleReader {
  constructor(private readonly projections: ProjectionsByTenant) {}

  /** Those wanted, at most `first`; a page with a cursor and fewer people was cut short, and goes on there. */
  async people(tenantId: TenantId, wish: PeopleWish): Promise<PeoplePage> {
    const projection = await this.caughtUp(tenantId, wish.atLeastPosition);
    const people: PersonRow[] = [];
    let cursor = wish.after;
    for (let read = 0; read < PAGE_READS_MAX; read += 1) {
      const page = await projection.list<PersonRow>(TABLES.people, {
        // Never more than there is room for, so that a page ends where a cursor can go on.
        limit: wish.first - people.length,
        ...(cursor !== undefined && { cursor }),
      });
      people.push(...page.documents.map(({ data }) => data).filter(wish.isWanted));
      cursor = page.nextCursor;
      if (cursor === undefined) return { people };
      if (people.length >= wish.first) break;
    }
    return { people, ...(cursor !== undefined && { nextCursor: cursor }) };
  }

  /** Everybody who holds a post in an organisation on a day, in the order of person ids. */
  async postsOf(
    tenantId: TenantId,
    organisationId: string,
    at: { readonly on: string; readonly atLeastPosition?: number },
  ): Promise<readonly PostRow[]> {
    const projection = await this.caughtUp(tenantId, at.atLeastPosition);
    const posts: PostRow[] = [];
    let cursor: string | undefined;
    do {
      const page = await projection.list<PostRow>(TABLES.posts, {
        where: { index: ORGANISATION_INDEX, equals: organisationId },
        ...(cursor !== undefined && { cursor }),
      });
      posts.push(...page.documents.map(({ data }) => data).filter((post) => isHeldOn(post, at.on)));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return posts;
  }

  private async caughtUp(tenantId: TenantId, atLeastPosition = 0): Promise<LiveProjection> {
    const projection = await this.projections.of(tenantId);
    await projection.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
    return projection;
  }
}
