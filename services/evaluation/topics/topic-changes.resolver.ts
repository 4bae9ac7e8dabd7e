import type { CommandOutcome, EventStore } from '@kaoping/event-sourcing';
import { Allow, EVENT_STORE, reachOf, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  AcceptTopicInput,
  CloseTopicInput,
  DeclineTopicInput,
  PlanTopicInput,
  PublishKeyProjectsInput,
  PublishTopicInput,
  Receipt,
  ReportTopicProgressInput,
  TopicInput,
} from '../generated/graphql.ts';
import { UnitGate } from '../unit-gate.ts';
import {
  AcceptTopicProposal,
  CloseTopic,
  DeclineTopicProposal,
  PlanTopic,
  ProposeTopic,
  PublishTopic,
  ReportTopicProgress,
} from './decider/topic.commands.ts';
import type { TopicLateness, TopicUnit } from './decider/topic.events.ts';
import { loadLateness } from './load-lateness.ts';
import { PublishKeyProjectsRequest } from './publish-key-projects/publish-key-projects.request.ts';
import { TopicGate } from './topic-gate.ts';
import { outcomeOf, topicContentOf } from './topic-input.ts';

@Resolver()
export class TopicChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(UnitGate) private readonly units: UnitGate,
    @Inject(TopicGate) private readonly topics: TopicGate,
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
  ) {}

  @Mutation('publishTopic')
  @Allow('officer')
  async publishTopic(
    @Request() request: RequestContext,
    @Args('input') input: PublishTopicInput,
  ): Promise<Receipt> {
    const unit = await this.units.pass(request, input.organisationId, ['officer']);
    const lateness = await this.lateness(request, unit, input);
    const data = { topicId: input.topicId, content: topicContentOf(input, unit), ...lateness };
    return this.execute(new PublishTopic(request.metadata(input.requestId), data));
  }

  @Mutation('proposeTopic')
  @Allow('recorder', 'officer')
  async proposeTopic(@Request() request: RequestContext, @Args('input') input: TopicInput): Promise<Receipt> {
    const unit = await this.units.pass(request, input.organisationId, ['recorder', 'officer']);
    const data = { topicId: input.topicId, content: topicContentOf(input, unit) };
    return this.execute(new ProposeTopic(request.metadata(input.requestId), data));
  }

  @Mutation('acceptTopicProposal')
  @Allow('officer')
  async acceptTopicProposal(
    @Request() request: RequestContext,
    @Args('input') input: AcceptTopicInput,
  ): Promise<Receipt> {
    const unit = await this.topics.pass(request, input.topicId, ['officer']);
    const data = { topicId: input.topicId, ...(await this.lateness(request, unit, input)) };
    return this.execute(new AcceptTopicProposal(request.metadata(input.requestId), data));
  }

  @Mutation('declineTopicProposal')
  @Allow('officer')
  async declineTopicProposal(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: DeclineTopicInput,
  ): Promise<Receipt> {
    await this.topics.pass(request, data.topicId, ['officer']);
    return this.execute(new DeclineTopicProposal(request.metadata(requestId), data));
  }

  @Mutation('planTopic')
  @Allow('recorder', 'officer')
  async planTopic(
    @Request() request: RequestContext,
    @Args('input') { requestId, topicId, milestones, reason }: PlanTopicInput,
  ): Promise<Receipt> {
    const unit = await this.topics.pass(request, topicId, ['recorder', 'officer']);
    const by = reachOf(request.identity(), ['officer']).covers(unit) ? 'superior' : 'unit';
    const data = { topicId, milestones, by, ...(reason != null && { reason }) } as const;
    return this.execute(new PlanTopic(request.metadata(requestId), data));
  }

  @Mutation('reportTopicProgress')
  @Allow('recorder', 'officer')
  async reportTopicProgress(
    @Request() request: RequestContext,
    @Args('input') { requestId, doneMilestoneIds, evidenceIds, ...input }: ReportTopicProgressInput,
  ): Promise<Receipt> {
    const place = await this.topics.pass(request, input.topicId, ['recorder', 'officer']);
    const listed = { doneMilestoneIds: doneMilestoneIds ?? [], evidenceIds: evidenceIds ?? [] };
    return this.execute(new ReportTopicProgress(request.metadata(requestId), { ...input, ...listed, place }));
  }

  @Mutation('closeTopic')
  @Allow('officer')
  async closeTopic(
    @Request() request: RequestContext,
    @Args('input') { requestId, topicId, outcome, review }: CloseTopicInput,
  ): Promise<Receipt> {
    await this.topics.pass(request, topicId, ['officer']);
    const data = { topicId, outcome: outcomeOf(outcome), review };
    return this.execute(new CloseTopic(request.metadata(requestId), data));
  }

  @Mutation('publishKeyProjects')
  @Allow('officer')
  publishKeyProjects(
    @Request() request: RequestContext,
    @Args('input') { requestId, month }: PublishKeyProjectsInput,
  ): Promise<Receipt> {
    reachOf(request.identity(), ['officer']).requireWhole();
    return this.execute(new PublishKeyProjectsRequest(request.metadata(requestId), month));
  }

  private lateness(
    request: RequestContext,
    { organisationId }: TopicUnit,
    { overdue }: Pick<PublishTopicInput, 'overdue'>,
  ): Promise<{ readonly overdue?: TopicLateness }> {
    return loadLateness(this.eventStore, request.identity().tenantId, organisationId, overdue);
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
