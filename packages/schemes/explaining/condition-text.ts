import type { Sentence } from '@kaoping/scoring-engine';
import type { Condition } from '../language/condition.ts';
import type { Scheme } from '../language/scheme.ts';
export const conditionText = (_condition: Condition, _scheme: Scheme): Sentence => ({ zh: '', en: '' });
