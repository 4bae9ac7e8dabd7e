import { Module } from '@nestjs/common';

/** The work of an assessment. The stores behind it come from the composition root. */
@Module({ imports: [] })
export class EvaluationModule {}
