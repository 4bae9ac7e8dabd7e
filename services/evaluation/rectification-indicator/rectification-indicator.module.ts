import { Module } from '@nestjs/common';
import { CycleGate } from '../cycle-gate.ts';
import { CarriedProblemListResolver } from './carried-problem-list/carried-problem-list.resolver.ts';

/** Problems of the last assessment count in the next one by themselves (000-35). */
@Module({ providers: [CycleGate, CarriedProblemListResolver] })
export class RectificationIndicatorModule {}
