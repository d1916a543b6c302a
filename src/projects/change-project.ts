// UNFINISHED
export const changeProject = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
