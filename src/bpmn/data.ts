import type { Expression } from '../feel/expression.ts';

/** A data association: what is evaluated or copied, and where it goes (BPMN 2.0.2 §10.4.2). */
export interface DataMapping {
  readonly source: Expression;
  readonly target: string;
  /** Names of the sources; while one of them has no value the association cannot be executed. */
  readonly needs: readonly string[];
  /** Where inside the target an assignment puts the value; empty replaces the target. */
  readonly path: readonly string[];
  /** True where the target is the element's own, whatever else around has its name. */
  readonly isInside: boolean;
  /** True where the target is a collection, which holds nothing but a list. */
  readonly isCollection: boolean;
}

/** An input or output set: names of the data inputs or outputs of an activity that go together. */
export interface DataSet {
  readonly id: string;
  readonly required: readonly string[];
  /** Taken where they have a value when the set is. */
  readonly optional: readonly string[];
  /** Inputs that may also come while the activity is under way. */
  readonly late: readonly string[];
  /** Ids of the output sets this input set may be answered by; empty allows all. */
  readonly answers: readonly string[];
}

/** What an activity, sub-process or event does with data. */
export interface ElementData {
  /** Variables it keeps to itself, without a value at first: data inputs, outputs and properties; of a sub-process its data objects too. */
  readonly own: readonly string[];
  readonly inputs: readonly DataMapping[];
  readonly inputSets: readonly DataSet[];
  readonly outputs: readonly DataMapping[];
  readonly outputSets: readonly DataSet[];
  /** Data outputs of an event or receive task: they take what it caught. */
  readonly payload: readonly string[];
  /** What the collection of a multi-instance is made from. */
  readonly loopNeeds: readonly string[];
  /** Where the output collection of a multi-instance goes, when not under its own name. */
  readonly collected: readonly string[];
}

/** What a process does with data: its own is there from the start to the end of an instance. */
export interface ProcessData {
  /** Data objects, properties, data inputs and outputs of the process itself. */
  readonly own: readonly string[];
  /** Sets of data inputs of the process: its start waits until one of them has a value. */
  readonly inputSets: readonly DataSet[];
  /** Data outputs of the process: when there are any, a caller gets nothing else. */
  readonly outputs: readonly string[];
  /** The one name a data object is kept under, by each other name it has: its id, the ids and names of its references. */
  readonly aliases: ReadonlyMap<string, string>;
}
