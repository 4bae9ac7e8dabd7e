import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DescribePersonHandler } from './describe-person/describe-person.handler.ts';
import { LeavePostHandler } from './leave-post/leave-post.handler.ts';
import { PeopleChangesResolver } from './people-changes.resolver.ts';
import { PeopleListHandler } from './people-list/people-list.handler.ts';
import { peopleListProjection } from './people-list/people-list.projection.ts';
import { PeopleReader } from './people-list/people-reader.ts';
import { PeopleResolver } from './people.resolver.ts';
import { PersonQueryHandler } from './person-view/person-query.handler.ts';
import { PostsQueryHandler } from './posts-view/posts-query.handler.ts';
import { RecordOfOfficeHandler } from './record-of-office-view/record-of-office.handler.ts';
import { RegisterPeopleHandler } from './register-people/register-people.handler.ts';
import { TakePostsHandler } from './take-posts/take-posts.handler.ts';
import { WithdrawPostHandler } from './withdraw-post/withdraw-post.handler.ts';

const PEOPLE_LIST = Symbol('PeopleList');

/** The people of an enterprise and the posts that they hold and held. */
@Module({
  imports: [CqrsModule],
  providers: [
    liveProjection(PEOPLE_LIST, peopleListProjection),
    {
      provide: PeopleReader,
      inject: [PEOPLE_LIST],
      useFactory: (projections: ProjectionsByTenant) => new PeopleReader(projections),
    },
    RegisterPeopleHandler,
    DescribePersonHandler,
    TakePostsHandler,
    LeavePostHandler,
    WithdrawPostHandler,
    PeopleListHandler,
    PersonQueryHandler,
    PostsQueryHandler,
    RecordOfOfficeHandler,
    PeopleResolver,
    PeopleChangesResolver,
  ],
})
export class PeopleModule {}
