// UNFINISHED
export const enterProject = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
