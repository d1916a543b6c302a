// UNFINISHED
export const caseClocks = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const explainClock = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
