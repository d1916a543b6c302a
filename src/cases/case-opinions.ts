// UNFINISHED
export const caseOpinions = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
