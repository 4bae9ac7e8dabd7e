import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AcceptLetterHandler } from './accept-letter/accept-letter.handler.ts';
import { ConsentToLetterChangeHandler } from './consent-to-letter-change/consent-to-letter-change.handler.ts';
import { DeclineLetterChangeHandler } from './decline-letter-change/decline-letter-change.handler.ts';
import { IssueLetterHandler } from './issue-letter/issue-letter.handler.ts';
import { LetterChangesResolver } from './letter-changes.resolver.ts';
import { LetterGate } from './letter-gate.ts';
import { LetterSheetsResolver } from './letter-sheets.resolver.ts';
import { ProposeLetterChangeHandler } from './propose-letter-change/propose-letter-change.handler.ts';
import { ReportLetterSheetHandler } from './report-letter-sheet/report-letter-sheet.handler.ts';
import { SaveLetterDraftHandler } from './save-letter-draft/save-letter-draft.handler.ts';
import { SendBackLetterSheetHandler } from './send-back-letter-sheet/send-back-letter-sheet.handler.ts';
import { SendBackLetterHandler } from './send-back-letter/send-back-letter.handler.ts';
import { SignOffLetterSheetHandler } from './sign-off-letter-sheet/sign-off-letter-sheet.handler.ts';
import { targetLetterListProjection } from './target-letter-list/target-letter-list.projection.ts';
import { TargetLetterListResolver } from './target-letter-list/target-letter-list.resolver.ts';
import { TARGET_LETTER_LIST } from './target-letter-list/target-letter-list.token.ts';
import { TargetLetterResolver } from './target-letter-view/target-letter.resolver.ts';

/** Target letters: what a unit is to reach in a year, and what it reached. */
@Module({
  imports: [CqrsModule],
  providers: [
    LetterGate,
    SaveLetterDraftHandler,
    IssueLetterHandler,
    AcceptLetterHandler,
    SendBackLetterHandler,
    ProposeLetterChangeHandler,
    ConsentToLetterChangeHandler,
    DeclineLetterChangeHandler,
    ReportLetterSheetHandler,
    SignOffLetterSheetHandler,
    SendBackLetterSheetHandler,
    LetterChangesResolver,
    LetterSheetsResolver,
    TargetLetterResolver,
    TargetLetterListResolver,
    liveProjection(TARGET_LETTER_LIST, targetLetterListProjection),
  ],
})
export class TargetLettersModule {}
