import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ArrangeOverdueDeductionHandler } from './arrange-overdue-deduction/arrange-overdue-deduction.handler.ts';
import { OverdueDeductionResolver } from './overdue-deduction-view/overdue-deduction.resolver.ts';
import { OverdueDeductionsResolver } from './overdue-deductions.resolver.ts';

/** Work that is overdue deducts by itself, after notice. */
@Module({
  imports: [CqrsModule],
  providers: [ArrangeOverdueDeductionHandler, OverdueDeductionsResolver, OverdueDeductionResolver],
})
export class OverdueDeductionsModule {}
