import type { Projection } from '../../src/engine/project.ts';
import type { Effect } from '../../src/engine/types.ts';

/** The rows that effects alone build up, as the runtime's tables do. */
export class Built implements Projection {
  tasks: Projection['tasks'] = [];
  jobs: Projection['jobs'] = [];
  timers: Projection['timers'] = [];
  subscriptions: Projection['subscriptions'] = [];
  calls: Projection['calls'] = [];
  incidents: Projection['incidents'] = [];

  take(effects: readonly Effect[]): void {
    for (const effect of effects) this.#takeOne(effect);
  }

  #takeOne({ type, ...row }: Effect): void {
    const effect = { type, ...row } as Effect; // the same effect, its type taken off for the row
    switch (effect.type) {
      case 'taskCreated':
        this.tasks = [...this.tasks, row as (typeof this.tasks)[number]];
        break;
      case 'jobCreated':
        this.jobs = [...this.jobs, row as (typeof this.jobs)[number]];
        break;
      case 'processCalled': {
        const { token, elementId, processKey, binding } = effect;
        this.calls = [...this.calls, { token, elementId, processKey, binding }];
        break;
      }
      case 'timerArmed':
        this.timers = [...this.timers, row as (typeof this.timers)[number]];
        break;
      case 'timerDisarmed':
        this.timers = this.timers.filter((one) => one.timer !== effect.timer);
        break;
      case 'timerMoved': {
        const { timer, dueAt } = effect;
        this.timers = this.timers.map((one) => (one.timer === timer ? { ...one, dueAt } : one));
        break;
      }
      case 'subscriptionOpened':
        this.subscriptions = [...this.subscriptions, row as (typeof this.subscriptions)[number]];
        break;
      case 'subscriptionClosed':
        this.subscriptions = this.subscriptions.filter((one) => one.subscription !== effect.subscription);
        break;
      case 'incidentRaised':
        this.incidents = [...this.incidents, row as (typeof this.incidents)[number]];
        this.#over(effect.token);
        break;
      case 'incidentResolved':
        this.incidents = this.incidents.filter((one) => one.incident !== effect.incident);
        break;
      case 'elementLeft':
      case 'taskCancelled':
      case 'taskDone':
      case 'jobCancelled':
      case 'calledProcessCancelled':
        this.#over(effect.token);
        break;
      default:
    }
  }

  #over(token: string): void {
    this.tasks = this.tasks.filter((one) => one.token !== token);
    this.jobs = this.jobs.filter((one) => one.token !== token);
    this.calls = this.calls.filter((one) => one.token !== token);
  }
}

/** A projection as sets of rows: the order in which things came to wait is not part of it. */
export function sorted(projection: Projection): Record<string, string[]> {
  const { tasks, jobs, timers, subscriptions, calls, incidents } = projection;
  const rows = (of: readonly object[]) =>
    of.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
  return {
    tasks: rows(tasks),
    jobs: rows(jobs),
    timers: rows(timers),
    subscriptions: rows(subscriptions),
    calls: rows(calls),
    incidents: rows(incidents),
  };
}
