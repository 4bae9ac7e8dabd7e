import type { WarningCondition } from './warning-conditions.events.ts';

/**
 * The conditions that hold until an enterprise arranges its own （自定）: no document says when a unit is red. They
 * follow what documents do say of streaks (003-13, 003-14), poor grades (000-51) and rectification (000-50).
 */
export const USUAL_CONDITIONS: readonly WarningCondition[] = [
  { key: 'last-twice', colour: 'red', fact: 'bottom', last: 1, running: 2 },
  { key: 'last', colour: 'yellow', fact: 'bottom', last: 1, running: 1 },
  { key: 'failed', colour: 'red', fact: 'grade', grades: ['D', 'unqualified', 'incompetent'], running: 1 },
  { key: 'weak', colour: 'yellow', fact: 'grade', grades: ['C'], running: 1 },
  { key: 'dropped', colour: 'yellow', fact: 'score-drop', points: '5' },
  { key: 'overdue-twice', colour: 'red', fact: 'rectifications-overdue', atLeast: 2 },
  { key: 'overdue', colour: 'yellow', fact: 'rectifications-overdue', atLeast: 1 },
  { key: 'poor', colour: 'red', fact: 'rectifications-poor', atLeast: 1 },
  { key: 'waiting', colour: 'yellow', fact: 'consequences-waiting', atLeast: 1 },
  { key: 'tasks', colour: 'yellow', fact: 'tasks-overdue', atLeast: 1 },
];
