// UNFINISHED
export const caseEvents = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
