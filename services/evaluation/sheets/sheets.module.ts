import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AcceptSheetHandler } from './accept-sheet/accept-sheet.handler.ts';
import { AssignSheetsHandler } from './assign-sheets/assign-sheets.handler.ts';
import { CorrectSheetHandler } from './correct-sheet/correct-sheet.handler.ts';
import { DeclareConflictHandler } from './declare-conflict/declare-conflict.handler.ts';
import { SaveDraftHandler } from './save-draft/save-draft.handler.ts';
import { SendBackSheetHandler } from './send-back-sheet/send-back-sheet.handler.ts';
import { SheetChangesResolver } from './sheet-changes.resolver.ts';
import { SheetFillingResolver } from './sheet-filling.resolver.ts';
import { SheetGate } from './sheet-gate.ts';
import {
  CycleSheetsHandler,
  MySheetsHandler,
  SheetProgressHandler,
} from './sheet-list/sheet-list.handler.ts';
import { sheetListProjection } from './sheet-list/sheet-list.projection.ts';
import { SheetListReader } from './sheet-list/sheet-list.reader.ts';
import { SheetListResolver } from './sheet-list/sheet-list.resolver.ts';
import { SHEET_LIST } from './sheet-list/sheet-list.rows.ts';
import { SheetQueryHandler } from './sheet-view/sheet-query.handler.ts';
import { SheetResolver } from './sheet-view/sheet.resolver.ts';
import { SubmitSheetHandler } from './submit-sheet/submit-sheet.handler.ts';
import { WithdrawSheetHandler } from './withdraw-sheet/withdraw-sheet.handler.ts';

/** Sheets that raters fill in. */
@Module({
  imports: [CqrsModule],
  providers: [
    AssignSheetsHandler,
    SaveDraftHandler,
    SubmitSheetHandler,
    DeclareConflictHandler,
    AcceptSheetHandler,
    SendBackSheetHandler,
    CorrectSheetHandler,
    WithdrawSheetHandler,
    CycleSheetsHandler,
    MySheetsHandler,
    SheetProgressHandler,
    SheetQueryHandler,
    SheetListReader,
    SheetGate,
    SheetChangesResolver,
    SheetFillingResolver,
    SheetListResolver,
    SheetResolver,
    liveProjection(SHEET_LIST, sheetListProjection),
  ],
})
export class SheetsModule {}
