import type { CommandMetadata, CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  DescribePersonInput,
  LeavePostInput,
  Receipt,
  RegisteredPeople,
  RegisterPeopleInput,
  TakenPosts,
  TakePostsInput,
  WithdrawPostInput,
} from '../generated/graphql.ts';
import { DescribePerson, LeavePost, WithdrawPost } from './decider/person.commands.ts';
import { descriptionOf, postsOf, registrationsOf } from './person-input.ts';
import { RegisterPeople } from './register-people/register-people.request.ts';
import { TakePosts } from './take-posts/take-posts.request.ts';

/** People are the enterprise's, so whoever keeps the directory answers for the whole of it. */
const metadataOf = (request: RequestContext, requestId: string | null | undefined): CommandMetadata => {
  reachOf(request.identity(), ['officer']).requireWhole();
  return request.metadata(requestId);
};

@Resolver()
@Allow('officer')
export class PeopleChangesResolver {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Mutation('registerPeople')
  async registerPeople(
    @Request() request: RequestContext,
    @Args('input') input: RegisterPeopleInput,
  ): Promise<RegisteredPeople> {
    const metadata = metadataOf(request, input.requestId);
    const people = registrationsOf(input.people, metadata.commandId);
    const receipt = await this.execute(new RegisterPeople(metadata, { people }));
    return { receipt, personIds: people.map(({ personId }) => personId) };
  }

  @Mutation('describePerson')
  describePerson(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: DescribePersonInput,
  ): Promise<Receipt> {
    return this.execute(new DescribePerson(metadataOf(request, requestId), descriptionOf(input)));
  }

  @Mutation('takePosts')
  async takePosts(
    @Request() request: RequestContext,
    @Args('input') input: TakePostsInput,
  ): Promise<TakenPosts> {
    const metadata = metadataOf(request, input.requestId);
    const posts = postsOf(input.posts, metadata.commandId);
    const receipt = await this.execute(new TakePosts(metadata, { posts }));
    return { receipt, postIds: posts.map(({ postId }) => postId) };
  }

  @Mutation('leavePost')
  leavePost(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: LeavePostInput,
  ): Promise<Receipt> {
    return this.execute(new LeavePost(metadataOf(request, requestId), data));
  }

  @Mutation('withdrawPost')
  withdrawPost(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: WithdrawPostInput,
  ): Promise<Receipt> {
    return this.execute(new WithdrawPost(metadataOf(request, requestId), data));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
