import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  ConsultationKind,
  MutationApproveSchemeArgs,
  MutationDraftSchemeArgs,
  MutationHandDownSchemeArgs,
  MutationPublishSchemeArgs,
  MutationRecordConsultationArgs,
  Receipt,
} from '../generated/graphql.ts';
import {
  ApproveScheme,
  HandDownScheme,
  PublishScheme,
  RecordConsultation,
} from './decider/scheme.commands.ts';
import type { SchemeVersionConsulted } from './decider/scheme.events.ts';
import { DraftSchemeRequest } from './draft-scheme/draft-scheme.request.ts';

const CONSULTATIONS: Readonly<Record<ConsultationKind, SchemeVersionConsulted['data']['consultation']>> = {
  COMMITTEE: 'committee',
  DISCUSSION: 'discussion',
  QUESTIONNAIRE: 'questionnaire',
};

/** Who acts, as two persons are told apart: by account where there is one. */
const accountOf = (request: RequestContext): string => {
  const { accountId, actorId } = request.identity();
  return accountId ?? actorId;
};

@Resolver('SchemeDetails')
@Allow('officer')
export class SchemeChangesResolver {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Mutation('draftScheme')
  draft(@Request() request: RequestContext, @Args() { input }: MutationDraftSchemeArgs): Promise<Receipt> {
    const data = { yaml: input.yaml, account: accountOf(request) };
    return this.carryOut(new DraftSchemeRequest(request.metadata(input.requestId), data));
  }

  @Mutation('recordConsultation')
  consult(
    @Request() request: RequestContext,
    @Args() { input }: MutationRecordConsultationArgs,
  ): Promise<Receipt> {
    const { requestId, kind, ...data } = input;
    const consulted = { ...data, consultation: CONSULTATIONS[kind] };
    return this.carryOut(new RecordConsultation(request.metadata(requestId), consulted));
  }

  @Mutation('approveScheme')
  @Allow('officer', 'reviewer')
  approve(
    @Request() request: RequestContext,
    @Args() { input }: MutationApproveSchemeArgs,
  ): Promise<Receipt> {
    const { requestId, ...data } = input;
    const account = accountOf(request);
    return this.carryOut(new ApproveScheme(request.metadata(requestId), { ...data, account }));
  }

  @Mutation('publishScheme')
  publish(
    @Request() request: RequestContext,
    @Args() { input }: MutationPublishSchemeArgs,
  ): Promise<Receipt> {
    const { requestId, ...data } = input;
    return this.carryOut(new PublishScheme(request.metadata(requestId), data));
  }

  @Mutation('handDownScheme')
  handDown(
    @Request() request: RequestContext,
    @Args() { input }: MutationHandDownSchemeArgs,
  ): Promise<Receipt> {
    const { requestId, note, ...data } = input;
    const handed = { ...data, ...(note != null && { note }) };
    return this.carryOut(new HandDownScheme(request.metadata(requestId), handed));
  }

  private async carryOut(
    command: DraftSchemeRequest | RecordConsultation | ApproveScheme | PublishScheme | HandDownScheme,
  ): Promise<Receipt> {
    return receiptOf(await this.commands.execute<typeof command, CommandOutcome>(command));
  }
}
