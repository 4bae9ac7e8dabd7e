import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  ApproveCalibrationInput,
  CalibrationReasonInput,
  ProposeCalibrationInput,
  ProposeCalibrationPayload,
  Receipt,
} from '../generated/graphql.ts';
import { PeerGroupGate } from '../peer-group-gate.ts';
import {
  ApproveCalibration,
  ProposeCalibration,
  RefuseCalibration,
  ReverseCalibration,
} from './decider/calibration.commands.ts';
import { calibrationGroundOf } from './result/calibration-ground.ts';

const PROPOSING = ['officer'] as const;
const DECIDING = ['officer', 'reviewer'] as const;

/** What a committee does about the grades of a peer group: one proposes, another decides. */
@Resolver()
@Allow(...DECIDING)
export class CalibrationChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PeerGroupGate) private readonly gate: PeerGroupGate,
  ) {}

  @Mutation('proposeCalibration')
  @Allow(...PROPOSING)
  async proposeCalibration(
    @Request() request: RequestContext,
    @Args('input') { requestId, exemption, ...input }: ProposeCalibrationInput,
  ): Promise<ProposeCalibrationPayload> {
    const found = await this.gate.require(request.identity(), input, PROPOSING);
    const metadata = request.metadata(requestId);
    const calibrationId = `calibration:${metadata.commandId}`;
    const ground = calibrationGroundOf(found, input.peerGroup);
    const data = { ...input, calibrationId, ground, ...(exemption != null && { exemption }) };
    return { calibrationId, receipt: await this.execute(new ProposeCalibration(metadata, data)) };
  }

  @Mutation('approveCalibration')
  async approveCalibration(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: ApproveCalibrationInput,
  ): Promise<Receipt> {
    const found = await this.gate.require(request.identity(), input, DECIDING);
    const ground = calibrationGroundOf(found, input.peerGroup);
    return this.execute(new ApproveCalibration(request.metadata(requestId), { ...input, ground }));
  }

  @Mutation('refuseCalibration')
  async refuseCalibration(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: CalibrationReasonInput,
  ): Promise<Receipt> {
    await this.gate.require(request.identity(), input, DECIDING);
    return this.execute(new RefuseCalibration(request.metadata(requestId), input));
  }

  @Mutation('reverseCalibration')
  async reverseCalibration(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: CalibrationReasonInput,
  ): Promise<Receipt> {
    await this.gate.require(request.identity(), input, DECIDING);
    return this.execute(new ReverseCalibration(request.metadata(requestId), input));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
