import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  Receipt,
  SaveGroupSelfAssessmentDraftInput,
  SubmitGroupSelfAssessmentInput,
} from '../generated/graphql.ts';
import { SaveGroupSelfAssessmentDraftRequest } from './save-group-self-assessment-draft/save-group-self-assessment-draft.request.ts';
import { answerOf } from './self-assessment-words.ts';
import { SubmitGroupSelfAssessmentRequest } from './submit-group-self-assessment/submit-group-self-assessment.request.ts';

const WRITERS = ['officer', 'recorder'] as const;

/** What a subsidiary says of itself as a whole: by who reaches all of it. */
@Resolver()
@Allow(...WRITERS)
export class SelfAssessmentFillingResolver {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Mutation('saveGroupSelfAssessmentDraft')
  saveGroupSelfAssessmentDraft(
    @Request() request: RequestContext,
    @Args('input') input: SaveGroupSelfAssessmentDraftInput,
  ): Promise<Receipt> {
    const { baseRevision, answers, requestId } = input;
    const data = { wanted: wantedOf(input), baseRevision, answers: answers.map(answerOf) };
    return this.execute(request, new SaveGroupSelfAssessmentDraftRequest(request.metadata(requestId), data));
  }

  @Mutation('submitGroupSelfAssessment')
  submitGroupSelfAssessment(
    @Request() request: RequestContext,
    @Args('input') input: SubmitGroupSelfAssessmentInput,
  ): Promise<Receipt> {
    const { answers, requestId } = input;
    const data = { wanted: wantedOf(input), ...(answers != null && { answers: answers.map(answerOf) }) };
    return this.execute(request, new SubmitGroupSelfAssessmentRequest(request.metadata(requestId), data));
  }

  private async execute(request: RequestContext, command: ICommand): Promise<Receipt> {
    reachOf(request.identity(), WRITERS).requireWhole();
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}

const wantedOf = ({ schemeId, period, version }: SubmitGroupSelfAssessmentInput) => ({
  schemeId,
  period,
  ...(version != null && { version }),
});
