import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { BALLOT_BOXES, type BallotBoxes } from '../ballot-boxes.port.ts';
import { requirePaper, type OpenedPaper } from '../require-paper.ts';
import { BallotPaperQuery } from './ballot-paper.query.ts';

@QueryHandler(BallotPaperQuery)
export class BallotPaperHandler implements IQueryHandler<BallotPaperQuery> {
  constructor(@Inject(BALLOT_BOXES) private readonly boxes: BallotBoxes) {}

  execute(query: BallotPaperQuery): Promise<OpenedPaper> {
    return requirePaper(this.boxes, query);
  }
}
