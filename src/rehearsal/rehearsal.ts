import type { Finding } from '../bpmn/finding.ts';
import type { RehearsalFinding } from './finding.ts';
import type { LongestPath } from './longest-path.ts';

/** A construct of a diagram that other engines read differently. */
export interface PortabilityNote {
  readonly id: string;
  /** Section of BPMN 2.0.2 that decides. */
  readonly section: string;
  readonly elementIds: readonly string[];
  readonly zh: string;
  readonly en: string;
}

/** What playing one process told. */
export interface ProcessRehearsal {
  readonly key: string;
  /** States that were told apart. */
  readonly states: number;
  /** True when every way was played; false when a budget was spent before. */
  readonly complete: boolean;
  /** Instances every multi-instance was played with. */
  readonly instances: number;
  readonly findings: readonly RehearsalFinding[];
  readonly paths: readonly LongestPath[];
  readonly portability: readonly PortabilityNote[];
}

/** How two engines walked through one process. */
export interface EngineComparison {
  readonly key: string;
  readonly walks: number;
  readonly steps: number;
  readonly findings: readonly RehearsalFinding[];
}

/** A draft played before it is published. */
export interface Rehearsal {
  /** What the checker finds; with an error among it nothing is played. */
  readonly checks: readonly Finding[];
  /** Forms that the tasks name. */
  readonly forms: readonly { readonly elementId: string; readonly key: string }[];
  readonly processes: readonly ProcessRehearsal[];
  /** A process that is missing here was not compared: time or memory ran out. */
  readonly comparisons: readonly EngineComparison[];
  /** Why the rehearsal was stopped before its end; null when it was not. */
  readonly stopped: 'time' | 'memory' | 'failure' | null;
}

/** One piece of a rehearsal, told as soon as it is there. */
export type RehearsalPart =
  | { readonly type: 'read'; readonly checks: Rehearsal['checks']; readonly forms: Rehearsal['forms'] }
  | { readonly type: 'process'; readonly process: ProcessRehearsal }
  | { readonly type: 'comparison'; readonly comparison: EngineComparison };
