/** As much of the JavaScript client of Camunda 7 as the tests use; it brings no types of its own. */
declare module 'camunda-external-task-client-js' {
  export class Variables {
    get(name: string): unknown;
    set(name: string, value: unknown): this;
  }
  export interface Task {
    readonly id: string;
    readonly topicName: string;
    readonly businessKey: string;
    readonly retries: number;
    readonly errorMessage: string | null;
    readonly variables: Variables;
  }
  export interface TaskService {
    complete(task: Task, variables?: Variables, localVariables?: Variables): Promise<void>;
    handleFailure(task: Task, failure: object): Promise<void>;
    handleBpmnError(task: Task, code: string, message?: string, variables?: Variables): Promise<void>;
    extendLock(task: Task, milliseconds: number): Promise<void>;
    unlock(task: Task): Promise<void>;
  }
  export class BasicAuthInterceptor {
    constructor(credentials: { readonly username: string; readonly password: string });
  }
  export class Client {
    constructor(options: object);
    subscribe(
      topic: string,
      options: object,
      handle: (work: { readonly task: Task; readonly taskService: TaskService }) => Promise<void>,
    ): void;
    on(event: string, hear: (...about: unknown[]) => void): void;
    stop(): void;
  }
}
